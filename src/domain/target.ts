import type { CellRange } from "./address";
import type { Month } from "./month";

/** What a target says of a whole period: a number of offences, or a change on the earlier figure as a fraction, -0.05 for 5 % less. */
export interface TargetValue {
  readonly kind: "number" | "percent";
  readonly value: number;
}

/** One month's target, with the cell that says it. */
export interface MonthTarget {
  readonly month: Month;
  readonly value: number;
  readonly at: CellRange;
}

/** What a strand's later figure should come to, with the cell that says it; or each of its months, in order. */
export type Target = (TargetValue & { readonly at: CellRange }) | { readonly kind: "monthly"; readonly months: readonly MonthTarget[] };

/**
 * Why a text is no target: no number; 0 or less, as a fall of 100 % or more comes to; less than 1, which may be a percentage; or a percentage
 * without a sign.
 */
export type TargetProblem = "text" | "notPositive" | "underOne" | "unsigned";

/** The target that a text says: "2,000", "-5%", "+5%"; "0%" is no change. */
export function parseTarget(text: string): TargetValue | TargetProblem {
  const match = /^([+\-−–])? ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)? ?(%)?$/.exec(text.trim());
  if (!match) return "text";
  const [, sign, whole, decimals = "", percent] = match;
  const size = Number(whole!.replaceAll(",", "") + decimals);
  const isLess = sign !== undefined && sign !== "+";
  if (percent === undefined) return isLess ? "notPositive" : targetOfNumber(size);
  return sign === undefined && size > 0 ? "unsigned" : targetOfPercent((isLess ? -size : size) / 100);
}

/** The target that a number says. */
export function targetOfNumber(value: number): TargetValue | TargetProblem {
  if (value <= 0) return "notPositive";
  return value < 1 ? "underOne" : { kind: "number", value };
}

/** The target that a fraction says, -0.05 for 5 % less. */
export function targetOfPercent(value: number): TargetValue | TargetProblem {
  // Of 0 there is no sign to be.
  return value <= -1 ? "notPositive" : { kind: "percent", value: value === 0 ? 0 : value };
}

/** A target as it is typed: "2,000", "-5%". */
export function targetText({ kind, value }: TargetValue): string {
  const figure = (of: number) => of.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (kind === "number") return figure(value);
  return `${value > 0 ? "+" : value < 0 ? "-" : ""}${figure(Math.abs(value) * 100)}%`;
}

/** A target as the analyst enters it on the command line. */
export interface TargetNote {
  readonly strand: string;
  readonly target: TargetValue;
}

/** "Fraud=2000", "Fraud=-5%": what the command line says of a target; why it says none. The last "=" parts them. */
export function parseTargetNote(text: string): TargetNote | TargetProblem {
  const at = text.lastIndexOf("=");
  const strand = text.slice(0, Math.max(0, at)).trim();
  const target = parseTarget(text.slice(at + 1));
  if (strand === "") return "text";
  return typeof target === "string" ? target : { strand, target };
}
