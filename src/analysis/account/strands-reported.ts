import type { Comparison } from "../../domain/comparison";
import { overlaps, type Period } from "../../domain/period";
import { lengthOf } from "../../domain/series";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import { yearBefore } from "../../domain/report-period";
import { WINDOW_LENGTH } from "../../domain/window";
import { outcome, type Outcome } from "./tally";

/** Says what becomes of a count of some strands, by their numbers, in a period. */
export type CountOutcome = (definitions: readonly number[], period: Period) => Outcome;

export const BY_NO_STRAND = outcome("counted by no strand");
export const TOTAL = outcome("total of others");
const OUTSIDE = outcome("month outside the periods");
export const ASKED = outcome("to be asked about");

/**
 * What becomes of counts that strands look at. They are in a strand's figures or not: an incomplete month, or a source in doubt, has no
 * figure. They are in the report's windows or not. Strands that are left out of the report count nothing. `comparisons` are in the
 * order of the strands; none where nothing can be compared.
 */
export function countOutcomes(
  definitions: readonly StrandDefinition[],
  strands: readonly StrandFigures[],
  comparisons: readonly Comparison[],
): CountOutcome {
  const reported = definitions.map((definition) => {
    const at = strands.findIndex((strand) => strand.definition === definition);
    if (at < 0) return null;
    const periods = periodsOf(strands[at]!);
    return {
      name: definition.strand,
      periods,
      keys: new Set(periods.map(keyOf)),
      windows: comparisons[at] && windowsOf(comparisons[at]),
    };
  });
  return onceEach((looking, period) => {
    const own = looking.flatMap((definition) => reported[definition] ?? []);
    if (own.length === 0) return BY_NO_STRAND;
    const told = own.filter(({ keys }) => keys.has(keyOf(period)));
    if (told.length === 0) {
      // A quarter beside its months is their sum.
      const isCoarser = own.some(({ periods }) => periods.some((each) => each.length < period.length && overlaps(each, period)));
      return isCoarser ? TOTAL : ASKED;
    }
    const inWindows = told.filter(({ windows }) => windows === undefined || isInWindows(windows, period));
    return inWindows.length === 0 ? OUTSIDE : outcome("counted", { strands: inWindows.map(({ name }) => name) });
  });
}

/** The same, worked out once for each list of strands and each period: even a million records have few of them. */
export function onceEach(of: CountOutcome): CountOutcome {
  const known = new Map<readonly number[], Map<number, Outcome>>();
  return (definitions, period) => {
    if (definitions.length === 0) return of(definitions, period);
    let ofPeriods = known.get(definitions);
    if (!ofPeriods) known.set(definitions, (ofPeriods = new Map<number, Outcome>()));
    const key = keyOf(period);
    let found = ofPeriods.get(key);
    if (!found) ofPeriods.set(key, (found = of(definitions, period)));
    return found;
  };
}

/** The periods that a strand has figures for. */
export function periodsOf({ figures }: StrandFigures): readonly Period[] {
  return figures.kind === "months"
    ? figures.months.map((count) => ({ end: count.month, length: lengthOf(count) }))
    : figures.totals.map(({ end }) => ({ end, length: WINDOW_LENGTH }));
}

/** The windows of a comparison, its second baseline's among them where it has one. */
export function windowsOf(comparison: Comparison): readonly Period[] {
  const { baseline } = comparison;
  return [yearBefore(comparison), comparison, ...(baseline && baseline.windows.length > 0 ? baseline.periods : [])];
}

/** True of a period that has a month of one of the windows. */
export function isInWindows(windows: readonly Period[], period: Period): boolean {
  return windows.some((window) => overlaps(window, period));
}

/** A number for each period that no other has: none is as long as 100 months. */
function keyOf({ end, length }: Period): number {
  return end * 100 + length;
}
