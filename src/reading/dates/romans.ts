import type { RawValue } from "../../domain/cell";

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const NUMERAL = "(i{1,3}|iv|vi{0,3}|ix|xi{0,2})";
const WORD = String.raw`(?:(q(?:tr|uarter)?|kw|kwart|trim)\.? ?)?`;
const YEAR = "((?:19|20)\\d\\d)";
/** I/2018, Q II 2018, III kw. 2018, IV. 2018; 2018 I, 2018-II, 2018 Q III */
const BEFORE = new RegExp(String.raw`^${WORD}${NUMERAL}\.?(?: ?(q(?:tr|uarter)?|kw|kwart|trim)\.?)?(?: ?[ ./-] ?)${YEAR}$`, "i");
const AFTER = new RegExp(String.raw`^${YEAR}(?: ?[ ./-] ?)${WORD}${NUMERAL}\.?(?: ?(q(?:tr|uarter)?|kw|kwart|trim)\.?)?$`, "i");
const LONGEST = 20;

/** A number in Roman numerals with its year, and the word for a quarter beside it, if any. */
interface Roman {
  readonly number: number;
  readonly year: string;
  readonly word: string | null;
}

function romanIn(text: string): Roman | null {
  if (text.length > LONGEST || !/[ivx]/i.test(text)) return null;
  const written = text.trim().replace(/\s+/g, " ");
  const [, before, numeral, after, year] = BEFORE.exec(written) ?? [];
  if (numeral !== undefined) return { number: NUMERALS.indexOf(numeral.toLowerCase()) + 1, year: year!, word: before ?? after ?? null };
  const [, first, word, second, last] = AFTER.exec(written) ?? [];
  return second === undefined ? null : { number: NUMERALS.indexOf(second.toLowerCase()) + 1, year: first!, word: word ?? last ?? null };
}

/** What Roman numerals beside years number on a sheet; null where it does not show. */
export type Romans = "months" | "quarters" | null;

/** True for a Roman numeral beside a year without a word that says what it numbers. */
export const isBareRoman = (text: string): boolean => romanIn(text)?.word === null;

/** What the Roman numerals of a row or a column number: months where there are more than four, and quarters where there are all four. */
export function romansIn(cells: readonly RawValue[]): Romans {
  const numbers = new Set(cells.flatMap((raw) => (typeof raw === "string" && isBareRoman(raw) ? romanIn(raw)!.number : [])));
  if (numbers.size < 4) return null;
  return Math.max(...numbers) > 4 ? "months" : "quarters";
}

/** A text with a quarter in Roman numerals as "Q1 2018"; of another language, as "1 quarter". Any other text stays as it is. */
export function quarterInDigits(text: string, romans: Romans): string {
  const roman = romanIn(text);
  if (!roman || roman.number > 4 || (roman.word === null && romans !== "quarters")) return text;
  return /^[kt]/i.test(roman.word ?? "") ? `${roman.number} kwartal ${roman.year}` : `Q${roman.number} ${roman.year}`;
}

/** A text with a month in Roman numerals as "2018-05". Any other text stays as it is. */
export function monthInDigits(text: string, romans: Romans): string {
  const roman = romans === "months" ? romanIn(text) : null;
  return roman?.word === null ? `${roman.year}-${String(roman.number).padStart(2, "0")}` : text;
}
