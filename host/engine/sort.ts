import type { CellValueInput } from "../library";
import { type Area, cellArea } from "./area";
import { cellFormula, cellValue, type Scalar } from "./cell-value";
import { formulaValue } from "./future-functions";
import { linksWithin, setLink } from "./links";
import { moveFormula } from "./references";
import { type CellStyle, styleAt } from "./style";
import type { SheetModel } from "./workbook-model";

export interface SortField {
  /** The column (or row), counted from the area's first. */
  readonly key: number;
  readonly ascending: boolean;
}

interface SortedCell {
  readonly shown: Scalar;
  readonly value: CellValueInput;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/** What is sorted: rows, or columns. */
export type SortedLines = "rows" | "columns";

/**
 * Sorts rows as Excel does: numbers before texts before true and false, blanks last; equal rows keep their order. Columns likewise. Returns
 * which lines have moved, by their new places.
 */
export function sortCells(
  model: SheetModel,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
  by: SortedLines = "rows",
): readonly number[] {
  const across = by === "columns";
  const [first, last, start, end] = across
    ? [area.left, area.right, area.top, area.bottom]
    : [area.top, area.bottom, area.left, area.right];
  const lines = [];
  for (let line = first; line <= last; line++) {
    const cells: SortedCell[] = [];
    for (let at = start; at <= end; at++) {
      const [r, c] = across ? [at, line] : [line, at];
      const cell = model.sheet.findRow(r)?.findCell(c);
      cells.push({
        shown: cellValue(cell),
        value: cell?.value ?? null,
        formula: cellFormula(cell),
        style: cell?.style ?? styleAt(model, r, c),
      });
    }
    lines.push({ from: line, cells });
  }
  lines.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key]!.shown, b.cells[key]!.shown, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const linkOf = linksWithin(model, area);
  lines.forEach(({ from, cells }, index) => {
    const moved = first + index - from;
    cells.forEach((given, at) => {
      const [row, column] = across ? [start + at, first + index] : [first + index, start + at];
      const cell = model.sheet.getCell(row, column);
      cell.value =
        given.formula === undefined
          ? given.value
          : formulaValue(moveFormula(given.formula.slice(1), across ? 0 : moved, across ? moved : 0));
      cell.style = given.style;
      if (linkOf) setLink(model, cellArea(row, column), across ? linkOf(row, from) : linkOf(from, column));
    });
  });
  return lines.flatMap(({ from }, index) => (from === first + index ? [] : [first + index]));
}

const rank = (value: Scalar): number => (value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

function compare(a: Scalar, b: Scalar, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 3 || second === 3) return first - second;
  const sign = ascending ? 1 : -1;
  if (first !== second) return sign * (first - second);
  if (typeof a === "string" && typeof b === "string") {
    const order = a.localeCompare(b, "en-GB", { sensitivity: "accent" });
    return sign * (order || (matchCase ? a.localeCompare(b, "en-GB") : 0));
  }
  return sign * (Number(a) - Number(b));
}
