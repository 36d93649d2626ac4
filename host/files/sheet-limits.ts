import { counted, HostFileError } from "./errors";

/** The most that a worksheet holds: Excel's own bounds, and LibreOffice's. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** A million records of thirty columns. A small file can ask for many more with repeated cells. */
export const MOST_CELLS = 32_000_000;

/**
 * Throws a HostFileError where a sheet would be larger than a worksheet can be: the excess would be lost. `what` names it:
 * "figures.csv", or a sheet of a file. Both counts are those of the last row and column with content.
 */
export function requireFits(what: string, rows: number, columns: number, cells = 0): void {
  if (columns > MOST_COLUMNS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(columns)} columns, but a worksheet has room for ${counted(MOST_COLUMNS)}. Nothing was read, because the last ones would be lost. Leave out columns that you do not need, or turn columns into rows.`,
    );
  if (rows > MOST_ROWS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(rows)} rows, but a worksheet has room for ${counted(MOST_ROWS)}. Nothing was read, because the last ones would be lost. Split the rows over several sheets of one workbook, such as a sheet for each year, or count them by month and offence first.`,
    );
  if (cells > MOST_CELLS)
    throw new HostFileError(
      "TooLarge",
      `${what} has ${counted(cells)} cells, but at most ${counted(MOST_CELLS)} can be read. Nothing was read. Leave out columns and rows that you do not need.`,
    );
}
