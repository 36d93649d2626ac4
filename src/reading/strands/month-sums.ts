import { cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { runsOf, type RowRuns } from "../../domain/rows";
import type { MonthlyCount } from "../../domain/series";
import type { CellSum } from "../ledger/cell-sums";
import type { MonthlyTable } from "../tables/tables";

/** What was found for one strand in one month of one table. Rows count from the table's first data row. */
export interface MonthSum {
  readonly month: Month;
  sum: number;
  /** Cells with a count. */
  filled: number;
  /** Cells that are no count. */
  unusable: number;
  blank: number;
  /** By column. */
  readonly counted: Map<number, Int32Array[]>;
  readonly blanks: Map<number, (readonly number[])[]>;
}

export function newSum(month: Month): MonthSum {
  return { month, sum: 0, filled: 0, unusable: 0, blank: 0, counted: new Map(), blanks: new Map() };
}

export function addTo(sum: MonthSum, column: number, { sum: count, counted, unusable, blanks }: CellSum): void {
  sum.sum += count;
  sum.filled += counted.length;
  sum.unusable += unusable;
  sum.blank += blanks.length;
  if (counted.length > 0) sum.counted.set(column, [...(sum.counted.get(column) ?? []), counted]);
  if (blanks.length > 0) sum.blanks.set(column, [...(sum.blanks.get(column) ?? []), blanks]);
}

/**
 * The months whose figure is complete. A month with blank or unusable cells has no figure: the rest of it would be a partial sum. Months
 * after the last one with any figure are not filled in yet, which needs no finding.
 */
export function wholeMonths(
  strand: string,
  table: MonthlyTable,
  sums: readonly MonthSum[],
  lastFilled: Month | null,
): { readonly months: readonly MonthlyCount[]; readonly findings: readonly Finding[] } {
  const { sheet, firstRow, length } = table;
  const ordered = sums.toSorted((a, b) => a.month - b.month);
  const whole = ordered.filter(({ filled, unusable, blank }) => filled > 0 && unusable === 0 && blank === 0);
  const partial = ordered.filter(({ filled, unusable, blank }) => filled + unusable > 0 && blank > 0);
  const empty = ordered.filter(
    ({ filled, unusable, blank, month }) => filled + unusable === 0 && blank > 0 && lastFilled !== null && month <= lastFilled,
  );
  const place = (of: readonly MonthSum[]) => {
    const cells = of.flatMap(({ blanks }) => [...blanks].map(([column, parts]) => [column, rowsOnSheet(parts, firstRow)] as const));
    return { sheet, address: cellLists(cells) };
  };
  const runs = runsOnSheet(firstRow);
  const monthsOf = (of: readonly MonthSum[]) => of.map(({ month }) => month);
  const count = partial.reduce((all, { blank }) => all + blank, 0);
  return {
    months: whole.map(({ month, sum, counted }) => ({
      month,
      ...(length === 1 ? {} : { length }),
      count: sum,
      sources: [...counted].sort(([one], [other]) => one - other).map(([column, parts]) => ({ sheet, column, rows: runs(parts) })),
    })),
    findings: [
      ...(empty.length > 0 ? [finding("blankCounts", place(empty), { strand, months: monthsOf(empty) })] : []),
      ...(partial.length > 0 ? [finding("blankAmongCounts", place(partial), { strand, months: monthsOf(partial), count })] : []),
    ],
  };
}

/** Sorted lists of rows joined into one, with the sheet's row numbers. */
function rowsOnSheet(parts: readonly ArrayLike<number>[], firstRow: number): Int32Array {
  const rows = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) rows[at + index] = part[index]! + firstRow;
    at += part.length;
  }
  return parts.length > 1 ? rows.sort() : rows;
}

/** Runs of rows; the columns of a wide table share them, since they count the same rows. */
function runsOnSheet(firstRow: number): (parts: readonly Int32Array[]) => RowRuns {
  const known = new Map<ArrayBufferLike, Map<string, RowRuns>>();
  return (parts) => {
    const [{ buffer } = new Int32Array(), ...others] = parts;
    if (others.some((part) => part.buffer !== buffer)) return runsOf(rowsOnSheet(parts, firstRow));
    const ofBuffer = known.get(buffer) ?? new Map<string, RowRuns>();
    known.set(buffer, ofBuffer);
    const key = parts.map(({ byteOffset, length }) => `${byteOffset} ${length}`).join();
    let runs = ofBuffer.get(key);
    if (!runs) ofBuffer.set(key, (runs = parts.length === 1 ? runsOf(parts[0]!, firstRow) : runsOf(rowsOnSheet(parts, firstRow))));
    return runs;
  };
}

/** The last month in which any strand of a table has a figure. */
export function lastFilledMonth(sums: Iterable<MonthSum>): Month | null {
  let last: Month | null = null;
  for (const { month, filled, unusable } of sums) {
    if (filled + unusable > 0 && (last === null || month > last)) last = month;
  }
  return last;
}
