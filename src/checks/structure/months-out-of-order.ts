import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { cellList } from "../../domain/cell-list";
import { parts, sheetRow, type Ledger, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import { card, counted, listed, monthList, placed, shortMonth } from "../writing";
import { strayedDates } from "./strayed-dates";

/** If more than this share of the rows is out of order, the rows are kept in no order at all. */
export const UNSORTED = 0.2;

/** The same for months that stand once for all rows: a whole year out of its place may be meant. */
const UNORDERED = 0.5;

/** Months that break the order of those around them. Mostly a year was mistyped. */
export const monthsOutOfOrder = card("structure", "monthsOutOfOrder", "Months out of order", {
  scope: "table",
  looksAt:
    "months that are out of order in a table that runs from first to last, or from last to first; and dates of records that are far from those around them, and would be among them with another year or with day and month the other way round",
  toDo: "Correct the month (the year may be wrong), or move it to its place.",
  message: ({ months, meant = null, dates }, at) =>
    dates
      ? `${placed(at)}${counted(dates.year + dates.days, "date")} ${dates.year + dates.days === 1 ? "is" : "are"} far from those in the rows around (${monthList(months)}), where ${fitText(dates)}. Correct those that are mistyped: each counts in a wrong month.`
      : meant !== null
        ? `${placed(at)}${monthList(months)} is where ${shortMonth(meant)} should be, from the rows around it, and no other row has ${shortMonth(meant)}. Correct the year.`
        : `${placed(at)}${monthList(months)} ${months.length === 1 ? "is" : "are"} out of order. Check the year, or move ${months.length === 1 ? "it to its place" : "them to their places"}.`,
  find: ({ tables }) =>
    tables.flatMap(({ table, ledger, counts }) => {
      if (table.rowIsOffence) return ledger ? inRecords(ledger) : [];
      return counts ? (counts.ownRows ? inRows(counts) : inHeaders(counts)) : [];
    }),
});

function fitText({ year, days }: { readonly year: number; readonly days: number }): string {
  const both = year > 0 && days > 0;
  const fits = [
    ...(year > 0 ? [`${both ? `${year} ` : year === 1 ? "it " : "they "}would be with another year`] : []),
    ...(days > 0 ? [`${both ? `${days} ` : days === 1 ? "it " : "they "}would be with day and month the other way round`] : []),
  ];
  return listed(fits);
}

/** Dates of records that were mistyped, where the records stand in order. */
function inRecords(ledger: Ledger): readonly Finding[] {
  const { table, months } = ledger;
  if (months === null || months.findings.length > 0 || table.months.in !== "rows") return [];
  const all = months.days();
  const rows = [...all.keys()].filter((row) => all[row]! > 0);
  const strayed = strayedDates(rows.map((row) => all[row]!));
  if (strayed.size === 0) return [];
  const of = [...strayed.keys()].map((at) => rows[at]!);
  const address = cellList(
    table.months.month.column,
    of.map((row) => sheetRow(ledger, row)),
  );
  const found = [...new Set(of.map((row) => months.at(row)!))].toSorted((one, other) => one - other);
  const year = [...strayed.values()].filter((by) => by === "year").length;
  return [finding("monthsOutOfOrder", { sheet: table.sheet, address }, { months: found, dates: { year, days: strayed.size - year } })];
}

interface Placed {
  readonly month: Month;
  readonly step: number;
  readonly line: number;
  /** For a month out of its order, the one that its place shows, where it is of another year. */
  readonly meant?: Month | null;
}

function inHeaders(counts: TableCounts): readonly Finding[] {
  const placed = counts.order.flatMap((step): Placed[] => {
    const { month } = counts.steps[step]!;
    return month === null ? [] : [{ month, step, line: 0 }];
  });
  const broken = isYearBesideYear(placed) || isYearAfterYear(placed) ? [] : outOfOrder(placed);
  return broken.length > UNORDERED * placed.length ? [] : findingFor(counts, broken);
}

/** Jan 18 | Jan 19 | Feb 18 | Feb 19: each month with its years beside one another. */
function isYearBesideYear(placed: readonly Placed[]): boolean {
  const first = Math.min(...placed.map(({ month }) => month));
  const keys = placed.map(({ month }) => ((month - first) % 12) * 100 + Math.floor((month - first) / 12));
  return keys.every((key, index) => index === 0 || key > keys[index - 1]!);
}

/** "Jan 19 … Dec 19 | Jan 18 … Dec 18": whole years that run one way, with the months of each running the other way. */
function isYearAfterYear(placed: readonly Placed[]): boolean {
  let from = 0;
  const years: { readonly first: Month; readonly length: number }[] = [];
  for (let at = 1; at <= placed.length; at += 1) {
    if (at < placed.length && placed[at]!.month === placed[at - 1]!.month + 1) continue;
    years.push({ first: placed[from]!.month, length: at - from });
    from = at;
  }
  const isWhole = ({ length }: (typeof years)[number], at: number) => length === 12 || (at === 0 && length < 12);
  return years.length > 1 && years.every(isWhole) && years.every(({ first }, at) => at === 0 || years[at - 1]!.first - first === 12);
}

/** Each combination of names has its own order of rows. */
function inRows(counts: TableCounts): readonly Finding[] {
  const broken: Placed[] = [];
  let rows = 0;
  for (const line of parts(counts.lines)) {
    const placed = counts.steps
      .flatMap(({ month }, step) => {
        const cell = counts.cellOf(line, step);
        return cell && month !== null ? [{ month, step, line, row: cell.row }] : [];
      })
      .sort((one, other) => one.row - other.row);
    rows += placed.length;
    if (!isYearAfterYear(placed)) broken.push(...outOfOrder(placed));
  }
  return broken.length > UNSORTED * rows ? [] : findingFor(counts, broken);
}

/** What has to be taken out for the rest to be in order: all but the longest run of months that only rises, or only falls. */
function outOfOrder(placed: readonly Placed[]): readonly Placed[] {
  const rising = longestRising(placed.map(({ month }) => month));
  const falling = longestRising(placed.map(({ month }) => 0 - month));
  const kept = new Set(rising.length >= falling.length ? rising : falling);
  const step = rising.length >= falling.length ? 1 : -1;
  const there = new Set(placed.map(({ month }) => month));
  return placed.flatMap((each, index) => {
    if (kept.has(index)) return [];
    const [before, after] = [placed[index - 1]?.month, placed[index + 1]?.month];
    const shown = [...(before === undefined ? [] : [before + step]), ...(after === undefined ? [] : [after - step])];
    const [meant] = shown as Month[];
    const isYear = shown.every((month) => month === meant) && (meant! - each.month) % 12 === 0 && !there.has(meant!);
    return [{ ...each, meant: isYear ? meant! : null }];
  });
}

/**
 * Indexes of a longest strictly rising subsequence (patience sorting). Of several that differ in their first, it is the one nearest to the
 * second: in "Jan 18, Feb 16, Mar 18" it is February that is wrong.
 */
function longestRising(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  /** For each index the one before it in the longest run that ends with it. */
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const sequence: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) sequence.unshift(index);
  const [, second = 0] = sequence;
  for (let index = 0; index < second; index += 1)
    if (numbers[index]! > numbers[sequence[0]!]! && numbers[index]! < numbers[second]!) sequence[0] = index;
  return sequence;
}

function findingFor(counts: TableCounts, broken: readonly Placed[]): readonly Finding[] {
  if (broken.length === 0) return [];
  const address = addressOf(broken.flatMap(({ line, step }) => counts.monthCellOf(line, step) ?? []));
  const months = [...new Set(broken.map(({ month }) => month))].sort((one, other) => one - other);
  const [meant, ...others] = new Set(broken.map((each) => each.meant ?? null));
  const place = { sheet: counts.table.sheet, address: address || null };
  // The report would end before a month that nothing else has. In a header, it is asked which year is meant.
  if (counts.table.months.in === "rows" && months.length === 1 && others.length === 0 && meant !== null && meant !== undefined)
    return [finding("monthsOutOfOrder", place, { months, meant }, "error")];
  return [finding("monthsOutOfOrder", place, { months })];
}
