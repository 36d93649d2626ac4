import type { RawValue } from "../../domain/cell";
import { unmarkedPeriod } from "../texts/footnotes";
import type { Dates } from "./dates";
import { isForeign, languageOf, monthNameIn, type MonthNames } from "./languages";
import { SLASH_MONTH } from "./months";
import { firstOfTwo } from "./years";

/** "2010-11", "2010/11": two years, or a year and a month. */
const TWO_YEARS = /^(?:fy ?)?(\d{4})[-–/](\d\d|\d{4})$/i;
const LONGEST = 40;
const YEARS_HEADER = /\b(?:financial|fiscal|reporting)[ _]?years?\b|^years?$|^fy$/i;

/**
 * How a sheet writes its months, as far as its cells together show it: a whole row or column whose months are all of one language is read in it;
 * "2010-11" is a year where it stands in a row or column of years of which each follows the other, and "01/18" a month where they follow one another.
 */
export function datesSeen(rows: readonly (readonly RawValue[])[]): Pick<Dates, "names" | "hyphenYears" | "slashMonths"> {
  const kinds = () => ({ names: new Set<number>(), years: new Set<number>(), slashed: new Set<number>() });
  const [across, down] = [kinds(), kinds()];
  rows.forEach((cells, row) => {
    cells.forEach((raw, column) => {
      if (typeof raw !== "string" || raw === "") return;
      const [isName, isYears] = [isForeign(monthNameIn(raw) ?? "may"), twoYearsIn(raw) !== null];
      const isSlashed = raw.length <= LONGEST_SLASHED && SLASH_MONTH.test(raw.trim());
      for (const [is, of] of [
        [isName, "names"],
        [isYears, "years"],
        [isSlashed, "slashed"],
      ] as const) {
        if (is) across[of].add(row);
        if (is) down[of].add(column);
      }
    });
  });
  const lines = (of: "names" | "years" | "slashed") => [
    ...[...across[of]].map((row) => rows[row]!),
    ...[...down[of]].map((column) => rows.map((cells) => cells[column] ?? "")),
  ];
  return {
    names: new Map(lines("names").flatMap((cells) => [...languageIn(cells)])),
    hyphenYears: lines("years").some(areYears),
    slashMonths: lines("slashed").some(areSlashed),
  };
}

function languageIn(cells: readonly RawValue[]): MonthNames {
  return languageOf(new Set(cells.flatMap((raw) => (typeof raw === "string" ? (monthNameIn(raw) ?? []) : []))));
}

/** Fewer months are no run: "01/02 | 02/02" may be days. */
const FEWEST_SLASHED = 6;
const LONGEST_SLASHED = 8;

/** True for a row or column in which all that is written like "01/18" names months that follow one another. The days of December 2012 do so too. */
function areSlashed(cells: readonly RawValue[]): boolean {
  const months = new Set<number>();
  const years = new Set<number>();
  for (const raw of cells) {
    const [, month, year] = typeof raw === "string" ? (SLASH_MONTH.exec(raw.trim()) ?? []) : [];
    if (month === undefined) continue;
    if (Number(month) < 1 || Number(month) > 12) return false;
    months.add(Number(year) * 12 + Number(month));
    years.add(Number(year));
  }
  const run = [...months];
  const follow = run.every((month, index) => index === 0 || Math.abs(month - run[index - 1]!) === 1);
  return run.length >= FEWEST_SLASHED && follow && (years.size > 1 || Math.max(...years) > 12);
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
