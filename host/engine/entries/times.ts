import type { Locale } from "./locale";
import type { ReadNumber } from "./numbers";

const DAY_SECONDS = 24 * 60 * 60;

/** Reads a time of day or a length of time as part of a day: "14:30", "2:30 PM", "9 am", "25:00", "14:30:15.5". */
export const readTime = (text: string, locale: Locale): ReadNumber | undefined => readHalfDay(text) ?? readClock(text, locale);

function readHalfDay(text: string): ReadNumber | undefined {
  const found = /^(\d{1,2})(?::([0-5]?\d)(?::([0-5]?\d))?)?\s*([ap])m$/i.exec(text);
  if (!found || Number(found[1]) > 12) return undefined;
  const [hours, minutes, seconds] = found.slice(1, 4).map((digits: string | undefined) => Number(digits ?? 0)) as [number, number, number];
  const hour = (hours % 12) + (found[4]!.toLowerCase() === "p" ? 12 : 0);
  return { value: part(hour, minutes, seconds), numberFormat: found[3] ? "h:mm:ss AM/PM" : "h:mm AM/PM" };
}

function readClock(text: string, locale: Locale): ReadNumber | undefined {
  const [clock, fraction] = text.split(locale.decimal) as [string, string?];
  const found = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(clock);
  if (!found || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const third: string | undefined = found[3];
  const rest = Number(`0.${fraction ?? 0}`);
  // With fractions of a second, two numbers are minutes and seconds.
  if (fraction !== undefined && third === undefined) return { value: part(0, first, second + rest), numberFormat: "mm:ss.0" };
  const numberFormat = first > 23 ? "[h]:mm:ss" : fraction !== undefined ? "mm:ss.0" : third === undefined ? "h:mm" : "h:mm:ss";
  return { value: part(first, second, Number(third ?? 0) + rest), numberFormat };
}

const part = (hours: number, minutes: number, seconds: number): number => (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
