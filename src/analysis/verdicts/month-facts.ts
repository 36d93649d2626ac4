import type { MonthFact } from "../../domain/latest-month";
import type { MonthlyCount } from "../../domain/series";
import { YEAR } from "../../statistics";

/** A month that is the highest or lowest of fewer is not worth a mention. */
const FEWEST_BEFORE = YEAR;
/** How many rises or falls in a row are worth a mention. */
const FEWEST_RUNNING = 3;

/** What is worth saying about the last of these months, which have no gap between them. */
export function monthFacts(months: readonly MonthlyCount[]): readonly MonthFact[] {
  return [
    ...extreme("highest", months, (other, last) => other >= last),
    ...extreme("lowest", months, (other, last) => other <= last),
    ...running(months),
  ];
}

function extreme(
  kind: "highest" | "lowest",
  months: readonly MonthlyCount[],
  reaches: (other: number, last: number) => boolean,
): readonly MonthFact[] {
  const last = months.at(-1)!;
  const before = months.slice(0, -1);
  const since = before.findLastIndex(({ count }) => reaches(count, last.count));
  if (before.length - 1 - since < FEWEST_BEFORE) return [];
  return [{ kind, since: before[since]?.month ?? null, months: months.length }];
}

function running(months: readonly MonthlyCount[]): readonly MonthFact[] {
  const steps = months.slice(1).map(({ count }, index) => Math.sign(count - months[index]!.count));
  const last = steps.at(-1) ?? 0;
  if (last === 0) return [];
  const count = steps.length - 1 - steps.findLastIndex((step) => step !== last);
  return count < FEWEST_RUNNING ? [] : [{ kind: last > 0 ? "rise" : "fall", running: count }];
}
