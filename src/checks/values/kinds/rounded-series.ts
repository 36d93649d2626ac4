import type { CountedLine } from "../../structure/alike/counted-lines";
import { FEWEST_BITS, seriesOf, type NamedSeries } from "./copied-runs";

/** What counts are rounded to. Larger units are thousands, which are asked about as such. */
const STEPS: readonly number[] = [5, 10, 20, 25, 50, 100];
const FEWEST = { months: 12, different: 4 } as const;

/** Series of which every count is a multiple of a round number, too many for chance, beside others that are not. */
export function roundedSeries(lines: readonly CountedLine[]): readonly NamedSeries[] {
  const all = seriesOf(lines).filter(({ points }) => points.length >= FEWEST.months);
  const rounded = all.filter((series) => isRounded(series, all.length));
  // Where everything is rounded, it is meant to be.
  return rounded.length * 2 > all.length ? [] : rounded;
}

function isRounded({ step, points }: NamedSeries, among: number): boolean {
  const counts = points.flatMap(({ count }) => (count > 0 ? [count] : []));
  return (
    STEPS.includes(step) &&
    new Set(counts).size >= FEWEST.different &&
    counts.length >= FEWEST.months &&
    counts.length * Math.log2(step) >= FEWEST_BITS + Math.log2(among)
  );
}
