import { columnLetters } from "../../domain/address";
import { finding, type Finding, type FindingDetails } from "../../domain/finding";
import type { SheetNotes } from "../sheets/reading-notes";
import type { SheetHead } from "../sheets/grid";
import { headerOf, rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import { cellOf } from "../strands/figure-places";
import type { MonthlyTable } from "../tables/tables";

/** Says what does not count because the analyst said so. */
export function leftOut(sheet: string, what: FindingDetails["leftOutAsSaid"]["what"]): Finding {
  return finding("leftOutAsSaid", { sheet, address: null }, { sheets: [sheet], what });
}

/** Some of a sheet's tables, each with a cell of its own where titles do not tell them apart. */
export function tablesLeftOut(tables: readonly MonthlyTable[], all: readonly MonthlyTable[]): Finding {
  const isAlone = new Set(all.map(({ title }) => title)).size === all.length;
  const names = tables.map(({ title }) => title);
  return leftOut(tables[0]!.sheet, { of: "tables", names, ...(isAlone ? {} : { from: tables.map((table) => cellOf(table, all)) }) });
}

/** The columns of numbers beside a table's counts that the analyst said are not to be read. */
export function columnsLeftOut(head: SheetHead, notes: SheetNotes, tables: readonly MonthlyTable[]): readonly Finding[] {
  const [table] = tables;
  // From the sheet itself: the view that follows the notes has blanks for what is not to be read.
  const view = notes.columns.some(({ role }) => role === "not read") ? viewOf(head) : null;
  if (!view || !table) return [];
  const names = notes.columns
    .filter(({ role, column }) => role === "not read" && holdsNumbers(view, table, column))
    .map(({ column }) => `${columnLetters(column)} (“${headerOf(view, table.headerRow, column)}”)`);
  return names.length === 0 ? [] : [leftOut(view.sheet, { of: "columns", names })];
}

function holdsNumbers(view: SheetView, { firstRow, lastRow }: MonthlyTable, column: number): boolean {
  return [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom))].some((row) => typeof view.at(row, column) === "number");
}
