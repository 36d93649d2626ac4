/**
 * The years that figures can be of, in whatever way they are written: the hundred that two digits can tell. Other numbers are counts,
 * references or slips.
 */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2049;

/** True for a year that figures can be of. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The year of "2019" or "19", where figures can be of it. */
export function yearOfDigits(digits: string): number | null {
  const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < (LAST_YEAR % 100) + 1 ? 2000 : 1900);
  return isYear(year) ? year : null;
}

/** The first year of "2019/20" or "19/20"; null where the second does not follow it. */
export function firstOfTwo(first: string, second: string): number | null {
  const year = yearOfDigits(first);
  if (year === null || second.length > first.length) return null;
  return Number(second) === (year + 1) % 10 ** second.length ? year : null;
}

/** The months that years start in: of the calendar, of the police in Britain, of Australia and New Zealand, of the United States. */
export const YEAR_STARTS: readonly number[] = [1, 4, 7, 10];

/**
 * The month that financial years start in, where the order of their months shows it: July to June, or June and then July of the next year.
 * `years` are the months' numbers of each year as they stand. Null where neither is so, or where two disagree.
 */
export function startByOrder(years: readonly (readonly number[])[]): number | null {
  const shown = new Set(years.flatMap((months, at) => startOfOne(months) ?? startOfNext(years[at - 1] ?? [], months) ?? []));
  return shown.size === 1 ? [...shown][0]! : null;
}

function startOfNext(before: readonly number[], [first]: readonly number[]): number | null {
  const last = before.at(-1);
  return last !== undefined && first === last + 1 && YEAR_STARTS.includes(first) ? first : null;
}

/** Some months may be left out, as a pivot table does, but their order must be that of no calendar year and of only one other. */
function startOfOne(months: readonly number[]): number | null {
  const starts = YEAR_STARTS.filter((start) =>
    months.every((month, at) => at === 0 || (month - start + 12) % 12 > (months[at - 1]! - start + 12) % 12),
  );
  // Two months may stand the other way round. October to June are the same in years that start in July and in October.
  if (months.length < FEWEST_IN_ORDER || starts.includes(1) || (starts.includes(4) && starts.length > 1)) return null;
  return starts.find((start) => start === months[0]) ?? starts[0] ?? null;
}

/** Fewer months show no order. */
const FEWEST_IN_ORDER = 3;

/** A year in a cell of its own. */
export interface WrittenYear {
  readonly first: number;
  /** True for two years that make one reporting year: 2019/20. */
  readonly financial: boolean;
  /** True for "FY20", which may be named after the year that it starts or ends in. */
  readonly unclear: boolean;
}

const YEAR = /^(fy ?|year )?(\d{4}|\d\d)(?:[/–-](\d\d|\d{4}))?$/i;

/** The year that a cell in one line says, 2019, 2019/20, FY19/20 or FY20; null for anything else. */
export function yearIn(text: string): WrittenYear | null {
  const [, word, digits, second] = YEAR.exec(text) ?? [];
  if (digits === undefined || (digits.length === 2 && word === undefined)) return null;
  const isFinancial = /^f/i.test(word ?? "");
  if (second === undefined && digits.length === 2 && !isFinancial) return null;
  const first = second === undefined ? yearOfDigits(digits) : firstOfTwo(digits, second);
  return first === null ? null : { first, financial: second !== undefined, unclear: second === undefined && isFinancial };
}
