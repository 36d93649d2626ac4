import type { RawValue } from "../../domain/cell";
import { unmarkedPeriod } from "../texts/footnotes";
import type { Dates } from "./dates";
import { isForeign, languageOf, monthNameIn, type MonthNames } from "./languages";
import { firstOfTwo } from "./years";

/** "2010-11", "2010/11": two years, or a year and a month. */
const TWO_YEARS = /^(?:fy ?)?(\d{4})[-–/](\d\d|\d{4})$/i;
const LONGEST = 40;
const YEARS_HEADER = /\b(?:financial|fiscal|reporting)[ _]?years?\b|^years?$|^fy$/i;

/**
 * How a sheet writes its months, as far as its cells together show it: a whole row or column whose months are all of one language is read in it;
 * "2010-11" is a year where it stands in a row or column of years of which each follows the other.
 */
export function datesSeen(rows: readonly (readonly RawValue[])[]): Pick<Dates, "names" | "hyphenYears"> {
  const across = { names: new Set<number>(), years: new Set<number>() };
  const down = { names: new Set<number>(), years: new Set<number>() };
  rows.forEach((cells, row) => {
    cells.forEach((raw, column) => {
      if (typeof raw !== "string" || raw === "") return;
      const [isName, isYears] = [isForeign(monthNameIn(raw) ?? "may"), twoYearsIn(raw) !== null];
      if (isName) across.names.add(row);
      if (isName) down.names.add(column);
      if (isYears) across.years.add(row);
      if (isYears) down.years.add(column);
    });
  });
  const lines = (of: "names" | "years") => [
    ...[...across[of]].map((row) => rows[row]!),
    ...[...down[of]].map((column) => rows.map((cells) => cells[column] ?? "")),
  ];
  return {
    names: new Map(lines("names").flatMap((cells) => [...languageIn(cells)])),
    hyphenYears: lines("years").some(areYears),
  };
}

function languageIn(cells: readonly RawValue[]): MonthNames {
  return languageOf(new Set(cells.flatMap((raw) => (typeof raw === "string" ? (monthNameIn(raw) ?? []) : []))));
}

function twoYearsIn(text: string): readonly [string, string] | null {
  if (!/\d{4}[-–/]\d\d/.test(text) || text.length > LONGEST) return null; // cheap, because every text is asked
  const [, first, second] = TWO_YEARS.exec(unmarkedPeriod(text).text) ?? [];
  return first === undefined ? null : [first, second!];
}

/** Two years or more of which each is written as two that follow one another; one alone where a header says so. */
function areYears(cells: readonly RawValue[]): boolean {
  const firsts = new Set<number | null>();
  let headed = false;
  for (const raw of cells) {
    if (typeof raw !== "string") continue;
    const years = twoYearsIn(raw);
    if (years) firsts.add(firstOfTwo(...years));
    else headed ||= YEARS_HEADER.test(raw.trim());
  }
  return !firsts.has(null) && firsts.size >= (headed ? 1 : 2);
}
