import { distance } from "fastest-levenshtein";
import { monthName, monthNumberOf, yearOf, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { unmarkedPeriod } from "../texts/footnotes";
import { yearOfDigits } from "./years";

/** "Janurary 2020", "Jna-20": a word and a year. */
const WORD_AND_YEAR = /^(\p{L}{2,12})\.?[\s\-–/.,_]*['’]?(\d{4}|\d{2})$/u;

/** Longer names may have two letters wrong. */
const LONG = 6;

/**
 * True for a text that misspells a month that is already known. The year is right; in the name, one letter is missing or wrong, or two of
 * a long name. Only asked of texts that are no month.
 */
export function isMisspelt(text: string, month: Month): boolean {
  const [, word, year] = WORD_AND_YEAR.exec(normalised(unmarkedPeriod(text).text)) ?? [];
  if (word === undefined || yearOfDigits(year!) !== yearOf(month)) return false;
  const long = monthName(month).toLowerCase();
  const names = [long, long.slice(0, 3), ...(monthNumberOf(month) === 9 ? ["sept"] : [])];
  return (word.length > 3 && long.startsWith(word)) || names.some((name) => isNear(word, name));
}

function isNear(word: string, name: string): boolean {
  const apart = distance(word, name);
  if (apart <= 1) return word.length >= 3;
  const isSwap = apart === 2 && [...word].toSorted().join("") === [...name].toSorted().join("");
  return isSwap || (apart === 2 && name.length >= LONG && word.charAt(0) === name.charAt(0));
}

/** "Jna-20", "Dec 2019 (x)": what looks like a month. */
const LIKE_A_MONTH = /^\p{L}{2,12}\.?[\s\-–/.,_]*['’]?\d{2,6}(?!\d)/u;

/** True for a text that begins like a month, though it may be none. */
export function looksLikeMonth(text: string): boolean {
  return LIKE_A_MONTH.test(text.trim());
}

/** The words after what looks like a month: "target"; "" for a letter or a sign alone. */
export function withoutMonth(text: string): string {
  const words = text.trim().replace(LIKE_A_MONTH, "").trim();
  return (words.match(/[\p{L}%]/gu) ?? []).length < 2 && !words.includes("%") ? "" : words;
}

/** The texts that a text is with one or two digits fewer: a footnote's number may have run into the year, "Dec 20191". */
export function withoutLastDigits(text: string): readonly string[] {
  const [, rest, digits] = /^(.*\d)(\d)$/.exec(text.trim()) ?? [];
  return rest === undefined || digits === undefined ? [] : [rest, ...(/\d\d$/.test(rest) ? [rest.slice(0, -1)] : [])];
}
