import type { Cell } from "../library";
import { type Area, cellArea } from "./area";
import { cellText } from "./cell-text";
import { cellValue, formulaOrValue } from "./cell-value";
import { eachCell } from "./cell-write";
import { joinedAreas } from "./joined";
import { WHOLE_SHEET } from "./used-range";
import type { SheetModel } from "./workbook-model";

export interface FindCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

/** Whether a cell's shown text or formula holds the text. */
function holding(text: string, { completeMatch, matchCase }: Omit<FindCriteria, "backwards">): (cell: Cell) => boolean {
  const plain = (value: string) => (matchCase ? value : value.toLowerCase());
  const wanted = plain(text);
  return (cell) =>
    [cellText(cell), String(formulaOrValue(cell))].map(plain).some((shown) => (completeMatch ? shown === wanted : shown.includes(wanted)));
}

/** The first cell, row by row, whose shown text or formula holds the text. */
export function findCell(model: SheetModel, area: Area, text: string, criteria: FindCriteria): Area | undefined {
  const holds = holding(text, criteria);
  let found: Area | undefined;
  eachCell(model, area, (cell, row, column) => {
    if ((!found || criteria.backwards) && holds(cell)) found = cellArea(row, column);
  });
  return found;
}

/** Every cell of a sheet whose shown text or formula holds the text; neighbours are joined. */
export function findCells(model: SheetModel, text: string, criteria: Omit<FindCriteria, "backwards">): readonly Area[] {
  const holds = holding(text, criteria);
  const found: Area[] = [];
  eachCell(model, WHOLE_SHEET, (cell, row, column) => {
    if (holds(cell)) found.push(cellArea(row, column));
  });
  return joinedAreas(found);
}

/** Removes rows that repeat an earlier one in these columns, and closes up; returns how many went and stayed. */
export function removeDuplicateRows(
  model: SheetModel,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { readonly removed: number; readonly remaining: number } {
  const seen = new Set<string>();
  const first = hasHeader ? area.top + 1 : area.top;
  let into = first;
  for (let r = first; r <= area.bottom; r++) {
    const row = model.sheet.findRow(r);
    const key = JSON.stringify(columns.map((column) => lowered(cellValue(row?.findCell(area.left + column)))));
    if (seen.has(key)) continue;
    seen.add(key);
    if (into !== r) {
      for (let c = area.left; c <= area.right; c++) model.sheet.getCell(into, c).value = row?.findCell(c)?.value ?? null;
    }
    into += 1;
  }
  eachCell(model, { ...area, top: into }, (cell) => (cell.value = null));
  return { removed: area.bottom + 1 - into, remaining: into - first };
}

const lowered = (value: string | number | boolean) => (typeof value === "string" ? value.toLowerCase() : value);
