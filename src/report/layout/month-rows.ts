import { isoMonth, monthOf, type Month } from "../../domain/month";
import type { PlanCell, SheetPlan } from "../plan";
import { COLUMN, DATA_HEAD } from "./data-columns";

/** A row of the strand data sheet's counts. */
export interface MonthRow {
  /** From 0, on the sheet. */
  readonly row: number;
  readonly strand: string;
  /** The month, or the last of several. */
  readonly month: Month;
  readonly length: number;
  /** "hidden" for a count that is kept out of the report; null where there is no figure. */
  readonly count: number | "hidden" | null;
}

/** The column of the counts, from 0. */
export const COUNT_COLUMN = COLUMN.count;

/** The months that a report holds: the counts of its strand data sheet, from the top. */
export function monthRows({ cells }: Pick<SheetPlan, "cells">): readonly MonthRow[] {
  const rows: MonthRow[] = [];
  for (let row = DATA_HEAD.rows; row < cells.length; row += 1) {
    const cell = (column: number) => cells[row]![column] ?? null;
    const [strand, month, length] = [textIn(cell(COLUMN.strand)), monthIn(cell(COLUMN.month)), numberIn(cell(COLUMN.length))];
    // Other tables of the sheet go further down.
    if (strand === null || month === null || length === null) break;
    const count = cell(COLUMN.count);
    rows.push({ row, strand, month, length, count: count === null ? null : (numberIn(count) ?? "hidden") });
  }
  return rows;
}

/** One line a month: what a hash of the months is made of. */
export function monthsText(rows: readonly MonthRow[]): string {
  const count = (of: MonthRow["count"]) => (of === null ? "[x]" : of === "hidden" ? "[c]" : String(of));
  return rows.map((each) => [each.strand, isoMonth(each.month), each.length, count(each.count)].join("\t")).join("\n");
}

function textIn(cell: PlanCell | null): string | null {
  return cell !== null && "text" in cell ? cell.text : null;
}

function numberIn(cell: PlanCell | null): number | null {
  return cell !== null && "number" in cell ? cell.number : null;
}

function monthIn(cell: PlanCell | null): Month | null {
  const match = cell !== null && "formula" in cell ? /^=DATE\((\d+),(\d+),1\)$/.exec(cell.formula) : null;
  return match ? monthOf(Number(match[1]), Number(match[2])) : null;
}
