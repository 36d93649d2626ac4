import { type Cell, ValueType } from "../../library";
import type { Area } from "../area";
import { eachCell } from "../cell-write";
import { WHOLE_SHEET } from "../used-range";
import type { SheetModel } from "../workbook-model";

interface Known {
  readonly cells: Set<Cell>;
  /** Areas that have changed since and must be searched before the next use. */
  readonly changed: Area[];
}

/** With more changed areas than this, searching the whole sheet is no worse. */
const MOST_CHANGES = 1_000;

/**
 * The cells that hold formulas. A sheet is searched once, and again where it has changed since: a sheet of a million rows costs nothing
 * while others are written. Relies on `SheetModel.touch` being called for every change.
 */
export class FormulaCells {
  private readonly known = new WeakMap<SheetModel, Known>();

  /** Called when cells of the sheet have changed: those of an area, or any at all. */
  changed(sheet: SheetModel, area: Area | undefined): void {
    const known = this.known.get(sheet);
    if (area && known && known.changed.length < MOST_CHANGES) known.changed.push(area);
    else this.known.delete(sheet);
  }

  /** Called by whatever has just filled a sheet: it has no formulas. */
  none(sheet: SheetModel): void {
    this.known.set(sheet, { cells: new Set(), changed: [] });
  }

  /** The sheet's formula cells, in no particular order. */
  of(sheet: SheetModel): readonly Cell[] {
    let known = this.known.get(sheet);
    if (!known) this.known.set(sheet, (known = { cells: new Set(), changed: [WHOLE_SHEET] }));
    const { cells, changed } = known;
    for (const area of changed.splice(0)) eachCell(sheet, area, (cell) => cell.type === ValueType.Formula && cells.add(cell));
    // Cells that have lost their formula leave here, whatever the reason.
    for (const cell of cells) if (cell.type !== ValueType.Formula) cells.delete(cell);
    return [...cells];
  }
}
