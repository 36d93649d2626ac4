import type { GuardedCells, GuardPlan, LeftCells, StandingCells } from "./guard";
import { shared, type Area } from "../domain/area";
import { joined, without } from "./rectangles";

/** What is actually done: the plan without formulas and without cells that the analyst already guards. */
export function settleGuard(
  plan: GuardPlan,
  formulas: readonly Area[],
  standing: readonly StandingCells[],
): { readonly set: readonly GuardedCells[]; readonly left: readonly LeftCells[] } {
  const foreign = standing.filter(({ own }) => !own).map(({ area }) => area);
  const within = (holes: readonly Area[], reason: LeftCells["reason"]): readonly LeftCells[] =>
    joined(plan.ranges.flatMap(({ area }) => holes.flatMap((hole) => shared(area, hole) ?? []))).map((area) => ({ area, reason }));
  const open = joined(formulas).flatMap((formula) => without(formula, foreign));
  return {
    set: plan.ranges.flatMap(({ area, rule }) => joined(without(area, [...foreign, ...open])).map((part) => ({ area: part, rule }))),
    left: [...plan.left, ...within(foreign, "validation"), ...within(open, "formulas")],
  };
}
