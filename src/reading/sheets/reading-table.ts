import { cellAt, columnNumber, parseAddress } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { SheetHead } from "./grid";
import { markSaid } from "../texts/mark-notes";
import { nearest } from "../texts/near-miss";
import { filledIn, WHOLE, withNote } from "./note-forms";
import { parseMonth } from "../dates/months";
import { NOTHING_SAID, type TableNote, type MarkNote, type ReadingNotes, type SheetNotes } from "./reading-notes";
import { cutFinding } from "./said-table";
import { holdsNumbers, isBlank, rangeOf, viewOf, type SheetView } from "./sheet-view";
import { matcherOf } from "../texts/patterns";

/** The sheet that holds the analyst's corrections, and the Excel table on it. */
export const READING = "Reading";

/** The headers of the table. */
export const READING_HEADERS = ["Sheet", "Column", "Read as"] as const;

export function isReadingSheet({ sheet }: SheetHead): boolean {
  return normalised(sheet) === normalised(READING);
}

/** What the analyst said on the sheet "Reading", and what of it cannot be understood. */
export function readingNotes(heads: readonly SheetHead[]): { readonly notes: ReadingNotes; readonly findings: readonly Finding[] } {
  const head = heads.find(isReadingSheet);
  const view = head ? viewOf(head) : null;
  const notes = new Map<string, SheetNotes>();
  const marks: MarkNote[] = [];
  const findings: Finding[] = [];
  if (!head || !view) return { notes: { sheets: notes, marks, sheet: head?.sheet ?? null }, findings };
  const table = headerOf(view);
  if (!table) {
    findings.push(finding("readingColumnsMissing", { sheet: head.sheet, address: null }, {}));
    return { notes: { sheets: notes, marks, sheet: head.sheet }, findings };
  }
  if (!head.complete) findings.push(cutFinding(head));
  for (const row of rangeOf(table.row + 1, view.region.bottom)) {
    if (isBlank(view.at(row, table.sheet)) || isBlank(view.at(row, table.readAs))) continue;
    const name = view.text(row, table.sheet);
    const sheets = heads.filter(({ sheet }) => sheet !== head.sheet && matcherOf(name)(sheet));
    if (sheets.length === 0) {
      const names = heads.map(({ sheet }) => sheet).filter((sheet) => sheet !== head.sheet);
      findings.push(
        finding("unknownSheet", placeOf(cellAt(view.sheet, row, table.sheet)), {
          sheet: name,
          sheets: names,
          suggestion: nearest(name, names),
        }),
      );
    }
    const [column, readAs] = [view.text(row, table.column), view.text(row, table.readAs)];
    const without = sheets.filter((sheet) => !addNote(notes, sheet, column, readAs));
    // Where all sheets are meant, those without figures need not have the column.
    if (without.some((sheet) => sheets.length === without.length || holdsNumbers(sheet)))
      findings.push(finding("readingNotUnderstood", placeOf(cellAt(view.sheet, row, table.readAs)), { found: readAs }));
    const said = markSaid(readAs);
    if (said?.meaning) marks.push({ sheet: name, mark: said.mark, meaning: said.meaning });
  }
  return { notes: { sheets: notes, marks, sheet: head.sheet }, findings };
}

/** Adds to a sheet's notes what is said of the sheet; false where it is not understood. */
function addNote(notes: Map<string, SheetNotes>, head: SheetHead, column: string, readAs: string): boolean {
  const said = saidOf(notes.get(head.sheet) ?? NOTHING_SAID, head, column, readAs);
  if (said) notes.set(head.sheet, said);
  return said !== null;
}

function headerOf(view: SheetView): { row: number; sheet: number; column: number; readAs: number } | null {
  for (const row of rangeOf(view.region.top, view.region.bottom)) {
    const columns = [...rangeOf(view.region.left, view.region.right)];
    const named = (name: string) => columns.find((column) => normalised(view.text(row, column)) === name);
    const [sheet, column, readAs] = [named("sheet"), named("column"), named("read as")];
    if (sheet !== undefined && column !== undefined && readAs !== undefined) return { row, sheet, column, readAs };
  }
  return null;
}

/** The notes with one more; null where it is not understood. */
function saidOf(notes: SheetNotes, head: SheetHead, column: string, readAs: string): SheetNotes | null {
  if (isAddress(column)) return withTableNote(notes, column, readAs);
  return withNote(notes, readAs, column === "" ? null : (columnOf(head, column) ?? "unknown"));
}

/** What is said of one of several tables, given by one of its cells or its whole range. */
function withTableNote(notes: SheetNotes, address: string, readAs: string): SheetNotes | null {
  const says = saidOfTable(readAs);
  if (says === null) return null;
  const { row, column } = parseAddress(address);
  return { ...notes, tables: [...notes.tables, { row, column, says }] };
}

function saidOfTable(readAs: string): TableNote["says"] | null {
  const place = filledIn({ text: "place: X" }, readAs);
  const month = parseMonth(filledIn({ text: "month: X" }, readAs) ?? "");
  if (place !== null) return { place };
  if (month !== null) return { month };
  return normalised(readAs) === WHOLE ? "whole" : normalised(readAs) === "not read" ? "not read" : null;
}

/** "B3" or "B3:N20", with letters in capitals; not a header that happens to look so. */
function isAddress(text: string): boolean {
  return /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/.test(text);
}

/** How many rows are searched for a header. */
const HEADER_ROWS = 30;

/** A column by its letters in capitals, or by its header in the sheet's first rows. */
function columnOf(head: SheetHead, text: string): number | null {
  const view = viewOf(head);
  if (!view) return null;
  const capitals = /^(?:[Cc]olumn )?([A-Z]{1,3})$/.exec(text)?.[1];
  const column = capitals === undefined ? null : columnNumber(capitals);
  if (column !== null && column >= view.region.left && column <= view.region.right) return column;
  const wanted = normalised(text);
  for (const row of rangeOf(view.region.top, Math.min(view.region.bottom, view.region.top + HEADER_ROWS))) {
    for (const column of rangeOf(view.region.left, view.region.right)) {
      if (normalised(view.text(row, column)) === wanted) return column;
    }
  }
  return null;
}
