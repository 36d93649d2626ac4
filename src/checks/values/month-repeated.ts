import { finding, type Finding } from "../../domain/finding";
import type { CountGrid } from "../grids";
import { parts, valueAt } from "../grids/count-grid";
import { seriesGrids } from "../grids/joined-grid";
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
  find: ({ tables }) => seriesGrids(tables).flatMap(repeatsIn),
});

function repeatsIn(grid: CountGrid): readonly Finding[] {
  const steps = parts(grid.steps)
    .filter((step) => grid.steps[step]!.month !== null)
    .sort((one, other) => grid.steps[one]!.month! - grid.steps[other]!.month!);
  const lines = parts(grid.lines);
  const found = steps.slice(1).flatMap((step, index): Finding[] => {
    const before = steps[index]!;
    if (grid.steps[step]!.month! - grid.steps[before]!.month! !== grid.table.length) return [];
    const both = lines.filter((line) => !Number.isNaN(valueAt(grid, line, step)) || !Number.isNaN(valueAt(grid, line, before)));
    if (!both.every((line) => valueAt(grid, line, step) === valueAt(grid, line, before))) return [];
    const filled = both.filter((line) => valueAt(grid, line, step) > 0);
    // A count says as much as its usual spread, the square root, lets it vary.
    const bits = filled.reduce((sum, line) => sum + Math.log2(1 + Math.sqrt(valueAt(grid, line, step))), 0);
    if (filled.length < FEWEST_LINES || bits < FEWEST_BITS) return [];
    const address = addressOf(filled.flatMap((line) => grid.cellOf(line, step) ?? []));
    const { sheet } = grid.cellOf(filled[0]!, step) ?? grid.table;
    return [
      finding(
        "monthRepeated",
        { sheet, address },
        { month: grid.steps[step]!.month!, of: grid.steps[before]!.month!, series: filled.length },
      ),
    ];
  });
  // Where months are alike as a rule, none of them was entered twice.
  return found.length > MOST_REPEATED * (steps.length - 1) ? [] : found;
}
