import { addMonths, daysOfMonth, monthNumberOf, monthOf, type Month } from "../../../src/domain/month";
import type { Figures } from "../../../src/domain/series";

export const END = monthOf(2020, 1);

/** The month at a place in a series of so many that ends with the last. */
export const monthsBack = (index: number, of: number): Month => addMonths(END, index - of + 1);

/** Months up to the last, without those that have no count. */
export const counted = (counts: readonly (number | null)[]): Figures => ({
  kind: "months",
  months: counts.flatMap((count, index) => (count === null ? [] : [{ month: monthsBack(index, counts.length), count, sources: [] }])),
});

/** So many months of about 30 offences a day, more or fewer by turns that are no part of a year, with a season where it is given. */
export const steady = (months: number, season = 0): readonly number[] =>
  Array.from({ length: months }, (_, index) => {
    const month = monthsBack(index, months);
    const ofYear = 1 + season * Math.sin((monthNumberOf(month) / 6) * Math.PI);
    return Math.round(daysOfMonth(month) * (30 + [1, -1, 0.5, -0.5, 0.2][index % 5]!) * ofYear);
  });

/** The same with another last month, so many times as large. */
export const withLast = (counts: readonly number[], factor: number): readonly number[] => [
  ...counts.slice(0, -1),
  Math.round(counts.at(-1)! * factor),
];
