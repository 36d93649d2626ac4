import { addMonths, longMonth, shortMonth, type Month } from "./month";

/** Months in a comparison's window. */
export const WINDOW_LENGTH = 12;

/** The months of the 12-month window that ends with `end`, in order. */
export function monthsOfWindow(end: Month): readonly Month[] {
  return Array.from({ length: WINDOW_LENGTH }, (_, index) => addMonths(end, index - WINDOW_LENGTH + 1));
}

/** The last month of the window before the one that ends with `end`. */
export function earlierEnd(end: Month): Month {
  return addMonths(end, -WINDOW_LENGTH);
}

/** "12 months to end of January 2020" */
export function periodText(end: Month): string {
  return `12 months to end of ${longMonth(end)}`;
}

/** "12 months ending Jan 20" */
export function windowText(end: Month): string {
  return `12 months ending ${shortMonth(end)}`;
}

/** "quarters", for figures of this many months. */
export function periodsWord(length: number): string {
  return { 1: "months", 3: "quarters", 6: "half-years", 12: "years" }[length] ?? "periods";
}
