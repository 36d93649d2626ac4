import type { RecordsStop } from "../analysis/gaps/record-days";
import type { FilesAnswer, ReadingNote } from "../domain/answer";
import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { DatedTable, SheetHead } from "../reading";
import { referenceColumns } from "../reading/ledger";
import { saysWhere } from "../reading/tables";
import {
  asInFile,
  checkTally,
  columnsApartText,
  ColumnsApartError,
  columnsLookedUp,
  columnsTogether,
  columnsWanted,
  countPlan,
  forgottenText,
  isDated,
  missingColumnText,
  noMonthsText,
  placesStopText,
  recogniseRecords,
  repeatedText,
  smallerPlan,
  tidyRows,
  tooManyRowsText,
  undatedText,
  withoutBlanks,
  type ColumnOfAll,
  type CountPlan,
  type FileSaid,
  type LeftOut,
  type Tally,
  type TidyRow,
} from "../records";
import { countClasses, type Classes } from "./count-classes";
import { readDates, stopsOf } from "./dates-read";
import { changedText, examined, type Underway } from "./file-bytes";
import { FilesError } from "./files-error";
import { lookThrough } from "./look-through";
import type { OpenedFile, RecordCell } from "./opened-file";
import { openFile } from "./open-file";

/** How many of the first records tell what the columns are, as of a sheet. */
const FIRST = 500;

/** What records leave open, and counts by month could not show any more. */
export type RecordsDoubt = Exclude<FilesAnswer, "name">;

/** What the analyst said about the files. */
export interface FilesSaid {
  /** Corrections to how the records are read, which are called "Records". */
  readonly corrections: readonly ReadingNote[];
  /** The doubts that are settled: the records count, or are left out, as their questions say. */
  readonly settled: readonly RecordsDoubt[];
}

/** A question to answer before the files are counted. */
export type FilesQuestion =
  | { readonly kind: "finding"; readonly finding: Finding; readonly first: string | null }
  | { readonly kind: "doubt"; readonly doubt: RecordsDoubt; readonly text: string };

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

