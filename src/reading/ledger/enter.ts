import type { RawValue } from "../../domain/cell";
import { normalised, oneLine } from "../../domain/text";
import { namesMonth } from "../dates/months";
import { figureColumns, type TableData } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import { BLANK, enterCounts, type LedgerCounts } from "./count-column";
import { encoded, filledDown } from "./encoded-column";
import { isFilled, type Ledger, type LedgerNames } from "./ledger";
import { monthsOf, type RowMonths } from "./row-months";

/**
 * Enters a table. No other code looks at its raw cells. What its layout is, shows only in what the table says of itself. Null where its
 * months or counts were not read.
 */
export function enter(table: MonthlyTable, data: TableData): Ledger | null {
  if (figureColumns(table).some(({ column }) => data.column(column) === null)) return null;
  const { rows } = data;
  const counts = table.counts.map((column) => enterCounts(column, data.column(column.column)!, rows, table.marks, data.dayAt));
  const totals = table.totals.flatMap((column) => {
    const cells = data.column(column.column);
    return cells ? [enterCounts(column, cells, rows, table.marks)] : [];
  });
  const months = table.months.in === "rows" ? monthsOf({ ...table, months: table.months }, data) : null;
  const known = new Map<string, LedgerNames | null>();
  const names = (category: CategoryColumn): LedgerNames | null => {
    const key = `${category.column} ${category.down}`;
    let read = known.get(key);
    if (read === undefined) known.set(key, (read = category.down ? namesDown(category) : namesIn(category)));
    return read;
  };
  const namesIn = (category: CategoryColumn): LedgerNames | null => {
    const cells = data.column(category.column);
    return cells && { ...category, ...encoded(withNamesAbove(table, category, cells), rows) };
  };
  const namesDown = (category: CategoryColumn): LedgerNames | null => {
    const written = names({ ...category, down: false });
    return written && { ...filledDown(written, isNamedRight(table, category, names, months)), ...category };
  };
  return {
    table,
    rows,
    months,
    counts,
    totals,
    secondHeaders: secondHeaders(table, data, months, counts, totals),
    lastFilled: lastFilled(counts, rows),
    names,
    cells: (column) => data.column(column),
    spellings: (column) => spellingsIn(data.column(column) ?? [], rows),
  };
}

/** A column's cells, with the names of the rows that head others before theirs. */
function withNamesAbove(
  { under = [], firstRow }: MonthlyTable,
  { column }: CategoryColumn,
  cells: readonly RawValue[],
): readonly RawValue[] {
  const own = under.filter((above) => above.column === column);
  if (own.length === 0) return cells;
  const named = [...cells];
  for (const { text, rows } of own) for (const row of rows) named[row - firstRow] = `${text}: ${oneLine(cells[row - firstRow] ?? "")}`;
  return named;
}

function spellingsIn(cells: readonly RawValue[], rows: number): ReadonlyMap<string, readonly number[]> {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row];
    if (typeof raw !== "string" || raw === "") continue;
    const known = rowsOf.get(raw);
    if (known) known.push(row);
    else rowsOf.set(raw, [row]);
  }
  return rowsOf;
}

/** Tells whether a column of names to the right, or else the row's month, is filled. If so, the row belongs to the table and is no note. */
function isNamedRight(
  table: MonthlyTable,
  { column }: CategoryColumn,
  names: Ledger["names"],
  months: RowMonths | null,
): (row: number) => boolean {
  const right = table.categories.filter((other) => other.column > column && !other.code).flatMap((other) => names(other) ?? []);
  if (right.length === 0 && months) return (row) => months.months[row] !== 0;
  return (row) => right.some(({ ids }) => ids[row]! >= 0);
}

/** Rows that repeat the header: under months in a column, or under the months of the header. */
function secondHeaders(
  table: MonthlyTable,
  data: TableData,
  months: RowMonths | null,
  counts: readonly LedgerCounts[],
  totals: readonly LedgerCounts[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (table.months.in === "rows") {
    const header = normalised(table.months.month.header);
    const isFigures = (row: number) => table.rowIsOffence || isFilled([...counts, ...totals], row);
    for (let row = 0; row < data.rows; row += 1) {
      if (months!.months[row] === 0 && normalised(months!.text(row)) === header && isFigures(row)) found.add(row);
    }
    return found;
  }
  const [first, second] = table.counts.filter(({ month }) => month !== null);
  if (!first || !second) return found;
  const [one, other] = [data.column(first.column)!, data.column(second.column)!];
  const isAgain = (raw: RawValue, { month, header }: typeof first) =>
    table.length === 1 ? namesMonth(raw, month!, table.dates) : oneLine(raw) === header;
  for (let row = 0; row < data.rows; row += 1) if (isAgain(one[row] ?? "", first) && isAgain(other[row] ?? "", second)) found.add(row);
  return found;
}

function lastFilled(counts: readonly LedgerCounts[], rows: number): number {
  if (counts.length === 0) return -1;
  let row = rows - 1;
  while (row >= 0 && counts.every(({ states }) => states[row] === BLANK)) row -= 1;
  return row;
}
