import { rowPoints, topOf } from "../row-sizes";
import { columnPoints, leftOf } from "../sizes";
import type { SheetModel } from "../workbook-model";
import { EMU_PER_POINT } from "./shape";

/** A place on a sheet, in points from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A point of a sheet in a drawing: cells counted from 0, and EMU into the cell. */
export interface AnchorPoint {
  readonly nativeCol: number;
  readonly nativeColOff: number;
  readonly nativeRow: number;
  readonly nativeRowOff: number;
}

/** The line (row or column, from 0) at a distance, and how far into it. */
function lineAt(distance: number, sizeOf: (line: number) => number, last: number): { readonly line: number; readonly offset: number } {
  let line = 0;
  let rest = Math.max(0, distance);
  while (line < last) {
    const size = sizeOf(line + 1);
    if (rest < size) break;
    rest -= size;
    line++;
  }
  return { line, offset: Math.round(rest * EMU_PER_POINT) };
}

function distanceTo(line: number, offset: number, sizeOf: (line: number) => number): number {
  let total = 0;
  for (let at = 1; at <= line; at++) total += sizeOf(at);
  // An offset beyond its cell counts as the cell's end: Excel draws it so when the column has been made narrower.
  return total + Math.min(offset / EMU_PER_POINT, sizeOf(line + 1));
}

/** Converts points to anchors and back, by the sheet's present widths and heights. */
export class Placement {
  constructor(private readonly sheet: SheetModel) {}

  private readonly column = (column: number) => columnPoints(this.sheet, column);
  private readonly row = (row: number) => rowPoints(this.sheet, row);

  /** The anchor of a point of the sheet. */
  anchor(left: number, top: number): AnchorPoint {
    const across = lineAt(left, this.column, 16_383);
    const down = lineAt(top, this.row, 1_048_575);
    return { nativeCol: across.line, nativeColOff: across.offset, nativeRow: down.line, nativeRowOff: down.offset };
  }

  /** The present place of an anchor. */
  point(anchor: AnchorPoint): { readonly left: number; readonly top: number } {
    return {
      left: distanceTo(anchor.nativeCol, anchor.nativeColOff, this.column),
      top: distanceTo(anchor.nativeRow, anchor.nativeRowOff, this.row),
    };
  }

  /** The left edge of a 1-based column and the top of a 1-based row. */
  corner(row: number, column: number): { readonly left: number; readonly top: number } {
    return { left: leftOf(this.sheet, column), top: topOf(this.sheet, row) };
  }
}
