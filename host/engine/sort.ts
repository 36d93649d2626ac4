import type { CellValueInput } from "../library";
import { type Area, cellArea } from "./area";
import { cellFormula, cellValue, type Scalar } from "./cell-value";
import { formulaValue } from "./future-functions";
import { linksWithin, setLink } from "./links";
import { moveFormula } from "./references";
import { type CellStyle, styleAt } from "./style";
import type { SheetModel } from "./workbook-model";

export interface SortField {
  /** The column, counted from the area's left. */
  readonly key: number;
  readonly ascending: boolean;
}

interface SortedCell {
  readonly shown: Scalar;
  readonly value: CellValueInput;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/** Sorts rows as Excel does: numbers before texts before true and false, blanks last; equal rows keep their order. */
export function sortCells(model: SheetModel, area: Area, fields: readonly SortField[], matchCase: boolean): void {
  const rows = [];
  for (let r = area.top; r <= area.bottom; r++) {
    const cells: SortedCell[] = [];
    for (let c = area.left; c <= area.right; c++) {
      const cell = model.sheet.findRow(r)?.findCell(c);
      cells.push({
        shown: cellValue(cell),
        value: cell?.value ?? null,
        formula: cellFormula(cell),
        style: cell?.style ?? styleAt(model, r, c),
      });
    }
    rows.push({ from: r, cells });
  }
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(a.cells[key]!.shown, b.cells[key]!.shown, ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const linkOf = linksWithin(model, area);
  rows.forEach(({ from, cells }, index) => {
    cells.forEach((given, at) => {
      const cell = model.sheet.getCell(area.top + index, area.left + at);
      cell.value =
        given.formula === undefined ? given.value : formulaValue(moveFormula(given.formula.slice(1), area.top + index - from, 0));
      cell.style = given.style;
      if (linkOf) setLink(model, cellArea(area.top + index, area.left + at), linkOf(from, area.left + at));
    });
  });
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
