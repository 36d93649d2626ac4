/** A rectangle of cells on one sheet. Rows and columns count from 0, as Office.js indexes do. */
export interface CellRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many cells a sheet has. */
export const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 } as const;

/** The range of one cell. */
export function cellAt(sheet: string, row: number, column: number): CellRange {
  return { sheet, row, column, rows: 1, columns: 1 };
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** "B3" or "B3:D4", without the sheet. */
export function localAddress(range: Omit<CellRange, "sheet">): string {
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${columnLetters(range.column + range.columns - 1)}${range.row + range.rows}`;
}

/** The cells that "B3" or "B3:D4" names, dollar signs or none. Throws a RangeError for any other text. */
export function parseAddress(address: string): Omit<CellRange, "sheet"> {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.replaceAll("$", ""));
  if (!match) throw new RangeError(`“${address}” is no address of cells`);
  const [, left, top, right = left, bottom = top] = match;
  const [column, row] = [columnNumber(left!), Number(top) - 1];
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right!) - column + 1 };
}

/** 0 for "A", 26 for "AA". */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "$B$3" or "$B$3:$D$4", without the sheet. */
export function absoluteAddress(range: Omit<CellRange, "sheet">): string {
  return localAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The sheet's name as a formula writes it: 'Strand data', always quoted, so that no name can be misread. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** "'Monthly offences'!B3:D4" */
export function fullAddress(range: CellRange): string {
  return `${quotedSheet(range.sheet)}!${localAddress(range)}`;
}
