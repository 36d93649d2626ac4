import type { SheetContent } from "./sheet-data";

/** Where the rows, or the columns, of a sheet begin, in pixels before any zoom. */
export class Lines {
  private readonly starts: Float64Array;

  constructor(
    count: number,
    sizes: Readonly<Record<number, number>> = {},
    hidden: Readonly<Record<number, number>> = {},
    standard: number,
  ) {
    this.starts = new Float64Array(count + 1);
    // A line of one pixel follows each.
    for (let line = 0; line < count; line++)
      this.starts[line + 1] = this.starts[line]! + (line in hidden ? 0 : (sizes[line] ?? standard) + 1);
  }

  start(line: number): number {
    return this.starts[line]!;
  }

  /** The line to scroll to, so that `line` is a little below the frozen rows (or beside the frozen columns). */
  scrollTarget(line: number, still: number): number {
    if (line < still) return 0;
    let target = Math.max(0, line - BEFORE);
    // The frozen lines cover the first lines scrolled to.
    while (target > 0 && this.start(Math.max(still, line - BEFORE)) - this.start(target) < this.start(still)) target--;
    return target;
  }

  /** Whether a line is visible when the sheet is scrolled to a place and this much of it shows. */
  inSight(line: number, still: number, scrolled: number, seen: number): boolean {
    return line < still || (this.start(line) >= scrolled + this.start(still) && this.start(line + 1) <= scrolled + seen);
  }
}

/** How many lines are visible before the wanted one. */
const BEFORE = 3;

export const rowLines = ({ data, config, defaultRowHeight }: SheetContent): Lines =>
  new Lines(data.length, config.rowlen, config.rowhidden, defaultRowHeight);
export const columnLines = ({ data, config, defaultColWidth }: SheetContent): Lines =>
  new Lines(data[0]!.length, config.columnlen, config.colhidden, defaultColWidth);

/** How many rows and columns are frozen. */
export const still = ({ frozen }: SheetContent): { readonly rows: number; readonly columns: number } => ({
  rows: (frozen?.range?.row_focus ?? -1) + 1,
  columns: (frozen?.range?.column_focus ?? -1) + 1,
});
