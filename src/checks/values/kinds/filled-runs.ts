import type { CountedLine } from "../../structure/alike/counted-lines";
import { FEWEST_BITS, seriesOf, type NamedSeries } from "./copied-runs";

/** Fewer counts may be the same by chance; small ones mostly are, and more so where a whole was shared out among parts. */
const FEWEST_MONTHS = 4;
const FEWEST_COUNT = 20;
/** The other months that show that a series varies. Counts that are alike in all months are made up, or of something else. */
const OTHERS = { months: 6, different: 4 } as const;

/** Counts of months one after the other that stay the same, or grow by the same number each, as when a cell is filled along. */
export interface FilledRun {
  readonly series: NamedSeries;
  readonly start: number;
  readonly months: number;
  /** From one month to the next. */
  readonly by: number;
}

/** The longest such runs, too long for chance. */
export function filledRuns(lines: readonly CountedLine[]): readonly FilledRun[] {
  const all = seriesOf(lines);
  const places = all.reduce((sum, { points }) => sum + points.length, 0);
  return all.flatMap((series) => {
    const found: FilledRun[] = [];
    for (let start = 0; start + FEWEST_MONTHS <= series.points.length;) {
      const run = runFrom(series, start);
      if (isFilled(run, places)) found.push(run);
      // The last count of a run may begin another.
      start += Math.max(1, run.months - 1);
    }
    const filled = found.reduce((sum, { months }) => sum + months, 0);
    return series.points.length - filled < OTHERS.months ? [] : found;
  });
}

/** The run that begins here, one month long at least. */
function runFrom(series: NamedSeries, start: number): FilledRun {
  const { points } = series;
  const stepAt = (at: number) => points[at]!.count - points[at - 1]!.count;
  const isNext = (at: number) => at < points.length && points[at]!.month - points[at - 1]!.month === 1;
  let months = 1;
  while (isNext(start + months) && stepAt(start + months) === stepAt(start + 1)) months += 1;
  return { series, start, months, by: months > 1 ? stepAt(start + 1) : 0 };
}

function isFilled({ series: { points, step }, start, months, by }: FilledRun, places: number): boolean {
  const own = points.slice(start, start + months).map(({ count }) => count);
  if (months < FEWEST_MONTHS || Math.min(...own) < FEWEST_COUNT) return false;
  const others = [...points.slice(0, start), ...points.slice(start + months)].map(({ count }) => count);
  if (others.length < OTHERS.months || new Set(others).size < OTHERS.different) return false;
  // Two Poisson counts of mean λ are the same with a probability of about 1 / √(4πλ), and two steps between them with 1 / √(12πλ).
  const [alike, spread] = by === 0 ? [months - 1, 4] : [months - 2, 12];
  const mean = own.reduce((sum, count) => sum + count, 0) / months;
  const bits = alike * (Math.log2(spread * Math.PI * mean) / 2 - Math.log2(Math.max(1, step)));
  return bits >= FEWEST_BITS + Math.log2(places);
}
