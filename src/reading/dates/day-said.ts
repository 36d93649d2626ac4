import { monthToSerial, type Month, DAYS_TO_1904 } from "../../domain/month";
import { dayOfText, readDay } from "./days";
import { PLAIN_DATES } from "./dates";
import { monthOfDate } from "./months";

/** A day, 1 to 31, of a month. */
export interface DayOfMonth {
  readonly month: Month;
  readonly day: number;
}

/** A date has at most this many words: "Friday the 3rd of January 2020". */
const MOST_WORDS = 6;

/** The day that a text begins with: "12 Jan 2020, provisional". Of numbers alone, the day comes first where it can. */
export function dayAtStart(text: string): DayOfMonth | null {
  const words = text.trim().split(/\s+/).slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length -= 1) {
    const said = words
      .slice(0, length)
      .join(" ")
      .replace(/[.,;:)\]]+$/, "");
    const read = readDay(said);
    if (!read) continue;
    const order = read.dayFirst === null ? "monthFirst" : "dayFirst";
    const [month, day] = [read[order], dayOfText(said, order)];
    if (month !== null && day !== null) return { month, day };
  }
  return null;
}

/** The day of a date's serial number; null where offence counts cannot be of that year. */
export function dayOfDate(serial: number, date1904: boolean): DayOfMonth | null {
  const month = monthOfDate(serial, { ...PLAIN_DATES, date1904 });
  if (month === null) return null;
  const days = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  return { month, day: days - monthToSerial(month) + 1 };
}
