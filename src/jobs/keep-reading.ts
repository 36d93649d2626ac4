import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { refuseCut } from "../excel/write/refuse-cut";
import { writeTableSheet } from "../excel/write/write-table-sheet";
import type { ReadingNote } from "../domain/answer";
import type { RawValue } from "../domain/cell";
import { normalised } from "../domain/text";
import { markSaid } from "../reading/texts";
import { READING, READING_HEADERS, isReadingSheet } from "../reading/sheets";

const NOTE =
  "Your corrections. They override what Strand Report works out for itself. Column: letters or a header, blank for the whole sheet.";

/**
 * Keeps corrections in the workbook, in the table on the sheet "Reading", beside those already there. A new note on the same cell replaces
 * the old one. Returns what the sheet said before. Throws an ExcelFailure where the sheet was not read to its end.
 */
export async function keepReading(run: ExcelRun, notes: readonly ReadingNote[]): Promise<readonly ReadingNote[]> {
  const kept = await notesOf(run);
  await writeNotes(run, [...kept, ...notes]);
  return kept.filter((earlier) => notes.some((note) => replaces(note, earlier)));
}

/** Takes corrections back: the sheet "Reading" again says what it said `before`, or nothing. */
export async function takeBackReading(run: ExcelRun, notes: readonly ReadingNote[], before: readonly ReadingNote[]): Promise<void> {
  const kept = await notesOf(run);
  await writeNotes(run, [...kept.filter((earlier) => !notes.some((note) => replaces(note, earlier))), ...before]);
}

async function notesOf(run: ExcelRun): Promise<readonly ReadingNote[]> {
  const { heads } = await withWorkbook(run, async (workbook) => workbook.heads(await workbook.outline()));
  const head = heads.find(isReadingSheet);
  refuseCut(head);
  return readNotes(head?.values ?? []);
}

/** Writes the table, with only the latest note on each thing. */
async function writeNotes(run: ExcelRun, notes: readonly ReadingNote[]): Promise<void> {
  // The latest note comes last, and counts.
  const rows = notes.filter((note, at) => !isTakenBack(note) && !notes.slice(at + 1).some((later) => replaces(later, note)));
  await writeTableSheet(run, {
    sheet: READING,
    tableName: READING,
    title: "How sheets are read",
    note: NOTE,
    headers: READING_HEADERS,
    rows: rows.map(({ sheet, column, readAs }) => [sheet, column, readAs]),
    textColumns: [0, 1, 2],
    monthColumns: [],
    widths: [180, 120, 180],
  });
}

/** The text that takes back an earlier note on the same sheet or column. */
const TAKEN_BACK = "as recognised";

function isTakenBack({ readAs }: ReadingNote): boolean {
  return normalised(readAs) === TAKEN_BACK || markSaid(readAs)?.meaning === null;
}

/** True of a note on the same thing as an earlier one. Beside a column, "as recognised" is about all that was said of it. */
function replaces(note: ReadingNote, earlier: ReadingNote): boolean {
  const isSame = (name: "sheet" | "column") => note[name].toLowerCase() === earlier[name].toLowerCase();
  const isWhole = note.column !== "" && normalised(note.readAs) === TAKEN_BACK;
  return isSame("sheet") && isSame("column") && (isWhole || aboutOf(note) === aboutOf(earlier));
}

/** What a note is about: what a column is, which of its values count, or one of the settings of a sheet. */
function aboutOf({ column, readAs }: ReadingNote): string | undefined {
  return column === "" ? aboutSheet(readAs) : aboutColumn(readAs);
}

function aboutSheet(readAs: string): string | undefined {
  const said = normalised(readAs);
  const mark = markSaid(readAs)?.mark;
  if (mark !== undefined) return `mark ${mark.toLowerCase()}`;
  if (/^(day|month) first$/.test(said)) return "order";
  if (/ by point$/.test(said)) return "point";
  if (/^years? starts? in /.test(said)) return "year start";
  // Each of several months is left to another sheet, and each of several texts is of the counts, by a note of its own.
  if (/^(?:month not counted|counts):/.test(said)) return said;
  return said === TAKEN_BACK ? "not" : said.split(/[: ]/)[0];
}

function aboutColumn(readAs: string): string {
  const said = normalised(readAs);
  // Each of several values can be left out or counted, by a note of its own.
  const value = /^(?:left out|counted): *(.+)$/.exec(said)?.[1];
  if (value !== undefined) return `value ${value}`;
  return /^(?:only|each once):|^added up$/.test(said) ? "values" : "";
}

function readNotes(values: readonly (readonly RawValue[])[]): readonly ReadingNote[] {
  const header = values.findIndex((row) => READING_HEADERS.every((name) => row.some((cell) => isHeader(cell, name))));
  if (header < 0) return [];
  const [sheet, column, readAs] = READING_HEADERS.map((name) => values[header]!.findIndex((cell) => isHeader(cell, name))) as [
    number,
    number,
    number,
  ];
  return values
    .slice(header + 1)
    .map((row): ReadingNote => ({ sheet: String(row[sheet] ?? ""), column: String(row[column] ?? ""), readAs: String(row[readAs] ?? "") }))
    .filter((note) => note.sheet !== "" && note.readAs !== "");
}

function isHeader(cell: unknown, name: string): boolean {
  return normalised(String(cell)) === normalised(name);
}
