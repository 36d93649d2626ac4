import { finding, type Finding } from "../../domain/finding";
import type { TableCounts } from "../../reading/ledger/table-counts";
import { parts, valueAt } from "../../reading/ledger/table-counts";
import { addressOf } from "../places";
import { card, number, placed, shortMonth } from "../writing";

/** Bits that the counts of a month must hold before two months alike are no chance. */
const FEWEST_BITS = 15;
const FEWEST_LINES = 3;
/** Of all months, the share that may be like the one before. */
const MOST_REPEATED = 0.5;

/** One month's counts entered again as the next month's. */
export const monthRepeated = card("values", "monthRepeated", "Month entered twice", {
  scope: "table",
  looksAt: "a month whose counts are all the same as those of the month before",
  toDo: "Enter the month's own counts.",
  message: ({ month, of, series }, at) =>
    `${placed(at)}all ${number(series)} counts of ${shortMonth(month)} are those of ${shortMonth(of)}. Enter the month’s own.`,
  find: ({ series }) => series.flatMap(repeatsIn),
});

function repeatsIn(counts: TableCounts): readonly Finding[] {
  const steps = parts(counts.steps)
    .filter((step) => counts.steps[step]!.month !== null)
    .sort((one, other) => counts.steps[one]!.month! - counts.steps[other]!.month!);
  const lines = parts(counts.lines);
  const found = steps.slice(1).flatMap((step, index): Finding[] => {
    const before = steps[index]!;
    if (counts.steps[step]!.month! - counts.steps[before]!.month! !== counts.table.length) return [];
    const both = lines.filter((line) => !Number.isNaN(valueAt(counts, line, step)) || !Number.isNaN(valueAt(counts, line, before)));
    if (!both.every((line) => valueAt(counts, line, step) === valueAt(counts, line, before))) return [];
    const filled = both.filter((line) => valueAt(counts, line, step) > 0);
    // A count says as much as its usual spread, the square root, lets it vary.
    const bits = filled.reduce((sum, line) => sum + Math.log2(1 + Math.sqrt(valueAt(counts, line, step))), 0);
    if (filled.length < FEWEST_LINES || bits < FEWEST_BITS) return [];
    const address = addressOf(filled.flatMap((line) => counts.cellOf(line, step) ?? []));
    const { sheet } = counts.cellOf(filled[0]!, step) ?? counts.table;
    return [
      finding(
        "monthRepeated",
        { sheet, address },
        { month: counts.steps[step]!.month!, of: counts.steps[before]!.month!, series: filled.length },
      ),
    ];
  });
  // Where months are alike as a rule, none of them was entered twice.
  return found.length > MOST_REPEATED * (steps.length - 1) ? [] : found;
}
