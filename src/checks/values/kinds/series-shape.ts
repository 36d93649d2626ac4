import { monthNumberOf } from "../../../domain/month";
import type { CountedSeries } from "./counted-series";

/** How series rise and fall within years that begin with one month of the calendar, and where those years begin. */
export interface YearShape {
  /** The year's first month, 1 to 12. */
  readonly start: number;
  readonly ups: number;
  readonly downs: number;
  /** The sum of the years' first figures, as a share of the sum of the last figures before them. */
  readonly drop: number;
}

/** This many rises within years, with hardly a fall, can only be a running total. */
const FEWEST_RISES = 14;
/** Corrections make a running total fall occasionally: in at most this share of its steps. */
const MOST_FALLS = 0.03;
/** A year's first figure, as a share of the one before it. It is a twelfth or a quarter if the months are alike. */
const DROP = 0.5;

/** The shape of some series, by the year that fits them best; null where they never fall. */
export function yearShape(all: readonly CountedSeries[]): YearShape | null {
  const falls = new Map<number, number>();
  for (const { step, month } of stepsOf(all)) if (step < 0) falls.set(monthNumberOf(month), (falls.get(monthNumberOf(month)) ?? 0) - step);
  const start = [...falls].sort(([, one], [, other]) => other - one)[0]?.[0];
  if (start === undefined) return null;
  let [ups, downs, before, after] = [0, 0, 0, 0];
  for (const { step, month, from } of stepsOf(all)) {
    if (monthNumberOf(month) === start) {
      before += from;
      after += from + step;
    } else if (step > 0) ups += 1;
    else if (step < 0) downs += 1;
  }
  // What falls falls from something.
  return { start, ups, downs, drop: after / before };
}

/**
 * True of series that only grow within each year and drop at its start. Of monthly counts, about half of the steps go down. So 14 rises
 * and no fall, with a drop to half or less in the one month where it may come, are not a coincidence (2^-14 before the drop is asked
 * for). Measured: of 4,000 series and tables of Poisson counts with trend and season, none is taken for a running total. Of running
 * totals of at least 4 a month over two years, 99 of 100 are found.
 */
export function isRunningTotal(all: readonly CountedSeries[]): YearShape | null {
  const shape = yearShape(all);
  if (shape === null || shape.drop > DROP || shape.ups < FEWEST_RISES) return null;
  return shape.downs <= MOST_FALLS * (shape.ups + shape.downs) ? shape : null;
}

/** Fewer months that run up may be a rise. */
const FEWEST_OF_RUN = 5;
/** How many monthly counts must stand beside a run, to tell what a month usually has. */
const FEWEST_BESIDE = 6;
/** Smaller counts often grow for some months by chance. */
const LEAST_USUAL = 5;
/** The counts that a run adds each month, as shares of the usual count; and what its last figure must be at least, in the months of the run. */
const ADDS = { least: 0.4, most: 2.5, comesTo: 0.6 } as const;

/** The share of a run's steps that are about as large as a usual count; chance makes some smaller or larger. */
const MOST_STEPS = 0.75;

/**
 * The month from which a series runs up, though it has monthly counts in other years; null where none does. Nearly each step of the run is
 * about as large as a usual count, and its last figure far above all of these, which a season or a rise is not.
 */
export function runsUpFrom({ points }: CountedSeries): CountedSeries["points"][number]["month"] | null {
  if (!growsFor(points, FEWEST_OF_RUN)) return null;
  for (let start = 1; start <= 12; start += 1) {
    const years: CountedSeries["points"][number][][] = [];
    for (const [at, point] of points.entries()) {
      if (at === 0 || monthNumberOf(point.month) === start || point.month - points[at - 1]!.month !== 1) years.push([point]);
      else years.at(-1)!.push(point);
    }
    const runs = years.filter((year) => year.length >= FEWEST_OF_RUN && monthNumberOf(year[0]!.month) === start && onlyGrows(year));
    const beside = years.flatMap((year) => (runs.includes(year) ? [] : year.map(({ count }) => count))).sort((one, other) => one - other);
    const usual = beside[beside.length >> 1] ?? 0;
    // Months before the run may be of another one, which was not begun anew.
    const high = beside[Math.floor(beside.length * 0.75)] ?? 0;
    if (runs.length === 0 || beside.length < FEWEST_BESIDE || usual < LEAST_USUAL) continue;
    const isRun = (year: CountedSeries["points"]) => {
      const [first, last] = [year[0]!.count, year.at(-1)!.count];
      const isUsual = (count: number) => count >= ADDS.least * usual && count <= ADDS.most * usual;
      const isFar = last >= ADDS.comesTo * year.length * usual && last >= 2 * high;
      const steps = year.slice(1).filter(({ count }, at) => isUsual(count - year[at]!.count));
      return isFar && isUsual(first) && steps.length >= MOST_STEPS * (year.length - 1);
    };
    if (runs.every(isRun)) return runs[0]![0]!.month;
  }
  return null;
}

