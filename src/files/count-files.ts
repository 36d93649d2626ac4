import type { RecordsStop } from "../analysis/gaps/record-days";
import type { SheetHead } from "../reading";
import { referenceColumns } from "../reading/ledger";
import {
  checkTally,
  eachOnceOf,
  columnsApartText,
  columnsLookedUp,
  isDated,
  noMonthsText,
  smallerPlan,
  tidyRows,
  tooManyRowsText,
  withoutBlanks,
  type CountPlan,
  type FileSaid,
  type Tally,
  type TidyRow,
} from "../records";
import { countClasses, type Classes } from "./count-classes";
import { readDates, stopsOf } from "./dates-read";
import { divided, doubts } from "./doubts";
import { examined, type Underway } from "./file-bytes";
import { FilesError } from "./files-error";
import type { FilesQuestion, FilesSaid } from "./files-said";
import { lookForColumns } from "./look-for-columns";
import { openAll, together } from "./open-all";
import type { OpenedFile } from "./opened-file";
import { underway, type FilesProgress } from "./progress";
import { recognised } from "./recognised";
import { refuseChanged, refuseTwice } from "./refuse";

/** The records of files, counted. */
export interface CountedFiles extends Pick<CountPlan, "columns" | "leftOut"> {
  readonly kind: "counted";
  readonly files: readonly FileSaid[];
  /** All columns of the files. */
  readonly headers: readonly string[];
  /** Columns whose cells are neither texts, numbers nor dates. */
  readonly unread: readonly string[];
  readonly dateColumn: string;
  readonly rows: readonly TidyRow[];
  readonly tally: Tally;
  readonly stops: readonly RecordsStop[];
  readonly referencesCompared: boolean;
}

export interface FilesEdge {
  /** A "Strands" table. */
  readonly strandsFrom: SheetHead | null;
  readonly signal: AbortSignal;
  readonly progress: (now: FilesProgress) => void;
}

/**
 * Counts the records of files by month and by the columns that strands and readers need, as `extract` does; or asks what has to be known
 * before. Throws a FilesError for what cannot be counted, and the signal's reason where it is cancelled.
 */
export async function countFiles(
  given: readonly File[],
  said: FilesSaid,
  { strandsFrom, signal, progress }: FilesEdge,
): Promise<CountedFiles | { readonly kind: "asked"; readonly questions: readonly FilesQuestion[] }> {
  progress({ step: "opening", share: 0 });
  const files = await openAll(given, signal);
  const columns = together(files);
  const { table, definitions, findings } = await recognised(files, columns, said, strandsFrom, signal);
  const asking = findings.filter(({ severity }) => severity === "error");
  if (asking.length > 0) return { kind: "asked", questions: asking.map((finding) => ({ kind: "finding", finding, first: null })) };
  if (table === null || !isDated(table)) throw new FilesError(columnsApartText(columns) ?? NOT_RECORDS);
  const refusal = noMonthsText(table);
  if (refusal !== null) throw new FilesError(refusal);

  const under = underway(given, signal, progress);
  const sources: FileSaid[] = [];
  for (const file of files) sources.push(await examined(file.file, file.separator, under("examining")));
  refuseTwice(sources);
  const saidOf = sources.map((source, at) => ({ ...source, records: recordsIn(files[at]!, source) }));
  const date = table.months.month.header;
  const looked = await lookForColumns(files, columns, { table, definitions }, under("looking"));
  const dates = readDates(table, looked);
  if (dates.findings.length > 0) return { kind: "asked", questions: dates.findings.map((found) => ({ kind: "finding", ...found })) };
  const stops = stopsOf(looked, looked.headers, dates);
  const once = eachOnceOf(table);
  // Where each counts, there is nothing to ask.
  const references = once !== null && once.by === null ? [] : referenceColumns(table).map(({ header }) => header);
  const { plan, classes } = await counted(files, looked.plan, { date, references, once: once?.by ?? null, ...dates }, () =>
    under("counting"),
  );
  await refuseChanged(given);

  const incomplete = said.settled.includes("incomplete") ? [] : stops.flatMap(({ place, month }) => (place === null ? [month] : []));
  const { rows: whole, leftOut } = divided(classes, incomplete);
  const { rows: named, forgotten } = withoutBlanks(whole, columnsLookedUp(table, plan));
  const rows = tidyRows(named, plan.columns.length);
  const tally = {
    read: saidOf.reduce((sum, { records }) => sum + records, 0),
    counted: rows.reduce((sum, { count }) => sum + count, 0),
    leftOut,
  };
  checkTally(tally);
  const questions = doubts({ classes, plan, stops, forgotten, leftOut }).filter(
    ({ doubt, unclear }) => unclear || !said.settled.includes(doubt),
  );
  if (questions.length > 0) return { kind: "asked", questions };
  return {
    ...{ kind: "counted", columns: plan.columns, leftOut: plan.leftOut, files: saidOf, rows, tally, stops, dateColumn: date },
    headers: columns.map(({ name }) => name),
    unread: [...new Set(files.flatMap(({ unread }) => unread))],
    referencesCompared: classes.references !== null,
  };
}

const NOT_RECORDS =
  "The files do not look like records, one row an offence, with a date, an offence and something that tells them apart. Where they are counts already, open them in Excel.";

/** How many records a file holds, by another count than that by classes. */
function recordsIn({ separator, says, above }: OpenedFile, { records }: FileSaid): number {
  return separator === null ? says! : Math.max(0, records - above);
}

async function counted(
  files: readonly OpenedFile[],
  first: CountPlan,
  known: Parameters<typeof countClasses>[2],
  under: () => Underway,
): Promise<{ readonly plan: CountPlan; readonly classes: Classes }> {
  for (let plan = first; ;) {
    const classes = await countClasses(files, plan, known, under());
    if (classes !== null) return { plan, classes };
    const less = smallerPlan(plan);
    if (less === null) throw new FilesError(tooManyRowsText(plan));
    plan = less;
  }
}
