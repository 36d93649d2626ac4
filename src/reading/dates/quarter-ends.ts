import type { RawValue } from "../../domain/cell";
import { addMonths, daysOfMonth, type Month } from "../../domain/month";
import type { Dates } from "./dates";
import { dayOfText, readDay } from "./days";
import { monthOfDate } from "./months";

/** Fewer dates show no step. */
const FEWEST = 4;

/** The month of a cell that holds a month's last day, 31/03/2019; null for another day or none. */
function monthEndedBy(raw: RawValue, dates: Dates): Month | null {
  if (typeof raw === "number") {
    const month = monthOfDate(raw, dates);
    return month !== null && monthOfDate(raw + 1, dates) === addMonths(month, 1) ? month : null;
  }
  const month = typeof raw === "string" ? (readDay(raw)?.dayFirst ?? null) : null;
  return month !== null && dayOfText(raw as string, "dayFirst") === daysOfMonth(month) ? month : null;
}

/** True for dates that are all the last days of their months, each three months after the one before it: they end quarters. */
export function areQuarterEnds(cells: readonly RawValue[], dates: Dates): boolean {
  const months = new Set<Month>();
  for (const raw of cells) {
    const month = monthEndedBy(raw, dates);
    if (month === null) return false;
    months.add(month);
  }
  const sorted = [...months].toSorted((one, other) => one - other);
  return sorted.length >= FEWEST && sorted.every((month, index) => index === 0 || month - sorted[index - 1]! === 3);
}

/** A date as a message quotes it: "31/03/2019". */
export function shownDate(raw: RawValue): string {
  return typeof raw === "number" ? new Date((raw - 25_569) * 86_400_000).toLocaleDateString("en-GB", { timeZone: "UTC" }) : String(raw);
}
