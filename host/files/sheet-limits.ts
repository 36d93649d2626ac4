import { counted, HostFileError } from "./errors";

/** What a worksheet holds at most: Excel's own bounds, and LibreOffice's. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** A million records of thirty columns. A small file can ask for many more by saying that a cell is repeated. */
export const MOST_CELLS = 32_000_000;

/**
 * Throws a HostFileError where a sheet would be larger than a worksheet can be: what does not fit would be lost. `what` names it:
 * "figures.csv", or a sheet of a file. Both counts are those of the last row and column that hold something.
 */
export function requireFits(what: string, rows: number, columns: number, cells = 0): void {
  if (columns > MOST_COLUMNS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(columns)} columns, and a worksheet holds ${counted(MOST_COLUMNS)}. Nothing was read, since the last ones would be lost. Leave out the columns that are not needed, or put what is in columns into rows.`,
    );
  if (rows > MOST_ROWS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(rows)} rows, and a worksheet holds ${counted(MOST_ROWS)}. Nothing was read, since the last ones would be lost. Put a part of the rows, such as a year, on each of several sheets of one workbook; or count them by month and offence first.`,
    );
  if (cells > MOST_CELLS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(cells)} cells, and at most ${counted(MOST_CELLS)} are read. Nothing was read. Leave out the columns and rows that are not needed.`,
    );
}
