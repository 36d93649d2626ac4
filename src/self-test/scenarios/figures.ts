import { addMonths, monthOf, type Month } from "../../domain/month";
import type { Entry } from "../../excel/self-test/cells";

/** The last month that scenarios count, and the day of their report. */
const END = monthOf(2020, 1);
const TODAY = new Date(2020, 2, 16);
export const OPTIONS = { by: null, end: null, strandsFrom: null, today: TODAY } as const;

/** The two years to END. */
export const MONTHS: readonly Month[] = Array.from({ length: 24 }, (_, index) => addMonths(END, index - 23));

/** Two offences with a count for each month. */
export const SERIES: Readonly<Record<string, readonly number[]>> = {
  Burglary: MONTHS.map((_, index) => 14 + ((index * 7) % 11)),
  Robbery: MONTHS.map((_, index) => 8 + ((index * 5) % 9)),
};

/** What a report must say about them: strand, earlier 12 months, latest 12. */
export const PLANTED = Object.entries(SERIES).map(([name, counts]) => [name, total(counts.slice(0, 12)), total(counts.slice(12))] as const);

export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** One row for each month and offence. */
export function longRows(): readonly (readonly Entry[])[] {
  const rows = MONTHS.flatMap((month, at) => Object.entries(SERIES).map(([name, counts]) => [{ month }, name, counts[at]!]));
  return [["Month", "Offence", "Count"], ...rows];
}

/** One row for each offence, one column for each month. */
export function wideRows(): readonly (readonly Entry[])[] {
  return [["Offence", ...MONTHS.map((month) => ({ month }))], ...Object.entries(SERIES).map(([name, counts]) => [name, ...counts])];
}

/** A "Strands" table of the two offences. */
export const STRAND_ROWS: readonly (readonly Entry[])[] = [
  ["Section", "Strand", "Measure", "Column", "Values"],
  ["5.1", "Burglary", "Burglary Offences", "Offence", "Burglary"],
  ["5.2", "Robbery", "Robbery Offences", "Offence", "Rob*"],
];