/** True where so many months follow one another without a fall, and end as high as a run would. In few series do they; so it is asked first. */
function growsFor(points: CountedSeries["points"], least: number): boolean {
  let first = 0;
  return points.some(({ month, count }, at) => {
    const before = points[at - 1];
    if (!before || month - before.month !== 1 || count < before.count) first = at;
    return at - first >= least - 1 && count > 2 * points[first]!.count && count >= 2 * LEAST_USUAL;
  });
}

function onlyGrows(points: CountedSeries["points"]): boolean {
  return points.every(({ count }, at) => at === 0 || count >= points[at - 1]!.count) && points.at(-1)!.count > 2 * points[0]!.count;
}

interface Step {
  readonly month: CountedSeries["points"][number]["month"];
  readonly from: number;
  readonly step: number;
}

function* stepsOf(all: readonly CountedSeries[]): Generator<Step> {
  for (const { points, length } of all) {
    for (let at = 1; at < points.length; at += 1) {
      const [{ month: before, count: from }, { month, count }] = [points[at - 1]!, points[at]!];
      if (month - before === length) yield { month, from, step: count - from };
    }
  }
}

/** How much series vary from one month to the next, beside how much over half a year and a year. */
export interface Roughness {
  /** The squares of the steps, as a share of what chance makes of them in counts: about 1 for months, a twelfth for 12 months rolling. */
  readonly steps: number;
  /** The same as a share of what chance and the months' lengths make of them: about 1 or more also for months of thousands. */
  readonly besideLengths: number;
  /** How much more months vary that are 6 and 12 apart: about 1 for months without a season, 6 and 12 for 12 months rolling. */
  readonly half: number;
  readonly year: number;
  /** How many steps, and different ones. */
  readonly count: number;
  readonly different: number;
}

/** One figure, half a year and a year apart, in months and in quarters. */
const LAGS = { 1: [1, 6, 12], 3: [1, 2, 4] } as const;

/**
 * The mean square of the difference between neighbours' lengths, as a share of a length: of months 26 squared days in 12 steps, of 30.4
 * days. Large counts vary by chance less than by this. Quarters differ by two days at most.
 */
const LENGTHS = { 1: 26 / 12 / 30.4 ** 2, 3: 0 } as const;

/** The roughness of series once each one's trend is taken out; of months, or of quarters. */
export function roughness(all: readonly CountedSeries[], of: keyof typeof LAGS = 1): Roughness {
  const sums = LAGS[of].map((lag) => ({ lag, squares: 0, besideLengths: 0, count: 0 }));
  const different = new Set<number>();
  for (const { points, length } of all) {
    if (length !== of || points.length < 2) continue;
    const trend = (points.at(-1)!.count - points[0]!.count) / (points.at(-1)!.month - points[0]!.month);
    for (const sum of sums) {
      for (let at = sum.lag; at < points.length; at += 1) {
        const [one, other] = [points[at - sum.lag]!, points[at]!];
        if (other.month - one.month !== sum.lag * of || one.count + other.count === 0) continue;
        const square = (other.count - one.count - trend * sum.lag * of) ** 2;
        sum.squares += square / (one.count + other.count);
        sum.besideLengths += square / (one.count + other.count + LENGTHS[of] * one.count * other.count);
        sum.count += 1;
        if (sum.lag === 1) different.add(other.count - one.count);
      }
    }
  }
  const [steps, half, year] = sums.map(({ squares, count }) => (count === 0 ? 0 : squares / count)) as [number, number, number];
  const { besideLengths, count } = sums[0]!;
  return {
    steps,
    besideLengths: count === 0 ? 0 : besideLengths / count,
    half: half / steps,
    year: year / steps,
    count,
    different: different.size,
  };
}

