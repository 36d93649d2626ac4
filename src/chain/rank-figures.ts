import { countedGroup, groupOf, populationsFor, type CountedGroup, type WantedGroup } from "../analysis/columns";
import { compare } from "../analysis/compare";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE } from "../domain/finding";
import { isSmall } from "../domain/hidden";
import type { Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import type { StrandDefinition } from "../domain/strand";
import { figuresOf } from "../reading";
import type { ReportOptions } from "../report/report-options";
import type { CheckedFigures } from "./checked-figures";
import type { WithColumns } from "./column-figures";
import type { ReadFigures } from "./read-figures";
import { wrongAmong } from "./wrong-among";

/**
 * Adds to comparisons of strands of one place the places that it is ranked among. Each is counted as any strand is, with all that is refused there.
 * `shown` are the comparisons of the report, in the order of those that were checked. Pauses between its parts.
 */
export function* withRanks(
  read: ReadFigures,
  checked: CheckedFigures,
  shown: readonly Comparison[],
  { columns, suppress }: Pick<ReportOptions, "columns" | "suppress">,
): Slices<WithColumns> {
  if (!columns.includes("rank")) return { comparisons: shown, findings: [] };
  const found = checked.comparisons.map(({ definition }) => groupOf(read, definition));
  if (found.every((group) => group === null))
    return { comparisons: shown, findings: shown.length === 0 ? [] : [finding("ranksNotGiven", NOWHERE, {})] };
  // Strands that differ in their place alone have the same group, which is counted once.
  const wanted = new Map<string, Wanted>();
  found.forEach((group, index) => {
    if (group && "all" in group && !wanted.has(keyOf(group))) wanted.set(keyOf(group), { ...group, end: checked.comparisons[index]!.end });
  });
  const counted = yield* countGroups(read, checked, [...wanted.values()]);
  yield;
  const people = populationsFor(read, read.opened.heads);
  const groups = found.map((group, index) => {
    if (!group || !("all" in group)) return group;
    // The same group may be that of strands with other names.
    const own = counted.get(wanted.get(keyOf(group))!.all)!;
    return countedGroup(group, own, checked.comparisons[index]!, people);
  });
  const hides =
    suppress !== null &&
    (shown.some(({ hidden }) => hidden !== undefined) || [...counted.values()].some((each) => tellsSmall(each, suppress)));
  return {
    comparisons: shown.map((comparison, index) => {
      const group = groups[index];
      if (!group) return comparison;
      return hides ? withoutRank({ ...comparison, group }, suppress) : { ...comparison, group };
    }),
    findings: [],
  };
}

type Wanted = WantedGroup & { readonly end: Month };
type Counted = CountedGroup & { readonly all: Comparison };

/** Counts the places of groups, and all places together: what is a whole among its parts shows only where they are counted together. */
function* countGroups(
  read: ReadFigures,
  checked: CheckedFigures,
  wanted: readonly Wanted[],
): Slices<ReadonlyMap<StrandDefinition, Counted>> {
  const definitions = wanted.flatMap(({ all, places }) => [all, ...places.map(({ definition }) => definition)]);
  if (definitions.length === 0) return new Map();
  const ends = wanted.flatMap(({ end, places }) => [end, ...places.map(() => end)]);
  const { recognised, opened, columns } = read;
  const figures = yield* figuresOf({ ...recognised, given: null }, opened.heads, columns, definitions);
  yield;
  const compared = { ...checked.comparing, baseline: null };
  const comparisons = figures.strands.map((strand, index) => compare(strand, ends[index]!, compared));
  const isWrong = wrongAmong(read, checked, figures, comparisons);
  let at = 0;
  return new Map(
    wanted.map(({ all, places }): readonly [StrandDefinition, Counted] => {
      const [together, ...own] = comparisons.slice(at, (at += 1 + places.length));
      const wrong = places.flatMap(({ place, definition }) => (isWrong(definition.strand) ? [place] : []));
      return [all, { all: together!, comparisons: own, wrong }];
    }),
  );
}

/** Whether some place's count is small, or what all have beside the places: this follows from their ranks' figures. */
function tellsSmall({ all, comparisons }: Counted, fewerThan: number): boolean {
  return (["earlier", "later"] as const).some((side) => {
    const counts = comparisons.flatMap((each) => each[side]?.total ?? []);
    const rest = (all[side]?.total ?? 0) - counts.reduce((sum, count) => sum + count, 0);
    return [...counts, Math.abs(rest)].some((count) => isSmall(count, fewerThan));
  });
}

/** A comparison without the figures of the places that it is ranked among. */
export function withoutRank(comparison: Comparison, fewerThan: number): Comparison {
  const { group } = comparison;
  if (!group) return comparison;
  return { ...comparison, group: { ...group, people: null, others: [], wholes: [], reason: { code: "confidential", fewerThan } } };
}

/** What strands of the same group share. */
function keyOf({ column, all: { rules, periodEnd, period } }: WantedGroup): string {
  return JSON.stringify([column, rules, periodEnd, period ?? null]);
}
