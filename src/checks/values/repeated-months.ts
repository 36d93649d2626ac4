import { parts, valueAt, type TableCounts } from "../../reading/ledger";

/** How many bits a month's counts must hold before two months alike are not a coincidence. */
const FEWEST_BITS = 15;
const FEWEST_LINES = 3;
/** The share of all months that may be like the one before. */
const MOST_REPEATED = 0.5;

/** A month whose counts are those of the one before, with the lines that have some. */
export interface RepeatedMonth {
  readonly step: number;
  readonly before: number;
  readonly lines: readonly number[];
}

/** Months that hold the counts of the month before again. */
export function repeatedMonths(counts: TableCounts): readonly RepeatedMonth[] {
  const steps = parts(counts.steps)
    .filter((step) => counts.steps[step]!.month !== null)
    .sort((one, other) => counts.steps[one]!.month! - counts.steps[other]!.month!);
  const all = parts(counts.lines);
  const found = steps.slice(1).flatMap((step, index): RepeatedMonth[] => {
    const before = steps[index]!;
    if (counts.steps[step]!.month! - counts.steps[before]!.month! !== counts.table.length) return [];
    const both = all.filter((line) => !Number.isNaN(valueAt(counts, line, step)) || !Number.isNaN(valueAt(counts, line, before)));
    if (!both.every((line) => valueAt(counts, line, step) === valueAt(counts, line, before))) return [];
    const lines = both.filter((line) => valueAt(counts, line, step) > 0);
    // A count says as much as its usual spread, the square root, lets it vary.
    const bits = lines.reduce((sum, line) => sum + Math.log2(1 + Math.sqrt(valueAt(counts, line, step))), 0);
    return lines.length < FEWEST_LINES || bits < FEWEST_BITS ? [] : [{ step, before, lines }];
  });
  // Where months are usually alike, none of them was entered twice.
  return found.length > MOST_REPEATED * (steps.length - 1) ? [] : found;
}