export type FilesProgress = {
  readonly step: "opening" | "examining" | "looking" | "counting";
  /** From 0 to 1. */
  readonly share: number;
};

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
  const wanted = columnsWanted(table, definitions, { by: null, columns: [] });
  refuseMissing(columns, [date, ...wanted.map(({ column }) => column.header)], date);
  const places = placeHeaders(table);
  const looked = await lookThrough(files, { date, wanted: wanted.map(({ column }) => column.header), places }, under("looking"));
  const dates = readDates(table, looked);
  if (dates.findings.length > 0) return { kind: "asked", questions: dates.findings.map((found) => ({ kind: "finding", ...found })) };
  const stops = stopsOf(looked, places, dates);
  const references = referenceColumns(table).map(({ header }) => header);
  const { plan, classes } = await counted(files, countPlan(table, wanted, looked.texts), { date, references, ...dates }, () =>
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
  const questions = doubts({ classes, plan, stops, forgotten, leftOut }).filter(({ doubt }) => !said.settled.includes(doubt));
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

async function openAll(given: readonly File[], signal: AbortSignal): Promise<readonly OpenedFile[]> {
  const files: OpenedFile[] = [];
  for (const file of [...given].sort((one, other) => (one.name < other.name ? -1 : 1))) files.push(await openFile(file, signal));
  if (new Set(files.map(({ kind }) => kind)).size > 1)
    throw new FilesError("These are .parquet files and texts. Choose those of one kind. Nothing was counted.");
  return files;
}

function together(files: readonly OpenedFile[]): readonly ColumnOfAll[] {
  try {
    return columnsTogether(files.map(({ file, columns }) => ({ path: file.name, columns })));
  } catch (error) {
    throw error instanceof ColumnsApartError ? new FilesError(error.message) : error;
  }
}

async function recognised(
  files: readonly OpenedFile[],
  columns: readonly ColumnOfAll[],
  { corrections }: FilesSaid,
  strandsFrom: SheetHead | null,
  signal: AbortSignal,
) {
  const headers = columns.map(({ name }) => name);
  const rows: (readonly RecordCell[])[] = [];
  for (const file of files) {
    for await (const some of file.rows(headers, { signal, read: () => undefined })) {
      rows.push(...some.slice(0, FIRST - rows.length));
      if (rows.length === FIRST) break;
    }
    if (rows.length === FIRST) break;
  }
  const isText = files[0]!.kind === "text";
  const cellOf = (cell: RecordCell, at: number) => {
    if (columns[at]!.kind === "date") return cell === 0 ? "" : cell;
    return isText || columns[at]!.isNumber ? asInFile(String(cell)) : cell;
  };
  const first = { headers, rows: rows.map((row) => row.map(cellOf)), dates: columns.map(({ kind }) => kind === "date") };
  return recogniseRecords(first, { by: null, strandsFrom, corrections });
}

/** Progress by the bytes that were read, not more often than it can be seen. */
function underway(given: readonly File[], signal: AbortSignal, progress: FilesEdge["progress"]) {
  const all = given.reduce((sum, { size }) => sum + size, 0);
  return (step: FilesProgress["step"]): Underway => {
    let [done, last] = [0, 0];
    const read = (bytes: number) => {
      done += bytes;
      if (performance.now() - last < OFTEN) return;
      last = performance.now();
      progress({ step, share: Math.min(1, done / Math.max(1, all)) });
    };
    read(0);
    return { signal, read };
  };
}
/** Milliseconds. */
const OFTEN = 100;

/** How many records a file holds, by another count than that by classes. */
function recordsIn({ separator, says, firstRow }: OpenedFile, { records }: FileSaid): number {
  return separator === null ? says! : Math.max(0, records - (firstRow - 1));
}

/** The same records under two names would count twice. */
function refuseTwice(files: readonly FileSaid[]): void {
  for (const [at, file] of files.entries()) {
    const before = files.slice(0, at).find(({ hash }) => hash === file.hash);
    if (before) throw new FilesError(`${before.path} and ${file.path} hold the same. Choose one of them alone. Nothing was counted.`);
  }
}

/** A column that some files lack would silently be blank there. */
function refuseMissing(columns: readonly ColumnOfAll[], needed: readonly string[], date: string): void {
  for (const name of needed) {
    const column = columns.find((each) => each.name === name);
    if (column && column.missingIn.length > 0) throw new FilesError(missingColumnText(name, column.missingIn));
    if (column?.kind === "date" && name !== date)
      throw new FilesError(`Strands look up “${name}”, which holds dates. Give them a column of texts or numbers.`);
  }
}

function placeHeaders(table: DatedTable): readonly string[] {
  const kept = columnsWanted(table, [], { by: null, columns: [] }).map(({ column }) => column.header);
  return table.categories.filter((category) => saysWhere(category) && kept.includes(category.header)).map(({ header }) => header);
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

/** The browser gives no byte of a file that was changed since it was chosen. */
async function refuseChanged(given: readonly File[]): Promise<void> {
  for (const file of given)
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new FilesError(changedText(file));
      });
}

function divided(
  { rows, noDate, unreadableDate }: Classes,
  incomplete: readonly Month[],
): { readonly rows: readonly TidyRow[]; readonly leftOut: readonly LeftOut[] } {
  const out = rows.filter(({ month }) => incomplete.includes(month)).reduce((sum, { count }) => sum + count, 0);
  const all: readonly LeftOut[] = [
    { reason: "noDate", rows: noDate },
    { reason: "unreadableDate", rows: unreadableDate },
    { reason: "incompleteMonth", rows: out },
  ];
  return { rows: rows.filter(({ month }) => !incomplete.includes(month)), leftOut: all.filter((each) => each.rows > 0) };
}

function doubts({
  classes,
  plan,
  stops,
  forgotten,
  leftOut,
}: {
  readonly classes: Classes;
  readonly plan: CountPlan;
  readonly stops: readonly RecordsStop[];
  readonly forgotten: ReturnType<typeof withoutBlanks>["forgotten"];
  readonly leftOut: readonly LeftOut[];
}): readonly Extract<FilesQuestion, { readonly kind: "doubt" }>[] {
  const ofPlaces = stops.filter(({ place }) => place !== null);
  const doubt = (of: RecordsDoubt, text: string) => ({ kind: "doubt" as const, doubt: of, text });
  const blankIn = (header: string) => classes.blank[plan.columns.findIndex((column) => column.header === header)] ?? [];
  return [
    ...(ofPlaces.length > 0 ? [doubt("incomplete", placesStopText(ofPlaces))] : []),
    ...(classes.references ?? []).map((repeated) => doubt("repeats", repeatedText(repeated))),
    ...forgotten.map((blank) => doubt("blanks", forgottenText(blank, blankIn(blank.header)))),
    ...leftOut.flatMap((out) =>
      out.reason === "incompleteMonth" ? [] : [doubt("undated", undatedText(out, classes.undated[out.reason]))],
    ),
  ];
}
