import { addMonths, monthFromSerial, monthNumberOf, monthOf, monthToSerial, yearOf } from "../../domain/month";

/** How many dates before and after one show where it stands. */
const NEAR = 10;
/** Further than this from those around it, in days, a date strays: a block of one month stays within it. */
const FAR = 45;
/** Where more dates stray than this share, they stand in no order. */
const UNSORTED = 0.1;
/** Fewer dates, or fewer that stray, say too little; of crimes long past, which stray too, few would fit with another year. */
const FEWEST = { dates: 100, strayed: 3 } as const;
const MOST_UNEXPLAINED = 0.2;

/** What would put a date among those around it. */
export type StrayedBy = "year" | "days";

/**
 * The dates, by their places in a list, that stand far from those around them, and would be among them with another year, or with day and
 * month the other way round. Days are Excel's serial numbers, in the order of the sheet. None where the dates stand in no order, or
 * others stray that nothing explains.
 */
export function strayedDates(days: ArrayLike<number>): ReadonlyMap<number, StrayedBy> {
  const none: ReadonlyMap<number, StrayedBy> = new Map();
  if (days.length < FEWEST.dates) return none;
  const strayed: number[] = [];
  for (let at = 0; at < days.length; at += 1) if (isFarFrom(days, at, at - 1) && isFarFrom(days, at, at + 1)) strayed.push(at);
  if (strayed.length < FEWEST.strayed || strayed.length > UNSORTED * days.length) return none;
  const isStray = new Set(strayed);
  const found = new Map<number, StrayedBy>();
  for (const at of strayed) {
    const around = neighbours(days, at, isStray);
    const [first, last] = [around[0]!, around.at(-1)!];
    // Around the place where a block of records was put in, nothing shows where one belongs.
    if (around.length < NEAR || last - first > 2 * FAR) continue;
    const isAmong = (day: number) => day >= first - 1 && day <= last + 1;
    if (isAmong(days[at]!)) continue;
    const by = otherYears(days[at]!).some(isAmong) ? "year" : swapped(days[at]!).some(isAmong) ? "days" : null;
    if (by !== null) found.set(at, by);
  }
  return found.size >= FEWEST.strayed && strayed.length - found.size <= MOST_UNEXPLAINED * strayed.length ? found : none;
}

function isFarFrom(days: ArrayLike<number>, at: number, other: number): boolean {
  return other < 0 || other >= days.length || Math.abs(days[at]! - days[other]!) > FAR;
}

/** The dates around one that do not stray themselves, in their own order. */
function neighbours(days: ArrayLike<number>, at: number, isStray: ReadonlySet<number>): readonly number[] {
  const around: number[] = [];
  for (let other = Math.max(0, at - NEAR); other <= Math.min(days.length - 1, at + NEAR); other += 1)
    if (!isStray.has(other)) around.push(days[other]!);
  return around.toSorted((one, other) => one - other);
}

/** The same day a year before and after, and ten years. */
function otherYears(day: number): readonly number[] {
  const month = monthFromSerial(day);
  if (month === null) return [];
  return [-120, -12, 12, 120].map((by) => day - monthToSerial(month) + monthToSerial(addMonths(month, by)));
}

/** The day that the 3rd of December stands for where it was meant as the 12th of March; none of the 13th. */
function swapped(day: number): readonly number[] {
  const month = monthFromSerial(day);
  if (month === null) return [];
  const ofMonth = day - monthToSerial(month) + 1;
  return ofMonth > 12 ? [] : [monthToSerial(monthOf(yearOf(month), ofMonth)) + monthNumberOf(month) - 1];
}
