import { columnLetters, localAddress, parseAddress } from "../../domain/address";
import type { CommentaryPlan, PlanCell, SheetPlan } from "../plan";
import { STYLES, type Style, type StyleName } from "./styles";
import { heightOf, linesOf, MOST_HEIGHT } from "./text-size";

/** One cell of a row in the making: what it holds and how it looks. */
export interface StyledCell {
  readonly cell: PlanCell | null;
  readonly style: StyleName;
}

export const text = (value: string, style: StyleName): StyledCell => ({ cell: value === "" ? null : { text: value }, style });
export const number = (value: number, style: StyleName): StyledCell => ({ cell: { number: value }, style });
export const formula = (value: string, style: StyleName): StyledCell => ({ cell: { formula: value }, style });
export const blank = (style: StyleName): StyledCell => ({ cell: null, style });

/** How a text across the sheet is added: the formula that says it, and points. */
interface Worded {
  readonly says?: string;
  readonly more?: number;
  readonly least?: number;
}

/** The width in points of the column beside what is printed. */
const BESIDE = 150;

/** Points of letters that a look says nothing of. */
const USUAL_SIZE = 10;

/** Collects a sheet's rows in order: the one place where rows get their numbers. */
export class SheetBuilder {
  private readonly cells: (PlanCell | null)[][] = [];
  private readonly heights: number[] = [];
  private readonly styled = new Map<StyleName, { row: number; column: number; columns: number }[]>();
  private readonly merges: string[] = [];
  private readonly commentary: CommentaryPlan[] = [];
  private hasBeside = false;

  /** `columnWidths` are those of the columns that are printed, in points. */
  constructor(private readonly columnWidths: readonly number[]) {}

  /** Goes on with a sheet that was finished. */
  static of(plan: SheetPlan): SheetBuilder {
    const sheet = new SheetBuilder(plan.columnWidths);
    sheet.cells.push(...plan.cells.map((row) => [...row]));
    sheet.heights.push(...plan.rowHeights);
    for (const { style, areas } of plan.styles)
      sheet.styled.set(
        style,
        areas.flatMap((area) => strips(parseAddress(area))),
      );
    sheet.merges.push(...plan.merges);
    sheet.commentary.push(...plan.commentary);
    return sheet;
  }

  /** The number, from 0, that the next row will have. */
  get nextRow(): number {
    return this.heights.length;
  }

  /** What its cells hold so far, row by row. */
  get contents(): readonly (readonly (PlanCell | null)[])[] {
    return this.cells;
  }

  /** The printed width in points. */
  get width(): number {
    return this.columnWidths.reduce((sum, width) => sum + width, 0);
  }

  /** A column's width in points. */
  widthOf(column: number): number {
    return this.columnWidths[column]!;
  }

  /** How many columns it has that are printed. */
  get columns(): number {
    return this.columnWidths.length;
  }

  /** Adds a row of cells from column A; returns its number from 0. */
  row(height: number, cells: readonly (StyledCell | null)[] = []): number {
    const row = this.nextRow;
    // What is higher is cut below rather than refused by Excel; all texts that can be so long are in pieces, or refused before.
    this.heights.push(Math.min(height, MOST_HEIGHT));
    this.cells.push(this.columnWidths.map(() => null));
    cells.forEach((cell, column) => cell && this.put(row, column, cell));
    return row;
  }

  /** Sets one cell of a row that is there. */
  put(row: number, column: number, { cell, style }: StyledCell): void {
    this.cells[row]![column] = cell;
    const areas = this.styled.get(style) ?? [];
    const open = areas.at(-1);
    if (open && open.row === row && open.column + open.columns === column) open.columns++;
    else areas.push({ row, column, columns: 1 });
    this.styled.set(style, areas);
  }

  /** Sets a cell beside a row, right of all that is printed: for what helps on the screen and is not of the paper. */
  putBeside(row: number, cell: StyledCell): void {
    this.hasBeside = true;
    this.put(row, this.columns, cell);
  }

