import type { PaperCell, PaperTable } from "../paper";
import { isBold, isRight } from "./roles";
import type { SheetCell, SheetRow } from "./sheet-rows";
import { shown } from "./shown";

/** The rows below this row of heads that are its table's. */
function bodyOf(rows: readonly SheetRow[], first: number): readonly SheetRow[] {
  const below = rows.slice(first + 1);
  const end = below.findIndex(
    ({ isWide, cells }) => isWide || !cells.some(({ role }) => role === "cell") || cells.some(({ role }) => role === "head"),
  );
  return end < 0 ? below : below.slice(0, end);
}

/** The columns of a table that hold nothing but links. */
export function linkColumns(rows: readonly SheetRow[], first: number): ReadonlySet<number> {
  const body = bodyOf(rows, first);
  const columns = rows[first]!.cells.map(({ column }) => column);
  return new Set(
    columns.filter(
      (column) => body.length > 0 && body.every(({ cells }) => cells.find((cell) => cell.column === column)?.role === "links"),
    ),
  );
}

/** The table that begins with this row of heads, and how many rows it has: to the first that is none of its own. */
export function tableAt(
  rows: readonly SheetRow[],
  first: number,
  widths: readonly number[],
): { readonly table: PaperTable; readonly rows: number } {
  const body = bodyOf(rows, first);
  const head = rows[first]!;
  // A column of links, and one that is only there for words to run on over, is none of the paper's.
  const isSaid = ({ role, value }: SheetCell) => role === "cell" && value !== "";
  const all = head.cells.map(({ column }) => column);
  const some = (column: number, is: (cell: SheetCell) => boolean) =>
    body.some(({ cells }) => cells.some((cell) => cell.column === column && is(cell)));
  const columns = all.filter((column) => some(column, isSaid));
  const links = linkColumns(rows, first);
  const isRoom = (column: number) => !columns.includes(column) && !links.has(column);
  const widthOf = (column: number): number => widths[column]! + (isRoom(column + 1) && all.includes(column + 1) ? widthOf(column + 1) : 0);
  const inColumns = ({ cells }: SheetRow) => columns.map((column) => cellOf(cells.find((cell) => cell.column === column)));
  return {
    table: { kind: "table", head: inColumns(head), rows: body.map(inColumns), widths: columns.map(widthOf) },
    rows: 1 + body.length,
  };
}

function cellOf(cell: SheetCell | undefined): PaperCell {
  if (cell === undefined) return { text: "", align: "left", bold: false };
  const { value, style } = cell;
  return { text: shown(value, style), align: isRight(style) ? "right" : "left", bold: isBold(style) };
}
