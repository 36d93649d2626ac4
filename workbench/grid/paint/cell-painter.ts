import type { Hooks } from "@fortune-sheet/core";
import type { ShownCell } from "../cell-look";
import { columnLines, type Lines } from "../lines";
import type { SheetContent } from "../sheet-data";
import { margins, measure, paintText } from "./paint-text";
import { textAt } from "./run-on";
import { onOneLine } from "./wrap";

/** What the painter needs from its grid. */
export interface PaintedSheet {
  readonly content: SheetContent | undefined;
  readonly zoom: number;
}

type BeforeRenderCell = NonNullable<Hooks["beforeRenderCell"]>;
/** The pixels of a cell on the canvas. */
export type CellPlace = Parameters<BeforeRenderCell>[1];

/** The grid rounds sizes. */
const SLACK = 4;
const LINE = "#dfdfdf";

/** Paints the cells in place of the grid, which breaks lines where Excel does not, and shows parts of numbers. */
export class CellPainter {
  private lines: { readonly of: SheetContent; readonly columns: Lines } | undefined;

  constructor(
    private readonly sheet: () => PaintedSheet,
    /** Called with the place of each cell, and whether there is anything in it. */
    private readonly painted: (isUsed: boolean, place: CellPlace) => void,
  ) {}

  readonly paint: BeforeRenderCell = (cell, place, canvas) => {
    const { content, zoom } = this.sheet();
    const { startX, startY, endX, endY } = place;
    canvas.save();
    canvas.fillStyle = cell?.bg ?? "#ffffff";
    canvas.fillRect(startX, startY, endX - startX, endY - startY);
    const text = content && this.textIn(content, cell, place, zoom, canvas);
    if (content?.showGridLines && cell?.bg === undefined) {
      canvas.fillStyle = LINE;
      canvas.fillRect(startX, endY - 1, endX - startX, 1);
      if (!text?.runsPast) canvas.fillRect(endX - 1, startY, 1, endY - startY);
    }
    if (text) {
      canvas.beginPath();
      // The line beside the cell stays free, except for a text that runs on over it.
      canvas.rect(startX, startY, endX - startX - (text.runsPast ? 0 : 1), endY - startY);
      canvas.clip();
      canvas.textAlign = "left";
      canvas.textBaseline = "alphabetic";
      paintText(canvas, text.cell, text.box, zoom);
    }
    canvas.restore();
    this.painted(Boolean(cell), place);
    return false;
  };

  /** The text visible in a cell, its own or one that runs on into it, with that text's box. */
  private textIn(content: SheetContent, cell: ShownCell | null, place: CellPlace, zoom: number, canvas: CanvasRenderingContext2D) {
    const { row, column, startX, startY, endX, endY } = place;
    const [top, height] = [startY, endY - startY - 1];
    const columns = this.columnsOf(content);
    const startOf = (at: number) => columns.start(Math.min(at, content.data[0]!.length)) * zoom;
    if (cell?.mc) {
      // The grid asks first for each of the merged cells, and then for all as one.
      const whole = startOf(column + (cell.mc.cs ?? 0)) - startOf(column);
      const isWhole = endX - startX > whole * 0.98 - SLACK && cell.mc.rs !== undefined;
      return isWhole ? { cell, runsPast: false, box: { left: startX, top, width: endX - startX - 1, height } } : undefined;
    }
    const reach = textAt(
      content.data[row] ?? [],
      column,
      startOf,
      (of) => measure(of, zoom, canvas).widthOf(onOneLine(of.shown ?? "")) + margins(of, zoom),
    );
    if (!reach) return undefined;
    const left = startX + startOf(reach.from) - startOf(column);
    const own = { left: startX + startOf(reach.column) - startOf(column), width: startOf(reach.column + 1) - startOf(reach.column) - 1 };
    // A text that runs on is aligned to the edge, or middle, of its own cell.
    const box = reach.cell.across ? { left, width: startOf(reach.to + 1) - startOf(reach.from) - 1 } : own;
    return { cell: reach.cell, runsPast: column < reach.to && reach.from < reach.to, box: { ...box, top, height } };
  }

  private columnsOf(content: SheetContent): Lines {
    if (this.lines?.of !== content) this.lines = { of: content, columns: columnLines(content) };
    return this.lines.columns;
  }
}