/** How many steps are needed to judge by, how many are more than one series has, and how many make the larger limit apply. */
const STEPS = { fewest: 20, ofSeveral: 40, many: 60 } as const;
/** The most that steps may vary. With many steps it may be more, since chance counts for less. */
const ROUGH = { few: 0.15, many: 0.22 } as const;
/** The most that the steps of one series alone may vary beside chance: made-up counts have no months of different lengths. */
const ROUGH_ALONE = 0.22;
/** Months 6 and 12 apart must vary this many times as much as neighbours. */
const FARTHER = 2.2;
/** Fewer different steps are made up, or nearly none at all. */
const DIFFERENT = 5;

/** The months before the first one that 12 were added up for. */
const BEFORE = 11;
/** Twelve months must be at least this many times one. */
const GROWN = 5;
/** Where every series rises so at first, steps may vary up to this. */
const ROUGH_AFTER_RISES = 0.4;

/**
 * True of series that hardly move from month to month, and far more over a year: rolling sums of 12 months. Measured on two years of
 * counts of 5 to 9,000 a month with trend and season. One series alone is taken for rolling in at most 1 of 20,000 cases, and several in
 * none if their months differ by their lengths. Of series that roll 12 months and vary by chance, 4 of 5 are found alone; 98 of 100 where
 * there are three or more, also if their months vary by 10% more than by chance, and 4 of 10 if by 20%. Also true where the first months
 * are sums of as many months as there were: all series rise through them to many times the first figure, and then do not.
 */
export function isRolling(all: readonly CountedSeries[]): Roughness | null {
  const known = all.filter(({ points, length }) => length === 1 && points.length > BEFORE + 1 && points[BEFORE]!.count > 0);
  const found = roughness(all);
  if (known.length > 0 && known.every(({ points }) => risesToSum(points))) {
    const after = roughness(known.map((each) => ({ ...each, points: each.points.slice(BEFORE) })));
    if (after.steps <= ROUGH_AFTER_RISES) return after;
  }
  if (found.count < STEPS.fewest || found.different < DIFFERENT || found.steps === 0) return null;
  if (found.count < STEPS.ofSeveral && found.steps > ROUGH_ALONE) return null;
  const most = found.count >= STEPS.many ? ROUGH.many : ROUGH.few;
  return found.besideLengths <= most && found.half >= FARTHER && found.year >= FARTHER ? found : null;
}

/** Of 4 quarters that roll, neighbours vary by a quarter of what chance makes of them, and those half a year and a year apart by twice and four times that. */
const QUARTERS = { few: 0.25, many: 0.4, half: 1.2, year: 1.4 } as const;

/**
 * True of quarters that are each a sum of four. Measured on 120,000 tables of three or six series of Poisson counts with trend and season
 * over 9 to 20 quarters: at most 1 of 50,000 is taken for rolling. Of those that roll, 7 of 10 are found.
 */
export function areRollingQuarters(all: readonly CountedSeries[]): Roughness | null {
  // The first three may be sums of as few quarters as there were.
  for (const from of [0, 3]) {
    const found = roughness(
      all.map((each) => ({ ...each, points: each.points.slice(from) })),
      3,
    );
    const most = found.count >= STEPS.many ? QUARTERS.many : QUARTERS.few;
    const isMoved = found.count >= STEPS.fewest && found.different >= DIFFERENT && found.steps > 0;
    if (isMoved && found.steps <= most && found.half >= QUARTERS.half && found.year >= QUARTERS.year) return found;
  }
  return null;
}

/** True where the first 12 figures never fall and come to many times the first, and none after them falls back to half. */
function risesToSum(points: CountedSeries["points"]): boolean {
  const first = points.slice(0, BEFORE + 1);
  const sum = first.at(-1)!.count;
  const rises = first.every(({ count }, at) => at === 0 || count >= first[at - 1]!.count);
  return rises && sum >= GROWN * Math.max(1, first[0]!.count) && points.slice(BEFORE).every(({ count }) => count * 2 >= sum);
}
