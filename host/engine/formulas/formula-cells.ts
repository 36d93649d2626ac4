import { type Cell, ValueType } from "../../library";
import type { Area } from "../area";
import { eachCell } from "../cell-write";
import { WHOLE_SHEET } from "../used-range";
import type { SheetModel } from "../workbook-model";

interface Known {
  readonly cells: Set<Cell>;
  /** Areas that have changed since and are to be looked through before the next use. */
  readonly changed: Area[];
}

/** Beyond so many changed areas, looking through the whole sheet is no worse. */
const MOST_CHANGES = 1_000;

/**
 * Which cells hold formulas. A sheet is looked through once, and again where it has changed since: a sheet of a million rows costs nothing while
 * others are written. Rests on every change being told by `SheetModel.touch`.
 */
export class FormulaCells {
  private readonly known = new WeakMap<SheetModel, Known>();

  /** Told that cells of the sheet have changed: those of an area, or any at all. */
  changed(sheet: SheetModel, area: Area | undefined): void {
    const known = this.known.get(sheet);
    if (area && known && known.changed.length < MOST_CHANGES) known.changed.push(area);
    else this.known.delete(sheet);
  }

  /** Told that a sheet has no formulas, by what has just filled it. */
  none(sheet: SheetModel): void {
    this.known.set(sheet, { cells: new Set(), changed: [] });
  }

  /** The sheet's formula cells, in no particular order. */
  of(sheet: SheetModel): readonly Cell[] {
    let known = this.known.get(sheet);
    if (!known) this.known.set(sheet, (known = { cells: new Set(), changed: [WHOLE_SHEET] }));
    const { cells, changed } = known;
    for (const area of changed.splice(0)) eachCell(sheet, area, (cell) => cell.type === ValueType.Formula && cells.add(cell));
    // Cells that have lost their formula leave here, however they lost it.
    for (const cell of cells) if (cell.type !== ValueType.Formula) cells.delete(cell);
    return [...cells];
  }
}
