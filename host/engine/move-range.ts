import { invalidOperation } from "../protocol";
import { type Area, covers, intersection } from "./area";
import { cellFormula } from "./cell-value";
import { formulaValue } from "./future-functions";
import { linksWithin, setLink } from "./links";
import { type Reference, rewriteReferences } from "./references";
import { rewriteFormulas } from "./rewrite";
import { styleAt } from "./style";
import { tableArea, tablesOf } from "./tables/table-book";
import type { RangeRef, SheetModel } from "./workbook-model";

/**
 * Moves cells with everything in them to another place, as cut and paste does: formulas keep their references, and references to the cells
 * follow.
 */
export function moveRange(source: RangeRef, target: RangeRef): void {
  const from = source.area;
  const [down, over] = [target.area.top - from.top, target.area.left - from.left];
  const into = shifted(from, down, over);
  requireNothingTorn(source.sheet, from);
  requireNothingTorn(target.sheet, into);
  const follow = (formula: string, home: SheetModel | undefined): string =>
    rewriteReferences(formula, (reference) =>
      sheetOf(reference, home, source.sheet) === source.sheet && covers(from, reference.area)
        ? { ...reference, area: shifted(reference.area, down, over), ...(home !== target.sheet && { sheet: target.sheet.name }) }
        : reference,
    );
  rewriteFormulas(source.sheet.workbook, follow);
  const cells = take(source);
  const linkOf = linksWithin(source.sheet, from);
  for (const { row, column, value, style } of cells) {
    const cell = target.sheet.sheet.getCell(row + down, column + over);
    cell.value = value;
    cell.style = style;
    if (linkOf)
      setLink(
        target.sheet,
        { ...into, top: row + down, bottom: row + down, left: column + over, right: column + over },
        linkOf(row, column),
      );
  }
  source.sheet.touch();
  target.sheet.touch();
}

const shifted = ({ top, left, bottom, right }: Area, down: number, over: number): Area => ({
  top: top + down,
  left: left + over,
  bottom: bottom + down,
  right: right + over,
});

const sheetOf = ({ sheet }: Reference, home: SheetModel | undefined, meant: SheetModel): SheetModel | undefined =>
  sheet === undefined ? home : sheet.toLowerCase() === meant.name.toLowerCase() ? meant : undefined;

/** Takes the cells out of their place. They are read before anything is written, as both places may overlap. */
function take({ sheet, area }: RangeRef) {
  const taken = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.sheet.findCell(row, column);
      const formula = cellFormula(cell);
      const value = formula === undefined ? (cell?.value ?? null) : formulaValue(formula.slice(1));
      taken.push({ row, column, value, style: styleAt(sheet, row, column) });
      if (!cell) continue;
      cell.value = null;
      cell.style = {};
    }
  }
  return taken;
}

/** Merged cells and tables move only as wholes, which is not supported: they are left alone. */
function requireNothingTorn(sheet: SheetModel, area: Area): void {
  if (sheet.sheet.mergedRegions.some((merged) => intersection(merged, area))) throw invalidOperation("This would move merged cells.");
  const torn = tablesOf(sheet).find((ref) => intersection(tableArea(ref), area));
  if (torn) throw invalidOperation(`This would move cells of the table ${torn.table.name}.`);
}
