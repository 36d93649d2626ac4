import type { Area } from "./area";
import { cellText } from "./cell-text";
import { cellValue, formulaOrValue } from "./cell-value";
import { eachCell } from "./cell-write";
import type { SheetModel } from "./workbook-model";

export interface FindCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

/** The first cell, row by row, whose shown text or formula holds the text. */
export function findCell(
  model: SheetModel,
  area: Area,
  text: string,
  { completeMatch, matchCase, backwards }: FindCriteria,
): Area | undefined {
  const plain = (value: string) => (matchCase ? value : value.toLowerCase());
  const wanted = plain(text);
  let found: Area | undefined;
  eachCell(model, area, (cell, row, column) => {
    if (found && !backwards) return;
    const texts = [cellText(cell), String(formulaOrValue(cell))].map(plain);
    if (texts.some((shown) => (completeMatch ? shown === wanted : shown.includes(wanted))))
      found = { top: row, bottom: row, left: column, right: column };
  });
  return found;
}

/** Removes rows that repeat an earlier one in these columns, closing up; answers how many went and stayed. */
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
