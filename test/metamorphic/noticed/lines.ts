import type { Month } from "../../../src/domain/month";
import { monthColumns } from "../../../src/reading/tables/table-data";
import type { MonthlyTable } from "../../../src/reading/tables/tables";
import { EMPTY, bookOf, headsOf, numberIn, text, type Book, type Cell, type Line, type Says } from "../book";
import { dataLines } from "../change";

export const aroundLine = (cells: readonly Cell[]): Line => ({ is: "around", cells });

/** A cell's count as another number; all other cells stay as they are. */
export const counted = (cell: Cell, change: (count: number) => number): Cell =>
  cell.says === "count" ? text(change(numberIn(cell))) : cell;

export const withCounts = (line: Line, change: (count: number) => number): readonly Cell[] =>
  line.cells.map((cell) => counted(cell, change));

export const countsIn = ({ cells }: Line): readonly Cell[] => cells.filter(({ says }) => says === "count");

export const holdsOffences = (line: Line): boolean => countsIn(line).some((cell) => numberIn(cell) > 0);

export const columnOf = ({ cells }: Line, says: Says): number => cells.findIndex((cell) => cell.says === says);

/** What a line says the name or place is; "" where it says none. */
export const nameOf = (line: Line, says: Says): string => String(line.cells[columnOf(line, says)]?.raw ?? "");

export const named = (line: Line, says: Says, name: string): Line => ({
  ...line,
  cells: line.cells.map((cell) => (cell.says === says ? { ...cell, raw: name } : cell)),
});

/** The line above the data, in which columns are headed. */
export const lastHeader = (lines: readonly Line[]): number => lines.findLastIndex(({ is }) => is === "header");

export const monthsIn = (lines: readonly Line[]): readonly Month[] =>
  [...new Set(lines.flatMap((line) => countsIn(line).map(({ month }) => month!)))].toSorted((one, other) => one - other);

/** Lines with a column put in at a place. */
export function withColumn(lines: readonly Line[], column: number, cellOf: (line: Line, at: number) => Cell): readonly Line[] {
  return lines.map((line, at) => {
    const left = Array.from({ length: column }, (_, index) => line.cells[index] ?? EMPTY);
    return { ...line, cells: [...left, cellOf(line, at), ...line.cells.slice(column)] };
  });
}

/** True where every row of the data says its own names and months. */
export function isFull(lines: readonly Line[], table: MonthlyTable): boolean {
  const data = dataLines(lines).map((at) => lines[at]!);
  const names = table.categories.filter(({ column }) => data.some(({ cells }) => ["name", "place"].includes(cells[column]?.says ?? "")));
  const columns = [...monthColumns(table), ...names];
  return data.length > 1 && data.every(({ cells }) => columns.every(({ column }) => (cells[column]?.raw ?? "") !== ""));
}

/** The workbook without totals, rates and notes in its tables: what is found in one is then not found by them. */
export function bareBook(book: Book): Book {
  const sheets = book.sheets.map((sheet) => {
    const [table] = sheet.tables;
    if (sheet.tables.length !== 1 || table?.layout === "comparison") return sheet;
    const { headerTop, headerRow, lastRow } = table as MonthlyTable;
    const isKept = ({ is }: Line, at: number) => is === "data" || at <= headerRow || at > lastRow;
    const own = sheet.lines.slice(headerTop, lastRow + 1);
    const months = new Set(monthColumns(table as MonthlyTable).map(({ column }) => column));
    const saying = new Set(own.flatMap(({ cells }) => cells.flatMap(({ says }, column) => (says === "nothing" ? [] : [column]))));
    const isGone = (column: number) =>
      own.some(({ cells }) => (cells[column]?.raw ?? "") !== "") && !saying.has(column) && !months.has(column);
    const lines = sheet.lines.filter(isKept).map((line) => ({ ...line, cells: line.cells.filter((_, column) => !isGone(column)) }));
    return { ...sheet, lines };
  });
  return bookOf(headsOf({ ...book, sheets }), book.by);
}

/** True of a table without totals. */
export function isBare(lines: readonly Line[], table: MonthlyTable): boolean {
  const from = dataLines(lines)[0] ?? 0;
  return table.totals.length === 0 && lines.slice(from).every(({ is }) => is !== "around");
}
