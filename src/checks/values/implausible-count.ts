import { finding, type Finding } from "../../domain/finding";
import type { Check, CheckInput } from "../check";
import { parts, valueAt } from "../grids/count-grid";
import type { CountGrid } from "../grids";
import { bySheet, seriesGrids } from "../grids/joined-grid";
import { addressOf } from "../places";
import type { Thresholds } from "../settings/thresholds";
import { eachOrTogether } from "./each-or-together";
import { historyOf } from "./history";
import { likelySlip, type LikelySlip } from "./slips";

/** How many values a finding quotes. */
const QUOTED = 4;
/** A slip of the keyboard explains so much that less distance is needed: this share of what stands out without one. */
const WITH_SLIP = 0.75;
/** A count within this many spreads of the level is a usual one. */
const USUAL = 2.5;

interface Strange {
  readonly line: number;
  readonly step: number;
  readonly found: number;
  readonly usual: readonly [number, number];
  readonly slip: LikelySlip | null;
  /** How many spreads away it lies. */
  readonly distance: number;
}

/** Counts far from everything else in their own series. */
export const implausibleCount: Check<"implausibleCount"> = {
  code: "implausibleCount",
  topic: "values",
  severity: "warning",
  adjustable: true,
  looksAt:
    "each count against the other months of its own series: a level many times the usual spread away, and slips of the keyboard that explain it (two digits swapped, one typed twice or left out, a nought too many)",
  fix: "Look the figure up at its source. Correct it, or accept the finding with the reason.",
  find: ({ tables, thresholds }: CheckInput) =>
    seriesGrids(tables).flatMap((grid) =>
      [...bySheet(strangeIn(grid, thresholds), grid, ({ line, step }) => grid.cellOf(line, step))].flatMap(([sheet, strange]) =>
        eachOrTogether(strange).map((group) => findingOf(grid, sheet, group)),
      ),
    ),
};

function strangeIn(grid: CountGrid, { spreads, months }: Thresholds): readonly Strange[] {
  const steps = parts(grid.steps).filter((step) => grid.steps[step]!.month !== null);
  if (steps.length < months) return [];
  return parts(grid.lines).flatMap((line): Strange[] => {
    const filled = steps.filter((step) => !Number.isNaN(valueAt(grid, line, step)));
    if (filled.length < months) return [];
    const history = historyOf(filled.map((step) => valueAt(grid, line, step)));
    const isUsual = (count: number) => Math.abs(history.distance(count)) <= USUAL;
    return filled.flatMap((step): Strange[] => {
      const found = valueAt(grid, line, step);
      const distance = Math.abs(history.distance(found));
      // A zero has a check of its own.
      if (distance < WITH_SLIP * spreads || found === 0) return [];
      const slip = likelySlip(found, history.level, isUsual);
      // In a series that varies much, a tenth of a count that stands out little is often a usual one by chance.
      return (slip === null || slip.slip === "nought") && distance < spreads
        ? []
        : [{ line, step, found, usual: history.within(USUAL), slip, distance }];
    });
  });
}

function findingOf(grid: CountGrid, sheet: string, group: readonly Strange[]): Finding {
  const farthest = group.toSorted((one, other) => other.distance - one.distance);
  const address = addressOf(group.flatMap(({ line, step }) => grid.cellOf(line, step) ?? []));
  const values = farthest.slice(0, QUOTED).map(({ line, step, found, usual, slip }) => ({
    line: grid.lines[line]!.label,
    month: grid.steps[step]!.label,
    found,
    usual,
    slip: slip?.slip ?? null,
    meant: slip?.meant ?? null,
  }));
  return finding("implausibleCount", { sheet, address }, { values, count: group.length });
}
