import { monthFromSerial, yearOf, type Month } from "../domain/month";

/** The months of days that were asked for: a million records are of few days. */
const known = new Map<number, Month | null>();

/** The month of a day's serial number; null where it is not known. */
export function monthOfDay(day: number): Month | null {
  if (day === 0) return null;
  let month = known.get(day);
  if (month === undefined) known.set(day, (month = monthFromSerial(day)));
  return month;
}

/** The year of a day's serial number; 0 where it is not known. */
export function yearOfDay(day: number): number {
  const month = monthOfDay(day);
  return month === null ? 0 : yearOf(month);
}
