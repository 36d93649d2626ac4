import type { Workbook, Worksheet } from "../../library";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, requireFits } from "../sheet-limits";
import { sheetNameFor } from "../sheet-name";

/** The content of a cell of another format. */
export interface FilledCell {
  readonly value: string | number | boolean | { readonly error: ErrorText };
  /** An Excel number format, where the cell has one. */
  readonly format?: string | null;
}

const ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"] as const;
type ErrorText = (typeof ERRORS)[number];

/** The error that a text names; any unknown error is #VALUE!. */
export const errorOf = (text: string): { readonly error: ErrorText } => ({
  error: ERRORS.find((error) => error === text.trim()) ?? "#VALUE!",
});

/** Fills a sheet of a workbook from a file of another format. Rows and columns count from 1. */
export class SheetFiller {
  private readonly sheet: Worksheet;
  private rows = 0;
  private columns = 0;
  private cells = 0;
  private readonly merges: (readonly [number, number, number, number])[] = [];
  private readonly hiddenRows: (readonly [number, number])[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];

  /** `name` is the sheet's in the file. */
  constructor(
    book: Workbook,
    private readonly name: string,
    private readonly file: string,
  ) {
    this.sheet = book.addWorksheet(
      sheetNameFor(
        name,
        book.worksheets.map((sheet) => sheet.name),
      ),
    );
  }

  /**
   * Puts the same content into all cells of a rectangle. Whatever lies beyond a worksheet's bounds is counted, and refused
   * at the end.
   */
  fill({ value, format }: FilledCell, row: number, column: number, rows = 1, columns = 1): void {
    this.rows = Math.max(this.rows, row + rows - 1);
    this.columns = Math.max(this.columns, column + columns - 1);
    this.cells += rows * columns;
    if (this.rows > MOST_ROWS || this.columns > MOST_COLUMNS || this.cells > MOST_CELLS) return;
    for (let down = 0; down < rows; down++) {
      const line = this.sheet.getRow(row + down);
      for (let right = 0; right < columns; right++) {
        const cell = line.getCell(column + right);
        cell.value = value;
        if (format) cell.numFmt = format;
      }
    }
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows > 1 || columns > 1) this.merges.push([row, column, row + rows - 1, column + columns - 1]);
  }

  /** Files hide the rest of a sheet by the million: in the end only rows with content are hidden. */
  hideRows(from: number, count: number): void {
    this.hiddenRows.push([from, from + count - 1]);
  }

  hideColumns(from: number, count: number): void {
    this.hiddenColumns.push([from, from + count - 1]);
  }

  hideSheet(): void {
    this.sheet.state = "hidden";
  }

  /** Ends the sheet. Throws a HostFileError where it is larger than a worksheet can be. */
  finish(): void {
    requireFits(`“${this.name}” of ${this.file}`, this.rows, this.columns, this.cells);
    for (const [top, left, bottom, right] of this.merges)
      if (top <= this.rows && left <= this.columns)
        this.sheet.mergeCells(top, left, Math.min(bottom, MOST_ROWS), Math.min(right, MOST_COLUMNS));
    for (const [first, last] of this.hiddenRows)
      for (let row = first; row <= Math.min(last, this.rows); row++) this.sheet.getRow(row).hidden = true;
    for (const [first, last] of this.hiddenColumns)
      for (let column = first; column <= Math.min(last, this.columns); column++) this.sheet.getColumn(column).hidden = true;
  }
}
