import { addMonths, monthToSerial, type Month } from "../domain/month";
import { monthOfDay } from "./days";
import type { Extract } from "../domain/extract";

/** A month that is left out, since one system alone has it. */
export interface LeftOutMonth {
  readonly month: Month;
  /** The system that has records of it. */
  readonly system: string;
  readonly records: number;
  /** True where the other system has some of its days. */
  readonly inPart: boolean;
}

/** The months that both extracts cover, and those that one alone does. */
export interface Coverage {
  readonly months: readonly Month[];
  readonly leftOut: readonly LeftOutMonth[];
}

/** So many records of one system, in days of which the other has none, are no chance: the other extract does not have these days. */
const FEWEST = 5;

/**
 * The months that can be compared. A month before an extract's first or after its last record is not in it; nor is one within it of which
 * it has nothing and the other system has 5 records or more. An extract may also begin or end within a month.
 */
export function coverageOf(first: Extract, second: Extract): Coverage {
  const [one, other] = [spanOf(first), spanOf(second)];
  if (one === null || other === null) return { months: [], leftOut: [] };
  const months: Month[] = [];
  const leftOut: LeftOutMonth[] = [];
  const all = new Set([...one.perMonth.keys(), ...other.perMonth.keys()]);
  for (const month of [...all].toSorted((early, late) => early - late)) {
    const missing = [missingIn(one, other, month), missingIn(other, one, month)];
    const [fromFirst, fromSecond] = missing as [Missing | null, Missing | null];
    if (fromFirst !== null && hasAny(other, month)) leftOut.push({ month, system: second.system, ...fromFirst });
    else if (fromSecond !== null && hasAny(one, month)) leftOut.push({ month, system: first.system, ...fromSecond });
    else months.push(month);
  }
  return { months, leftOut };
}

interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly first: Month;
  readonly last: Month;
  /** How many records each day has. */
  readonly perDay: ReadonlyMap<number, number>;
  readonly perMonth: ReadonlyMap<Month, number>;
}

function spanOf({ days }: Extract): Span | null {
  const perDay = new Map<number, number>();
  for (const day of days) if (day > 0) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  if (perDay.size === 0) return null;
  const perMonth = new Map<Month, number>();
  for (const [day, records] of perDay) {
    const month = monthOfDay(day);
    if (month !== null) perMonth.set(month, (perMonth.get(month) ?? 0) + records);
  }
  const months = withoutStrays(
    [...perMonth.keys()].toSorted((one, other) => one - other),
    perMonth,
  );
  const [first, last] = [months[0]!, months.at(-1)!];
  const inOrder = [...perDay.keys()].filter((day) => isBetween(monthOfDay(day), first, last)).toSorted((one, other) => one - other);
  return { firstDay: inOrder[0]!, lastDay: inOrder.at(-1)!, first, last, perDay, perMonth };
}

/** Months in order, without those at either end that hold few records and stand apart from the rest: these are slips of dates. */
function withoutStrays(months: readonly Month[], perMonth: ReadonlyMap<Month, number>): readonly Month[] {
  let [from, to] = [0, months.length - 1];
  const isStray = (edge: number, inward: number) =>
    perMonth.get(months[edge]!)! < FEWEST && Math.abs(months[edge]! - months[inward]!) > 1 && perMonth.get(months[inward]!)! >= FEWEST;
  while (from < to && isStray(from, from + 1)) from += 1;
  while (from < to && isStray(to, to - 1)) to -= 1;
  return months.slice(from, to + 1);
}

function isBetween(month: Month | null, first: Month, last: Month): boolean {
  return month !== null && month >= first && month <= last;
}

type Missing = Pick<LeftOutMonth, "records" | "inPart">;

/** What the other system has of a month that an extract does not have, or not whole; null where the extract has it. */
function missingIn(extract: Span, other: Span, month: Month): Missing | null {
  const records = other.perMonth.get(month) ?? 0;
  const isWithin = month >= extract.first && month <= extract.last;
  if (!extract.perMonth.has(month)) return isWithin && records < FEWEST ? null : { records, inPart: false };
  const [from, to] = [monthToSerial(month), monthToSerial(addMonths(month, 1)) - 1];
  const before = month === extract.first ? within(other, from, extract.firstDay - 1) : 0;
  const after = month === extract.last ? within(other, extract.lastDay + 1, to) : 0;
  return Math.max(before, after) >= FEWEST ? { records, inPart: true } : null;
}

function within({ perDay }: Span, from: number, to: number): number {
  let records = 0;
  for (let day = from; day <= to; day += 1) records += perDay.get(day) ?? 0;
  return records;
}

function hasAny({ perMonth }: Span, month: Month): boolean {
  return perMonth.has(month);
}
