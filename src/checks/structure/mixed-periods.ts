import { columnLetters, localAddress, type CellRange } from "../../domain/address";
import { finding, type Finding, type FindingDetails, type FindingPlace } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { addMonths, type Month } from "../../domain/month";
import { parts, valueAt, type TableCounts } from "../../reading/ledger";
import { isOfMore, isTotal } from "../../reading/texts";
import { compared, mayBeSum, partsOfTotal } from "../sums/parts-of-total";
import { stepClaim } from "../sums/total-claims";
import { card, periodsWord, placed, quoted, shortMonth } from "../writing";

/** A quarter or year among months that does not add any of them up: its figures would be lost. */
export const mixedPeriods = card("structure", "mixedPeriods", "Quarter among months", {
  scope: "table",
  looksAt:
    "quarters and years among the months of a table. Those that are not the sum of their months are left out; an error where the counts are as large as a month’s, also under “Total” or “YTD”",
  toDo: "Enter the months, or put the quarters in a table of their own.",
  message({ label, length, others, isMonth, isTotal: named }, at) {
    if (named)
      return `${placed(at)}${quoted(label)} is called a total, but is the sum of no months, and its counts are as large as a month’s. If they are a month’s, write the month there, like “Jan 20”, so that it is counted. If they are not, say so.`;
    const what = `${placed(at)}${quoted(label)} is a ${periodsWord(length).replace(/s$/, "")} among ${periodsWord(others)}`;
    return isMonth
      ? `${what}, but its counts are as large as a month’s. If they are a month’s, write the month there, like “Jan 20”. If they are not, remove them.`
      : `${what} and is not the sum of any of them, so it is left out. Enter the ${periodsWord(others)}, or put it in a table of its own.`;
  },
  answers: ({ column, down, label, month }, { sheet }) =>
    column === undefined || sheet === null
      ? []
      : [
          ...(month === undefined
            ? []
            : [{ label: `It is ${shortMonth(month)}`, notes: [{ sheet, column, readAs: `month: ${shortMonth(month)}` }] }]),
          { label: "It is not a month: do not read it", notes: [{ sheet, column, readAs: down ? `left out: ${label}` : "not read" }] },
        ],
  find: ({ tables }) => tables.flatMap(({ counts }) => (counts ? mixedIn(counts) : [])),
});

function mixedIn(counts: TableCounts): readonly Finding[] {
  const { table, steps } = counts;
  return steps.flatMap(({ period, label }, step): readonly Finding[] => {
    if (!isNoSum(counts, step)) return [];
    const cell = counts.monthCellOf(0, step) ?? counts.cellOf(0, step);
    // Whether it is a month's is asked already.
    if (table.totals.some(({ asked, column }) => asked && column === cell?.column)) return [];
    const place = { sheet: table.sheet, address: cell && localAddress(cell) };
    const details = { label, length: period?.length ?? 12, others: table.length };
    if (table.length > 1 || !isLikeMonths(counts, step)) return [finding("mixedPeriods", place, details)];
    return asMonth(counts, step, { place, details, cell });
  });
}

/** True of a quarter or year among months, or what is called a total of theirs, that adds none of them up. A total may be large for other reasons. */
function isNoSum(counts: TableCounts, step: number): boolean {
  const { table, steps } = counts;
  const { period, label, total } = steps[step]!;
  if (!total || (period === null ? !isCalledTotal(label) : period.length === table.length)) return false;
  const claim = stepClaim(counts, step);
  if (partsOfTotal(claim) !== null || mayBeSum(claim)) return false;
  return period !== null || (table.length === 1 && isLikeMonths(counts, step) && isOfNoRun(counts, step));
}

interface AsMonth {
  readonly place: FindingPlace;
  readonly details: FindingDetails["mixedPeriods"];
  readonly cell: CellRange | null;
}

/** Asks whether counts that are as large as a month's are one; nothing where the analyst left them out. */
function asMonth(counts: TableCounts, step: number, { place, details, cell }: AsMonth): readonly Finding[] {
  const { months, said } = counts.table;
  const label = normalised(details.label);
  if (said.values.some(({ says, column, text }) => says === "left out" && column === cell?.column && text === label)) return [];
  const down = months.in === "rows" ? ({ down: true } as const) : {};
  const column = cell && months.in !== "sheet" ? { column: columnLetters(cell.column), ...down } : {};
  const isNamed = counts.steps[step]!.period === null;
  const named = isNamed ? { isTotal: true as const, ...(months.in === "headers" ? monthOfPlace(counts, step) : {}) } : {};
  return [finding("mixedPeriods", place, { ...details, isMonth: true, ...column, ...named }, "error")];
}

/** A quarter has three times a month's counts, and a year twelve times. */
const MOST_TIMES = 2;

/** True where a step's counts are about as many as those of a month in the middle. */
function isLikeMonths(counts: TableCounts, step: number): boolean {
  const lines = parts(counts.lines);
  const totalOf = (of: number) => lines.reduce((sum, line) => sum + (valueAt(counts, line, of) || 0), 0);
  const months = parts(counts.steps)
    .map(totalOf)
    .toSorted((one, other) => one - other);
  const usual = months[months.length >> 1] ?? 0;
  const own = totalOf(step);
  return own > 0 && own <= MOST_TIMES * usual && own * MOST_TIMES >= usual;
}

/** Fewer months do not show that a total is none. */
const FEWEST_MONTHS = 6;

/** "Total", "2024/25 YTD", "12 months", but not "Total arrests", which may be anything. */
function isCalledTotal(label: string): boolean {
  return (isTotal(label) && !/^(?:sub-?)?totals? \p{L}/iu.test(label)) || isOfMore(label);
}

/** True where months that follow one another add up to a total in fewer than half of the lines: in April, the year to date is April. */
function isOfNoRun(counts: TableCounts, step: number): boolean {
  const months = counts.order.filter((each) => counts.steps[each]!.month !== null);
  const claim = stepClaim(counts, step);
  // A total in a row without a name is of the rows with one.
  const own = counts.lines.flatMap((_, line) => (Number.isNaN(claim.own(line)) ? [] : [line]));
  const besideMonths = own.filter((line) => months.filter((month) => !Number.isNaN(claim.part(month, line))).length * 2 > months.length);
  return (
    months.length >= FEWEST_MONTHS &&
    besideMonths.length * 2 > own.length &&
    months.every((_, first) =>
      months.slice(first).every((__, length) => {
        const { right, wrong } = compared(claim, months.slice(first, first + length + 1));
        return right.length <= wrong.length;
      }),
    )
  );
}

/** The month that stands next in order; none where months do not follow one another. */
function monthOfPlace({ steps, order }: TableCounts, step: number): { readonly month?: Month } {
  const at = order.indexOf(step);
  const [before, last] = [at - 2, at - 1].map((index) => steps[order[index] ?? -1]?.month ?? null);
  return typeof before === "number" && typeof last === "number" && Math.abs(last - before) === 1
    ? { month: addMonths(last, last - before) }
    : {};
}
