import type { Area } from "../domain/area";

/**
 * The rule for guarded cells. Dates are ISO dates, both included. `list` is the range of the sheet of lists, "A1:A14", that holds the
 * names; it is absent where the validation itself holds them.
 */
export type GuardRule =
  | { readonly kind: "count" }
  | { readonly kind: "offence"; readonly names: readonly string[]; readonly list?: string }
  | { readonly kind: "month"; readonly from: string; readonly to: string };

export interface GuardedCells {
  readonly area: Area;
  readonly rule: GuardRule;
}

/**
 * Why cells are left as they are:
 * - validation: there is validation of the analyst's own;
 * - changed: the guard there was changed since it was put on;
 * - formulas: they are worked out, not typed;
 * - textFormat: what is typed into cells formatted as text is never a number;
 * - monthsAsText: their months are not dates;
 * - manyNames: there are too many different names to choose from.
 */
export type LeftReason = "validation" | "changed" | "formulas" | "textFormat" | "monthsAsText" | "manyNames";

export interface LeftCells {
  readonly area: Area;
  readonly reason: LeftReason;
}

/** Which cells are to be guarded, before their formulas and validation are known. */
export interface GuardPlan {
  readonly sheet: string;
  readonly ranges: readonly GuardedCells[];
  readonly left: readonly LeftCells[];
}

/** Validation on cells, and whether it is the add-in's own. */
export interface StandingCells {
  readonly area: Area;
  readonly own: boolean;
}
