import { shortDay } from "../../domain/day";
import { DAYS_TO_1904, monthOf, monthToSerial } from "../../domain/month";
import type { Dates } from "./dates";
import { isDateFormat } from "./months";

/** Excel makes a day of "12/30" in 1930 at the earliest. Smaller numbers in a cell with a day's format are counts that lost theirs. */
const FIRST_DAY = monthToSerial(monthOf(1930, 1));

/** The day as which a cell shows its number, "12 Oct 19"; null where its format is no day's, or the number is too small. */
export function shownDay(value: number, format: () => string, { date1904 }: Dates): string | null {
  const serial = date1904 ? value + DAYS_TO_1904 : value;
  return serial >= FIRST_DAY && isDateFormat(format()) ? shortDay(serial) : null;
}