  /** Sets a cell of any row, adding rows down to it where there are none yet. */
  putDown(row: number, column: number, cell: StyledCell): void {
    while (this.nextRow <= row) this.row(13.5);
    this.put(row, column, cell);
  }

  /** Marks a cell as the analyst's own commentary on the strand with this key. */
  own(row: number, column: number, key: string): void {
    this.commentary.push({ key, address: localAddress({ row, column, rows: 1, columns: 1 }) });
  }

  /** Adds a row whose first cell runs across the sheet, for text outside tables. */
  wideRow(height: number, cell: StyledCell): number {
    const row = this.row(height, [cell, ...this.columnWidths.slice(1).map(() => blank(cell.style))]);
    this.merges.push(this.acrossAddress(row));
    return row;
  }

  /**
   * Adds a text across the sheet, as high as its lines need in this look: itself, or what a formula says, of which it is the longest. `more` and
   * `least` are points.
   */
  words(style: StyleName, longest: string, { says, more = 0, least = 0 }: Worded = {}): number {
    const { size = USUAL_SIZE }: Style = STYLES[style];
    const height = heightOf(linesOf(longest, size, this.width), size) + more;
    return this.wideRow(Math.max(least, height), says === undefined ? text(longest, style) : formula(says, style));
  }

  /** Adds a row of a table with these cells, and blank ones in a look to the sheet's end. */
  tableRow(height: number, cells: readonly StyledCell[], rest: StyleName): number {
    return this.row(height, [...cells, ...this.columnWidths.slice(cells.length).map(() => blank(rest))]);
  }

  /** Adds the analyst's own box of rows of these heights, each a cell across the sheet; returns the rows. */
  commentaryBox(heights: readonly number[], key: string): readonly number[] {
    const rows = heights.map((height) => this.wideRow(height, blank("commentary")));
    rows.forEach((row, index) => this.putBeside(row, text(index === 0 ? "‹ Commentary, yours to write" : "", "commentaryLabel")));
    this.commentary.push({ key, address: this.acrossAddress(rows[0]!, rows.length) });
    return rows;
  }

  /** "A12:F12" for row 11. */
  acrossAddress(row: number, rows = 1): string {
    return localAddress({ row, column: 0, rows, columns: this.columnWidths.length });
  }

  /** Height in points of the rows from `first` to before `end`. */
  heightBetween(first: number, end: number): number {
    return this.heights.slice(first, end).reduce((sum, height) => sum + height, 0);
  }

  /** The plan of what was collected, less what only the caller knows. */
  finish(): Pick<SheetPlan, "columnWidths" | "rowHeights" | "cells" | "styles" | "merges" | "commentary"> {
    const columnWidths = this.hasBeside ? [...this.columnWidths, BESIDE] : this.columnWidths;
    return {
      columnWidths,
      rowHeights: this.heights,
      cells: this.cells.map((row) => columnWidths.map((_, column) => row[column] ?? null)),
      styles: [...this.styled].map(([style, areas]) => ({ style, areas: joined(areas).map(localAddress) })),
      merges: this.merges,
      commentary: this.commentary,
    };
  }
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area row by row. */
function strips({ row, column, rows, columns }: Area): { row: number; column: number; columns: number }[] {
  return Array.from({ length: rows }, (_, index) => ({ row: row + index, column, columns }));
}

/** Areas of the same columns in rows that follow each other as one. */
function joined(strips: readonly { row: number; column: number; columns: number }[]): readonly Area[] {
  const open = new Map<string, { row: number; column: number; rows: number; columns: number }>();
  const areas: Area[] = [];
  for (const { row, column, columns } of strips) {
    const key = `${columnLetters(column)}:${columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === row) above.rows++;
    else {
      const area = { row, column, rows: 1, columns };
      open.set(key, area);
      areas.push(area);
    }
  }
  return areas;
}
