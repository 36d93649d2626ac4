import type { ReportStrand } from "../report";
import { hasProvisional } from "../vintage-words";
import { MARK_COLUMN } from "./data-columns";
import { text, type SheetBuilder } from "./sheet-builder";

/** What each mark more beside a month takes, in points. */
const EACH_MORE = 15;

/** The width of the column of marks: a month may have several. */
export function markWidth(strands: readonly ReportStrand[], usual: number): number {
  const more = [strands.some(({ revisions }) => revisions !== null), strands.some(({ vintages }) => hasProvisional(vintages))];
  return usual + more.filter(Boolean).length * EACH_MORE;
}

/** Sets a mark beside a month of the strand data, after those that it has. */
export function addMark(sheet: SheetBuilder, row: number, mark: string): void {
  const cell = sheet.contents[row]![MARK_COLUMN];
  const marks = cell && "text" in cell ? `${cell.text} ${mark}` : mark;
  sheet.put(row, MARK_COLUMN, text(marks, "dataText"));
}
