import { grouped } from "../../../domain/grouped";
import type { RawValue } from "../../../domain/cell";
import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { countRank } from "../../texts/labels";

/** Rows that are looked at. */
const MOST_ROWS = 200;
/** How many names with how many rows each show that a number goes with the name: counts are not the same that often. */
const FEWEST = { names: 3, rows: 6 } as const;

/**
 * True for a column of numbers that go with the names in another column: one number for every row of a name, and another for each name.
 * They are codes of offences or districts, whatever the header. Counts change from month to month.
 */
export function goesWithNames(view: SheetView, region: Region, column: number, firstRow: number, lastRow: number): boolean {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom, firstRow + MOST_ROWS - 1))].filter(
    (row) => !view.isLone(row) && !isBlank(view.at(row, column)),
  );
  return rangeOf(region.left, region.right).some((other) => {
    if (other === column) return false;
    const codes = new Map<string, string>();
    for (const row of rows) {
      if (!isWords(view.at(row, other))) return false;
      const [name, code] = [view.text(row, other), view.text(row, column)];
      if ((codes.get(name) ?? code) !== code) return false;
      codes.set(name, code);
    }
    return codes.size >= FEWEST.names && rows.length >= codes.size * FEWEST.rows && new Set(codes.values()).size === codes.size;
  });
}

/** How many months with how many different numbers each show that a column says the same in every month. */
const FEWEST_SAME = { months: 6, numbers: 3 } as const;

/**
 * True for a column that has the same numbers in every month, row by row, as a station's or a district's code has beside counts.
 * `monthsOf` are the rows' months, and `numbers` the column's cells.
 */
export function repeatsEachMonth(monthsOf: readonly (string | null)[], numbers: readonly RawValue[]): boolean {
  const dated = numbers.flatMap((raw, row) => {
    const month = monthsOf[row] ?? null;
    return month === null ? [] : [{ month, raw }];
  });
  const byMonth = grouped(dated, ({ month }) => month);
  const [first, ...others] = [...byMonth.values()].map((own) => own.map(({ raw }) => raw));
  if (first === undefined || byMonth.size < FEWEST_SAME.months || new Set(first).size < FEWEST_SAME.numbers) return false;
  return others.every((own) => own.length === first.length && own.every((raw, at) => raw === first[at]));
}

/** So many rows of 1 are not a month's count of anything. */
const FEWEST_ONES = 12;

/**
 * The one column that says 1 in each row beside others whose numbers change, as "Number of Records" does in what some programs save: it
 * counts rows. Null for none.
 */
export function countOfRows<Column>(columns: readonly Column[], sampleOf: (column: Column) => readonly RawValue[]): Column | null {
  const all = columns.map((column) => {
    const sample = sampleOf(column);
    return { column, numbers: new Set(sample.map(Number)), rows: sample.length };
  });
  const ones = all.filter(({ numbers, rows }) => rows >= FEWEST_ONES && numbers.size === 1 && numbers.has(1));
  return ones.length === 1 && all.some(({ numbers }) => numbers.size > 1) ? ones[0]!.column : null;
}

/** 1, 2, 3 and so on, whatever the header: no offence grows by one each month, nor from row to row. */
export function isRowNumbers(sample: readonly RawValue[]): boolean {
  return sample.length >= 5 && sample.every((raw, index) => index === 0 || Number(raw) === Number(sample[index - 1]) + 1);
}

/** So many rows whose numbers go up by one can be no counts, wherever their column stands. */
const FEWEST_NUMBERED = 6;

/**
 * True for a column under "No." or the like that goes 1, 2, 3 and so numbers the rows. A few counts may happen to go up by one; but
 * numbers of rows stand before the months, and counts after them. "Number of offences" counts them, whatever its numbers are.
 */
export function numbersRows(header: string, sample: readonly RawValue[], isBeforeMonths: boolean): boolean {
  const rank = countRank(header);
  const isNumbered = rank !== null && rank > 1 && sample.length >= (isBeforeMonths ? 3 : FEWEST_NUMBERED);
  return isNumbered && sample.every((raw, index) => index === 0 || Number(raw) === Number(sample[index - 1]) + 1);
}
