import { addMonths, monthNumberOf, shortMonth, yearOf, type Month } from "./month";

/** Whole months in a row, named by the last of them: 1, 3, 6 or 12 (a month, quarter, half-year or year). */
export interface Period {
  readonly end: Month;
  readonly length: number;
}

/** The period's first month. */
export function periodStart({ end, length }: Period): Month {
  return addMonths(end, 1 - length);
}

/** Tells a period from others in a map. */
export function periodKey({ end, length }: Period): string {
  return `${end} ${length}`;
}

/** The period's months, in order. */
export function monthsOfPeriod(period: Period): readonly Month[] {
  const start = periodStart(period);
  return Array.from({ length: period.length }, (_, index) => addMonths(start, index));
}

/** True of the period's months. */
export function isInPeriod(month: Month, { end, length }: Period): boolean {
  return month > end - length && month <= end;
}

/** True where the two have a month in common. */
export function overlaps(a: Period, b: Period): boolean {
  return periodStart(a) <= b.end && periodStart(b) <= a.end;
}

/** "Jan 20", "Apr to Jun 19", "Dec 19 to Feb 20", "2019/20" from April, else "12 months to Jan 20". */
export function periodName(period: Period): string {
  const { end, length } = period;
  if (length === 1) return shortMonth(end);
  const start = periodStart(period);
  if (length === 12) return monthNumberOf(start) === 4 ? financialYear(start) : `12 months to ${shortMonth(end)}`;
  const first = yearOf(start) === yearOf(end) ? shortMonth(start).slice(0, 3) : shortMonth(start);
  return `${first} to ${shortMonth(end)}`;
}

/** "2019/20", for months from this one on that reach into the next year. */
export function financialYear(start: Month): string {
  return `${yearOf(start)}/${String((yearOf(start) + 1) % 100).padStart(2, "0")}`;
}

/**
 * The periods, in order, that together cover exactly the `length` months ending `end`, without gap or overlap; null where
 * none do. Where several sets do, the one with the most periods is taken, so months go before the quarters that they make
 * up.
 */
export function tilesOf<T extends Period>(periods: readonly T[], end: Month, length: number): readonly T[] | null {
  const before = addMonths(end, -length);
  const byEnd = periodsByEnd(periods);
  // For the run from the first month up to each month: the largest number of periods, and its last period.
  const counts = new Map<Month, number>([[before, 0]]);
  const lasts = new Map<Month, T>();
  for (let month = addMonths(before, 1); month <= end; month = addMonths(month, 1)) {
    for (const period of byEnd.get(month) ?? []) {
      const earlier = counts.get(addMonths(month, -period.length));
      if (earlier === undefined || earlier + 1 <= (counts.get(month) ?? 0)) continue;
      counts.set(month, earlier + 1);
      lasts.set(month, period);
    }
  }
  const tiles: T[] = [];
  for (let month = end; month > before; month = addMonths(month, -tiles.at(-1)!.length)) {
    const last = lasts.get(month);
    if (!last) return null;
    tiles.push(last);
  }
  return tiles.reverse();
}

function periodsByEnd<T extends Period>(periods: readonly T[]): ReadonlyMap<Month, readonly T[]> {
  const byEnd = new Map<Month, T[]>();
  for (const period of periods) {
    if (period.length < 1) continue;
    const same = byEnd.get(period.end);
    if (same) same.push(period);
    else byEnd.set(period.end, [period]);
  }
  return byEnd;
}
