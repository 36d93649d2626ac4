import { columnLetters, columnNumber, localAddress, SHEET_SIZE } from "../../domain/address";
import type { CellArea } from "./changes";

const PIECE = /^(?:([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?|([A-Z]{1,3}):([A-Z]{1,3})|(\d{1,7}):(\d{1,7}))$/;

/** The areas in an event's address: "A1", "A1:C3", "3:5", "B:C", several with commas between; null for any other text. */
export function areasOf(address: string): readonly CellArea[] | null {
  const areas = address.split(",").map((piece) =>
    areaOf(
      piece
        .slice(piece.lastIndexOf("!") + 1)
        .replaceAll("$", "")
        .trim(),
    ),
  );
  return areas.every((area) => area !== null) ? areas : null;
}

function areaOf(text: string): CellArea | null {
  const match = PIECE.exec(text);
  if (!match) return null;
  const [, left, top, right = left, bottom = top, firstColumn, lastColumn, firstRow, lastRow] = match;
  if (firstColumn) return between(0, columnNumber(firstColumn), SHEET_SIZE.rows - 1, columnNumber(lastColumn!));
  if (firstRow) return between(Number(firstRow) - 1, 0, Number(lastRow) - 1, SHEET_SIZE.columns - 1);
  return between(Number(top) - 1, columnNumber(left!), Number(bottom) - 1, columnNumber(right!));
}

function between(row: number, column: number, lastRow: number, lastColumn: number): CellArea | null {
  if (row < 0 || lastRow < row || lastColumn < column || lastRow >= SHEET_SIZE.rows || lastColumn >= SHEET_SIZE.columns) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** The address of an area, as `Worksheet.getRange` takes it. */
export function addressOf(area: CellArea): string {
  if (area.rows === SHEET_SIZE.rows) return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === SHEET_SIZE.columns) return `${area.row + 1}:${area.row + area.rows}`;
  return localAddress(area);
}

/** Whole rows or columns: Excel gives no values of such a range. */
export const isUnbounded = (area: CellArea): boolean => area.rows === SHEET_SIZE.rows || area.columns === SHEET_SIZE.columns;

export const sizeOf = (area: CellArea): number => area.rows * area.columns;

export const covers = (outer: CellArea, inner: CellArea): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

/**
 * The first cells of an area, up to `most`: whole rows of it; of sheet-wide rows, their first columns. Null where not even one row or
 * column fits.
 */
function firstCells(area: CellArea, most: number): CellArea | null {
  const cut =
    area.columns === SHEET_SIZE.columns
      ? { ...area, columns: Math.min(area.columns, Math.floor(most / area.rows)) }
      : { ...area, rows: Math.min(area.rows, Math.floor(most / area.columns)) };
  return cut.rows > 0 && cut.columns > 0 ? cut : null;
}

/** The part of each area to read, so that all together have no more than `most` cells: small areas whole, the others in equal shares. */
export function windows(areas: readonly CellArea[], most: number): readonly (CellArea | null)[] {
  const parts = new Array<CellArea | null>(areas.length).fill(null);
  const order = areas.map((_, index) => index).sort((a, b) => sizeOf(areas[a]!) - sizeOf(areas[b]!));
  let left = most;
  order.forEach((index, done) => {
    const part = firstCells(areas[index]!, Math.floor(left / (order.length - done)));
    parts[index] = part;
    if (part) left -= sizeOf(part);
  });
  return parts;
}
