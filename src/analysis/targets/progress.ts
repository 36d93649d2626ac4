import { breaksWithin } from "../../domain/break";
import type { Comparison } from "../../domain/comparison";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthTarget, Target } from "../../domain/target";
import { monthsOfPeriod } from "../../domain/period";
import { namedWindow, WINDOW_LENGTH } from "../../domain/window";

/** Whether a target was met; while it has months to come, whether it is on course; where no direction is wanted, where the figure lies. */
export type TargetState = "met" | "notMet" | "onCourse" | "offCourse" | "above" | "at" | "below";

/**
 * Why a target is not compared: it is a number for 12 months, and the period is shorter; single months of the period have none; the figure, or the earlier one that a change is of, is not there or
 * is 0; a total is hidden; or recording changed, so that a change is not one of the offences alone.
 */
export type NoProgress = "shorterPeriod" | "monthsMissing" | "noFigure" | "noEarlier" | "confidential" | "recordingChanged";

/** A strand's target beside its later figure. */
export interface TargetProgress {
  /** What the later figure should come to; null where that is not known or not shown. */
  readonly wanted: number | null;
  /** The later figure as a share of that. Null, as the state is, where there is a reason. */
  readonly progress: number | null;
  readonly state: TargetState | null;
  readonly reason: NoProgress | null;
  /** Months of the later window without a target. */
  readonly missing: readonly Month[];
}

/** The targets of the later window's months, in order; those of months that have one. */
export function monthTargets(comparison: Comparison): readonly MonthTarget[] {
  const { target } = comparison.definition;
  const own = new Set(monthsOfPeriod(comparison));
  return target?.kind === "monthly" ? target.months.filter(({ month }) => own.has(month)) : [];
}

/**
 * How far a strand is with its target; null where it has none. Nothing of it is told where a total is hidden: a share of a known number would
 * give it.
 */
export function targetProgress(comparison: Comparison): TargetProgress | null {
  const { definition, end, later } = comparison;
  const { target, favourable } = definition;
  if (!target) return null;
  const given = new Set(monthTargets(comparison).map(({ month }) => month));
  const missing = target.kind === "monthly" ? monthsOfPeriod(comparison).filter((month) => !given.has(month)) : [];
  const wanted = missing.length > 0 ? null : wantedOf(target, comparison);
  const reason = whyNot(target, comparison, missing);
  if (reason !== null || later === null || wanted === null) return { wanted, progress: null, state: null, reason, missing };
  const goesOn = target.kind === "monthly" && target.months.some(({ month }) => month > end);
  const state = stateOf(Math.sign(later.total - wanted), favourable, goesOn);
  return { wanted, progress: later.total / wanted, state, reason, missing };
}

function whyNot(target: Target, comparison: Comparison, missing: readonly Month[]): NoProgress | null {
  const { definition, earlier, later, hidden, length } = comparison;
  if (missing.length > 0) return "monthsMissing";
  if (target.kind === "number" && length < WINDOW_LENGTH) return "shorterPeriod";
  if (hidden !== undefined && (hidden.earlier || hidden.later)) return "confidential";
  if (later === null) return "noFigure";
  if (target.kind !== "percent") return null;
  if (breaksWithin(definition.breaks, comparison).length > 0) return "recordingChanged";
  return earlier === null || earlier.total === 0 ? "noEarlier" : null;
}

/** A number is for 12 months, and no part of it is said of fewer; a change is of the earlier total, and not known where that is not. */
function wantedOf(target: Target, comparison: Comparison): number | null {
  if (target.kind === "number") return comparison.length < WINDOW_LENGTH ? null : target.value;
  // As the report's formula rounds it: binary fractions leave 2474.7500000000005.
  const rounded = (value: number) => Number(value.toFixed(DECIMALS));
  if (target.kind === "monthly") return rounded(monthTargets(comparison).reduce((sum, { value }) => sum + value, 0));
  const base = comparison.earlier?.total ?? 0;
  return base === 0 ? null : rounded(base * (1 + target.value));
}

/** Decimals to which a target that is worked out is rounded. */
export const DECIMALS = 6;

/** By the direction that is wanted: at most the target where that is down, at least where it is up. */
function stateOf(side: number, wanted: "up" | "down" | null, goesOn: boolean): TargetState {
  if (wanted === null) return side === 0 ? "at" : side > 0 ? "above" : "below";
  const isMet = side === 0 || (wanted === "down" ? side < 0 : side > 0);
  if (goesOn) return isMet ? "onCourse" : "offCourse";
  return isMet ? "met" : "notMet";
}

/** Targets of single months that do not cover the later window. */
export function targetFindings(comparisons: readonly Comparison[]): readonly Finding[] {
  return comparisons.flatMap((comparison): readonly Finding[] => {
    const { target, strand } = comparison.definition;
    const { window: end, ...span } = namedWindow(comparison);
    const months = targetProgress(comparison)?.missing ?? [];
    if (target?.kind !== "monthly" || months.length === 0) return [];
    const { at } = target.months[0]!;
    return [finding("targetsDoNotCover", placeOf(at), { strand, months, end, ...span })];
  });
}
