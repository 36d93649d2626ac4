import { serialOf } from "../dates";
import { remembered } from "../remembered";
import type { Locale } from "./locale";
import type { ReadNumber } from "./numbers";
import { readTime } from "./times";

interface Written {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

/** Reads a date, a time or both, as a serial number: "1/2/2017", "2 Jan 2017", "January 2016", "14:30", "1/2/2017 14:30". */
export function readDate(text: string, reader: { readonly locale: Locale; readonly date1904: boolean }): ReadNumber | undefined {
  const time = readTime(text, reader.locale);
  if (time) return time;
  const written = readDay(text, reader.locale);
  if (written) return serial(written, reader.date1904, 0, written.numberFormat);
  const both = /^(.*\S)\s+(\d{1,2}:\S.*)$/.exec(text);
  const day = both ? readDay(both[1]!, reader.locale) : undefined;
  const clock = both ? readTime(both[2]!, reader.locale) : undefined;
  return day && clock && clock.value < 1 ? serial(day, reader.date1904, clock.value, `${reader.locale.shortDate} h:mm`) : undefined;
}

function serial({ year, month, day }: Written, date1904: boolean, time: number, numberFormat: string): ReadNumber | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < (date1904 ? 1904 : 1900) || year > 9999 || at.getUTCMonth() !== month - 1) return undefined;
  const days = serialOf(at, date1904);
  // Excel counts a 29 February 1900, so days in January and February of that year are one less.
  return { value: (!date1904 && days < 61 ? days - 1 : days) + time, numberFormat };
}

const thisYear = (): number => new Date().getFullYear();

/** Two digits mean 1930 to 2029, as in Windows. */
const yearOf = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

const patternsOf = remembered(({ months, dateSeparator }: Locale) => {
  const month = `(${[...months, "Sept", ...months.map((name) => name.slice(0, 3))].join("|")})`;
  // Where points separate the numbers of a date, the day and the month may have one after them too.
  const point = dateSeparator === "." ? String.raw`\.?` : "";
  const between = String.raw`(?:\s*[-/]\s*|\s*)`;
  const year = String.raw`(\d{4}|\d{2})`;
  return {
    dayMonthYear: new RegExp(String.raw`^(\d{1,2})${point}${between}${month}${point}(?:(?:\s*[-/]\s*|,?\s*)${year})?$`, "i"),
    monthDayYear: new RegExp(String.raw`^${month}\s*(\d{1,2}),?\s+${year}$`, "i"),
    monthNumber: new RegExp(String.raw`^${month}${point}${between}(\d{1,4})$`, "i"),
  };
});

function readDay(text: string, locale: Locale): Written | undefined {
  return readFigures(text, locale) ?? readWords(text, locale);
}

function readFigures(text: string, locale: Locale): Written | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), numberFormat: locale.shortDate };
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearMonth) return figures(yearMonth[2]!, "1", Number(yearMonth[1]), "mmm-yy");
  // Hyphens and the region's own sign. Points are decimal points unless the region uses them in dates.
  const parts = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!parts || (parts[2] === "." && locale.dateSeparator !== ".")) return undefined;
  const [, first, , second, last] = parts as unknown as readonly [string, string, string, string, string | undefined];
  const [day, month] = locale.dateOrder === "dmy" ? [first, second] : [second, first];
  if (last !== undefined) return figures(month, day, yearOf(last), locale.shortDate);
  return figures(month, day, thisYear(), "d-mmm") ?? (second.length === 4 ? figures(first, "1", Number(second), "mmm-yy") : undefined);
}

function figures(month: string, day: string, year: number, numberFormat: string): Written | undefined {
  const written = { year, month: Number(month), day: Number(day), numberFormat };
  return month.length <= 2 && day.length <= 2 && written.month >= 1 && written.month <= 12 && written.day >= 1 && written.day <= 31
    ? written
    : undefined;
}

function readWords(text: string, locale: Locale): Written | undefined {
  const patterns = patternsOf(locale);
  const monthOf = (word: string) =>
    locale.months.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
  const dayFirst = patterns.dayMonthYear.exec(text);
  if (dayFirst) {
    const [, day, month, year] = dayFirst as unknown as readonly [string, string, string, string | undefined];
    return year === undefined
      ? { year: thisYear(), month: monthOf(month), day: Number(day), numberFormat: "d-mmm" }
      : { year: yearOf(year), month: monthOf(month), day: Number(day), numberFormat: "d-mmm-yy" };
  }
  const monthFirst = patterns.monthDayYear.exec(text);
  if (monthFirst) {
    const [, month, day, year] = monthFirst as unknown as readonly [string, string, string, string];
    return { year: yearOf(year), month: monthOf(month), day: Number(day), numberFormat: "d-mmm-yy" };
  }
  const two = patterns.monthNumber.exec(text);
  if (!two) return undefined;
  const [month, number] = [monthOf(two[1]!), two[2]!];
  // "Jan 20" is a day where the month comes before the day, and elsewhere a month of 2020; "Jan 32" is never a day.
  const isDay = number.length <= 2 && Number(number) >= 1 && Number(number) <= new Date(Date.UTC(thisYear(), month, 0)).getUTCDate();
  if (isDay && (locale.dateOrder === "mdy" || number.length === 1))
    return { year: thisYear(), month, day: Number(number), numberFormat: "d-mmm" };
  return number.length === 3 || number.length === 1 ? undefined : { year: yearOf(number), month, day: 1, numberFormat: "mmm-yy" };
}
