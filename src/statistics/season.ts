import { sumOf } from "../domain/sum";
import { incompleteBeta } from "./incomplete-beta";
import { mean } from "./means";

/** Months after which a season repeats. */
export const YEAR = 12;

/** The last whole years of a series. */
export function wholeYears(months: readonly number[]): readonly number[] {
  return months.slice(months.length % YEAR);
}

/**
 * The chance of months of the year that differ at least as much if there is no season: the F-test of the months' means, with the years'
 * taken out (two-way analysis of variance). `months` are whole years, at least two, of equal spread: square roots of counts.
 */
export function seasonChance(months: readonly number[]): number {
  const ofYear = yearsOf(months).map(mean);
  const years = ofYear.length;
  const whole = mean(months);
  const ofMonth = Array.from({ length: YEAR }, (_, month) => mean(months.filter((_each, index) => index % YEAR === month)));
  const between = sumOf(ofMonth.map((each) => years * (each - whole) ** 2)) / (YEAR - 1);
  const freedom = (YEAR - 1) * (years - 1);
  const within =
    sumOf(months.map((each, index) => (each - ofMonth[index % YEAR]! - ofYear[Math.floor(index / YEAR)]! + whole) ** 2)) / freedom;
  if (between === 0) return 1;
  return incompleteBeta((freedom * within) / (freedom * within + (YEAR - 1) * between), freedom / 2, (YEAR - 1) / 2);
}

/** What each month of the year usually is of its year's mean, from whole years; 1 for a month that is always 0. A year without a count says nothing. */
export function seasonFactors(months: readonly number[]): readonly number[] {
  const counted = yearsOf(months).filter((year) => sumOf(year) > 0);
  if (counted.length === 0) return Array.from({ length: YEAR }, () => 1);
  return Array.from({ length: YEAR }, (_, month) => mean(counted.map((year) => year[month]! / mean(year))) || 1);
}

function yearsOf(months: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: months.length / YEAR }, (_, year) => months.slice(year * YEAR, (year + 1) * YEAR));
}
