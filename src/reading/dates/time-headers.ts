import type { RawValue } from "../../domain/cell";
import { monthNumber } from "./months";
import { folded, inEnglish, type MonthNames } from "./languages";
import { isYear } from "./years";

/** Headers as they are compared: without accents, capitals and underscores. */
const plain = (header: string): string => folded(header).replace(/[_:]+/g, " ").replace(/\s+/g, " ").trim();

const YEAR_WORD = "(?:years?|yr|v?anos?|anno|annees?|jahr|jaar|rok|vuosi|ar|blwyddyn|bliain|bliadhna)";
const YEAR = new RegExp(
  String.raw`^(?:(?:calendar|financial|fiscal|fin\.?|reporting|recorded|reported|report|crime|offence|incident|occ|occurrence|event) ?)?${YEAR_WORD}\.?(?: (?:recorded|reported|of (?:offence|crime|report|recording)))?(?: \(.+\))?$|^fy$|^any$|^ref date$|^(?:kalenderjahr|berichtsjahr)$`,
);
const MONTH = /\b(?:(?:occurrence|report|incident|offence)?months?|mth|mois|mes|monat|maand|manad|maned|kuukausi|mese|miesiac)\b/;
const OTHER_TIME =
  /\b(?:quarters?|qtr|weeks?|wk|days?|dates?|periods?|trimestre|trimester|quartal|kwartaal|kwartal|semaine|semana|settimana|woche|tag|jour|dia|giorno|dzien|fecha|datum|data|hours?)\b/;

/** True for the header of a column of years: "Year", "Calendar_Year", "Año", "Years (Date)" of a pivot table. */
export function isYearHeader(header: string): boolean {
  return YEAR.test(plain(header)) || spanOfHeader(header) === 12;
}

const ONE_MONTH =
  /^(?!(?:this|last|previous|current|in|per|count of)\b).*\b(?:month|mth|mois|mes|monat|maand|mese)(?: (?:no|num|nr|number|numero))?\.?$/;

/** A year in Catalan, and in English what has one flag or more. */
const ANY = /^any$/;

/** True for the header of whole numbers that are those of months or years, and no counts. `numbers` are some of those below it. */
export function isTimeNumber(header: string, numbers: readonly RawValue[]): boolean {
  if (ANY.test(plain(header))) return numbers.every((raw) => isYear(Number(raw)));
  return isYearHeader(header) || ONE_MONTH.test(plain(header));
}

/** True for a header of years that do not begin in January. */
export function isFinancialHeader(header: string): boolean {
  return /\b(?:financial|fiscal|fin|reporting|fy)\b/.test(plain(header));
}

/** True for the header of a column of months, "Month", "Month_No", "Mes": whole numbers below it are those of months. */
export function isMonthHeader(header: string): boolean {
  return MONTH.test(plain(header));
}

/** True for the header of a column of quarters: "Quarter", "Financial Quarter", "Trimestre". */
export function isQuarterHeader(header: string): boolean {
  return /^(?:(?:calendar|financial|fiscal|reporting) )?(?:quarters?|qtr|q|trimestre|trimester|quartal|kwartaal|kvartal|kwartal)(?: (?:no|number))?$/.test(
    plain(header),
  );
}

/** True for what the year as a whole is called beside its months or quarters: "Year total", "Annual", "Full year". */
export function isYearTotal(header: string): boolean {
  const of = "(?:full|whole|financial|calendar|fiscal)";
  return new RegExp(
    `^(?:${of} year|annual|yearly)$|^(?:${of} )?(?:year|annual|yearly)(?:'s)? totals?$|^totals? (?:for |of )?(?:the )?(?:${of} )?year$`,
  ).test(plain(header));
}

/** True for a quarter, a half or a span of months without its year: "Q1", "H2", "Apr-Jun", "Q1 (Apr-Jun)". */
export function namesPartOfYear(header: string): boolean {
  const text = plain(header);
  if (/^(?:q(?:tr|uarter)?\.? ?[1-4]|[1-4](?:st|nd|rd|th)? ?q(?:tr|uarter)?|h(?:alf)?\.? ?[12]|[12](?:st|nd) half)$/.test(text))
    return true;
  const names = /^(?:q[1-4] ?[(:–-]? ?)?(\p{L}{3,9})\.? ?(?:[-–/]| to ) ?(\p{L}{3,9})\.?\)?$/u.exec(text);
  return names !== null && names.slice(1).every((name) => monthNumber(name) !== undefined);
}

/** True for the header of a column that tells parts of a year apart. */
export function isWithinYear(header: string): boolean {
  return isMonthHeader(header) || OTHER_TIME.test(plain(header));
}

const ENDING = String.raw`(?:ending|ended|end|(?:up )?to(?! date))\b`;
const SPANS: readonly { readonly words: RegExp; readonly length: number }[] = [
  {
    words: new RegExp(String.raw`^(?:rolling )?(?:years?|12[ -]?months?|twelve months) ${ENDING}|^y/?e\b|^(?:rolling|r) ?12\b`),
    length: 12,
  },
  { words: new RegExp(String.raw`^(?:half[ -]?years?|6[ -]?months?|six months) ${ENDING}`), length: 6 },
  { words: new RegExp(String.raw`^(?:quarters?|qtr|3[ -]?months?|three months) ${ENDING}`), length: 3 },
];

/** How many months each figure is of, where the header says so: 12 for "Year ending", 3 for "Quarter to"; null for all others. */
export function spanOfHeader(header: string): number | null {
  return SPANS.find(({ words }) => words.test(plain(header)))?.length ?? null;
}

/** The month, 1 to 12, that years end in, where the header says so: "Year ending March"; null for others. */
export function endOfYears(header: string, names: MonthNames): number | null {
  const [, name] = /\b(?:ending|ended|end|to) (?:\d{1,2} )?([a-z]{3,9})$/.exec(inEnglish(plain(header), names)) ?? [];
  return (name !== undefined && spanOfHeader(header) === 12 ? monthNumber(name) : undefined) ?? null;
}
