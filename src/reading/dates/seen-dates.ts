import type { RawValue } from "../../domain/cell";
import { unmarkedPeriod } from "../texts/footnotes";
import type { Dates, YearStart } from "./dates";
import { orderOf } from "./days";
import { isForeign, languageOf, monthNameIn, type MonthNames } from "./languages";
import { SLASH_MONTH } from "./months";
import { isPeriodCode, periodNames } from "./period-codes";
import { isBareRoman, romansIn, type Romans } from "./romans";
import { firstOfTwo } from "./years";

/** "2010-11", "2010/11": two years, or a year and a month. */
const TWO_YEARS = /^(?:fy ?)?(\d{4})[-–/](\d\d|\d{4})$/i;
const LONGEST = 40;
const YEARS_HEADER = /\b(?:financial|fiscal|reporting)[ _]?years?\b|^years?$|^fy$/i;

/**
 * How a sheet writes its months, as far as its cells together show it. A row or column whose months are all in one language is read in
 * that language. "2010-11" is a year where it stands among years, each following the one before. "01/18" is a month where such months
 * follow one another. "I/2018" is a quarter beside "IV/2018", and a month beside "XII/2018". A row of dates shows which number is the day.
 * "P01" to "P12" are the months of years that start in `yearStart`.
 */
export function datesSeen(
  rows: readonly (readonly RawValue[])[],
  yearStart: YearStart = 4,
): Pick<Dates, "names" | "hyphenYears" | "slashMonths" | "order" | "romans"> {
  const kinds = () => ({
    names: new Set<number>(),
    years: new Set<number>(),
    slashed: new Set<number>(),
    romans: new Set<number>(),
    periods: new Set<number>(),
  });
  const [across, down] = [kinds(), kinds()];
  rows.forEach((cells, row) => {
    cells.forEach((raw, column) => {
      // Cheap, because every text is asked: longer ones are names, references and sentences.
      if (typeof raw !== "string" || raw === "" || raw.length > LONGEST) return;
      const seen = (of: keyof ReturnType<typeof kinds>) => {
        across[of].add(row);
        down[of].add(column);
      };
      if (isForeign(monthNameIn(raw) ?? "may")) seen("names");
      if (twoYearsIn(raw) !== null) seen("years");
      if (raw.length <= LONGEST_SLASHED && SLASH_MONTH.test(raw.trim())) seen("slashed");
      if (isBareRoman(raw)) seen("romans");
      if (isPeriodCode(raw)) seen("periods");
    });
  });
  const lines = (of: keyof ReturnType<typeof kinds>) => [
    ...[...across[of]].map((row) => rows[row]!),
    ...[...down[of]].map((column) => rows.map((cells) => cells[column] ?? "")),
  ];
  return {
    names: new Map([
      ...lines("names").flatMap((cells) => [...languageIn(cells)]),
      ...lines("periods").flatMap((cells) => [...periodNames(cells, yearStart)]),
    ]),
    hyphenYears: lines("years").some(areYears),
    slashMonths: lines("slashed").some(areSlashed),
    romans: lines("romans").reduce<Romans>((found, cells) => (found === "months" ? found : (romansIn(cells) ?? found)), null),
    order: rows.some(areMonthsFirst) ? "monthFirst" : null,
  };
}

const NUMERIC_DAY = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;

/** True for a header of dates as Americans write them, each the first of its month: "1/1/2018 | 2/1/2018 | … | 1/1/2019". */
function areMonthsFirst(cells: readonly RawValue[]): boolean {
  const days = cells.filter((raw): raw is string => typeof raw === "string" && NUMERIC_DAY.test(raw));
  return days.length >= FEWEST_SLASHED && orderOf(days, null).order === "monthFirst";
}

function languageIn(cells: readonly RawValue[]): MonthNames {
  return languageOf(new Set(cells.flatMap((raw) => (typeof raw === "string" ? (monthNameIn(raw) ?? []) : []))));
}

/** Fewer months do not make a run: "01/02 | 02/02" may be days. */
const FEWEST_SLASHED = 6;
const LONGEST_SLASHED = 8;

/**
 * True for a row or column where everything written like "01/18" names months that follow one another. The days of December 2012 do so
 * too.
 */
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
  if (text.length > LONGEST || !/\d{4}[-–/]\d\d/.test(text)) return null;
  const [, first, second] = TWO_YEARS.exec(unmarkedPeriod(text).text) ?? [];
  return first === undefined ? null : [first, second!];
}

/** Two or more years, each written as two years that follow one another. One is enough where a header says so. */
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
