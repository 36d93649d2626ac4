import { addMonths, monthNumberOf, type Month } from "../domain/month";
import { SAMPLE_STRANDS, type SampleStrand } from "./sample-strands";

/** One row of the sample's monthly worksheet. */
export interface SampleCount {
  readonly month: Month;
  readonly offence: string;
  readonly count: number;
}

/** Months before the earlier 12 that the worksheet also holds. */
const MONTHS_BEFORE = 2;
/** Offences a year go up and down with the season, in percent of the usual, January first. */
const SEASON = [95, 92, 98, 99, 104, 106, 108, 105, 101, 100, 97, 95] as const;

/** 364 rows, month by month: the windows of each strand add up to its totals exactly. The same each time. */
export function sampleCounts(): readonly SampleCount[] {
  const random = numbers(20200316);
  const counts = SAMPLE_STRANDS.flatMap((strand) => [
    ...spread(strand, Math.round((strand.earlier * MONTHS_BEFORE) / 12), -23 - MONTHS_BEFORE, MONTHS_BEFORE, random),
    ...spread(strand, strand.earlier, -23, 12, random),
    ...spread(strand, strand.later, -11, 12, random),
  ]);
  return counts.toSorted((a, b) => a.month - b.month);
}

/** A total over so many months, from one so many before or after the strand's last, by season and share, as whole counts. */
function spread(
  { end, offences }: SampleStrand,
  total: number,
  from: number,
  months: number,
  random: () => number,
): readonly SampleCount[] {
  const cells = Array.from({ length: months }, (_, index) => addMonths(end, from + index)).flatMap((month) =>
    offences.map(([offence, share]) => ({ month, offence, weight: share * SEASON[monthNumberOf(month) - 1]! * (94 + random() * 12) })),
  );
  const weights = cells.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  let given = 0;
  // Each count takes the running total to its rounded share, so that rounding never adds up.
  return cells.map(({ month, offence, weight }) => {
    before += weight;
    const count = Math.round((total * before) / weights) - given;
    given += count;
    return { month, offence, count };
  });
}

/** Numbers from 0 to 1 that look random, whole-number arithmetic alone: the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
