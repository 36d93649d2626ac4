import { monthNumberOf, monthOf, type Month } from "../../domain/month";

/** A month in a text; its year is null where none is written. */
export interface MonthInText {
  /** 1 to 12. */
  readonly number: number;
  readonly year: number | null;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG = "January|February|March|April|May|June|July|August|September|October|November|December";
/** The word for a month with the year behind it, if there is one; part of a larger expression. */
export const MONTH_WORDS = `(?:${LONG}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?(?:,?[\\s-]+(?:of )?(?:(?:19|20)\\d\\d|['’]?\\d\\d)(?![\\d,.]*\\d|st|nd|rd|th|%))?`;
const MONTH = new RegExp(`(?<![\\p{L}\\p{N}])${MONTH_WORDS}`, "gu");

/** The month that such words say; null where they say none. */
export function monthSaid(words: string): Pick<MonthInText, "number" | "year"> | null {
  const [, name = "", year] = /^(\p{L}+)\.?(?:\D*(\d+))?$/u.exec(words.trim()) ?? [];
  const number = NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  const digits = year === undefined ? null : Number(year);
  return { number, year: digits === null ? null : digits < 100 ? 2000 + digits : digits };
}

/** The months of a text, in order: with a capital, as names of months have, so that "may" and "march" are none. */
export function monthsOf(text: string): readonly MonthInText[] {
  return [...text.matchAll(MONTH)].flatMap((match) => {
    const said = monthSaid(match[0]);
    // "May" alone may begin a question, and "March" be a walk.
    const isBare = said?.year === null && /^(?:May|March)$/.test(match[0]);
    const isMeant = !isBare || /\b(?:in|since|to|from|of|by|until|end|and|between|during|for)\s+$/i.test(text.slice(0, match.index));
    return said === null || !isMeant ? [] : [{ ...said, words: match[0], from: match.index, to: match.index + match[0].length }];
  });
}

/** Whether a month as it is said can be this one. */
export function isMonth({ number, year }: Pick<MonthInText, "number" | "year">, month: Month): boolean {
  return monthNumberOf(month) === number && (year === null || monthOf(year, number) === month);
}

/** The last month of this name up to `end`, of the year that is said if one is. */
export function latestSuch({ number, year }: Pick<MonthInText, "number" | "year">, end: Month): Month {
  if (year !== null) return monthOf(year, number);
  const back = (monthNumberOf(end) - number + 12) % 12;
  return (end - back) as Month;
}
