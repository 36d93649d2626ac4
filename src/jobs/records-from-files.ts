import { DAYS_TO_1904 } from "../domain/month";
import { shortHash } from "../domain/short-hash";
import { listed, normalised } from "../domain/text";
import { oneAfterAnother } from "../excel/write/one-after-another";
import { readPlainSheet, type PlainSheet } from "../excel/write/plain-sheet";
import { checkWholeSheet, writeWholeSheet } from "../excel/write/whole-sheet";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { countFiles, type CountedFiles, type FilesProgress, type FilesQuestion, type FilesSaid } from "../files";
import { comparedWith, lastCountingText } from "../kept/last-counting";
import { recognise, type SheetHead } from "../reading";
import {
  carriedNotes,
  monthChanges,
  monthTotals,
  RECORDS,
  RECORDS_TITLE,
  recordsSheet,
  recordsTotals,
  SOURCE,
  SOURCE_TITLE,
  sourceSheet,
  type MonthChange,
} from "../records";
import { keepReading } from "./keep-reading";

export interface FromFilesOptions {
  readonly files: readonly File[];
  readonly said: FilesSaid;
  /** True where the records may go to a sheet of another name, as one of the analyst's has theirs. */
  readonly mayRename: boolean;
  readonly today: Date;
  readonly progress: (now: FilesProgress | { readonly step: "writing" }) => void;
  readonly signal: AbortSignal;
}

/** What counting files came to. Where something is asked, nothing was written. */
export type FromFilesOutcome =
  | {
      readonly kind: "counted";
      readonly sheet: string;
      readonly source: string;
      readonly counted: CountedFiles;
      /** Since the files were counted before; null for the first time. */
      readonly changes: readonly MonthChange[] | null;
    }
  | { readonly kind: "asked"; readonly questions: readonly FilesQuestion[] }
  /** A sheet of the analyst's own has the name. */
  | { readonly kind: "nameTaken"; readonly sheet: string; readonly instead: string };

/**
 * Counts the records of files and writes the counts by month as the sheet that `extract` writes, with the sheet "Source". A sheet that was made so
 * before is written anew. Throws a FilesError for files that cannot be counted, an ExcelFailure where Excel fails, and the signal's reason
 * where it is cancelled: nothing was written then.
 */
export async function recordsFromFiles(
  run: ExcelRun,
  { files, said, mayRename, today, progress, signal }: FromFilesOptions,
): Promise<FromFilesOutcome> {
  const { heads, lastCounting } = await withWorkbook(run, async (workbook) => {
    const outline = await workbook.outline();
    return { ...(await workbook.heads(outline)), lastCounting: outline.lastCounting };
  });
  const [records, source] = [sheetFor(heads, RECORDS, RECORDS_TITLE), sheetFor(heads, SOURCE, SOURCE_TITLE)];
  if (records !== RECORDS && !isOurs(heads, records, RECORDS_TITLE) && !mayRename)
    return { kind: "nameTaken", sheet: RECORDS, instead: records };
  const shift = heads.some(({ date1904 }) => date1904) ? DAYS_TO_1904 : 0;
  const counted = await countFiles(files, said, { strandsFrom: recognise(heads, { by: null }).strandsHead, signal, progress });
  if (counted.kind === "asked") return counted;
  const standing = isOurs(heads, records, RECORDS_TITLE) ? recordsTotals(shifted((await readPlainSheet(run, records)) ?? [], shift)) : null;
  const of = shortHash(JSON.stringify([counted.files.map(({ hash }) => hash), counted.tally]));
  const now = monthTotals(counted.rows);
  const former = comparedWith(lastCounting, { of, standing, now });
  const changes = former === null ? null : monthChanges(former, now);
  const sheets = [
    sourcePlan(source, counted, changes, { files, today }),
    recordsSheet("pane", { ...counted, sheet: records, source, shift }),
  ] as const;
  // Before anything is written, so that nothing is where something cannot be.
  for (const sheet of sheets) await checkWholeSheet(run, sheet);
  signal.throwIfAborted();
  progress({ step: "writing" });
  const kept = counted.columns.map(({ header }) => header);
  const notes = carriedNotes(said.corrections, counted.headers, kept).map((note) => ({ ...note, sheet: records }));
  await oneAfterAnother("Count the files again to complete them.", [
    () => writeWholeSheet(run, sheets[0]),
    () => keepReading(run, notes),
    () => withWorkbook(run, (workbook) => workbook.keep({ counting: lastCountingText({ of, before: former }) })),
    // The counts last: until they are there, counting again finds the same months changed.
    () => writeWholeSheet(run, sheets[1]),
  ]);
  return { kind: "counted", sheet: records, source, counted, changes };
}

function headOf(heads: readonly SheetHead[], name: string): SheetHead | undefined {
  return heads.find(({ sheet }) => normalised(sheet) === normalised(name));
}

function isOurs(heads: readonly SheetHead[], name: string, title: string): boolean {
  return headOf(heads, name)?.values[0]?.[0] === title;
}

/** The sheet that was written before, or the first name that is free: "Records", "Records 2" and so on. */
function sheetFor(heads: readonly SheetHead[], name: string, title: string): string {
  const names = [name, ...heads.map((_, at) => `${name} ${at + 2}`)];
  return names.find((each) => isOurs(heads, each, title)) ?? names.find((each) => headOf(heads, each) === undefined)!;
}

function sourcePlan(
  sheet: string,
  counted: CountedFiles,
  changes: readonly MonthChange[] | null,
  { files, today }: Pick<FromFilesOptions, "files" | "today">,
): PlainSheet {
  const others = counted.unread.map((name) => ["Not read", `“${name}”, which holds neither texts, numbers nor dates`] as const);
  const source = `${files.length === 1 ? "A file" : `${files.length} files`} chosen in the pane: ${listed(counted.files.map(({ path }) => path))}`;
  return sourceSheet("pane", sheet, { ...counted, source, at: today, from: { files: counted.files }, changes, listing: null, others });
}

type Cells = readonly (readonly (string | number | boolean)[])[];

/** Cells of a workbook that counts days from 1904, with the months in the first column as they are elsewhere. */
function shifted(cells: Cells, shift: number): Cells {
  return cells.map(([first = "", ...others]) => [typeof first === "number" ? first + shift : first, ...others]);
}
