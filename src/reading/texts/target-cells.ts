import type { RawValue } from "../../domain/cell";
import { parseTarget, targetOfNumber, targetOfPercent, type TargetProblem, type TargetValue } from "../../domain/target";
import { oneLine } from "../../domain/text";

/**
 * The target that a cell says, and why it says none. Excel keeps "+5%" as 0.05 and shows "5%": which way is meant can be told only where the
 * format shows the plus.
 */
export function targetOfCell(raw: RawValue, format: string): TargetValue | TargetProblem {
  if (typeof raw !== "number") return parseTarget(oneLine(raw));
  if (!format.includes("%")) return targetOfNumber(raw);
  return raw > 0 && !format.startsWith("+") ? "unsigned" : targetOfPercent(raw);
}

/** What a cell with a target shows: "2000", "-5%". */
export function shownTarget(raw: RawValue, format: string): string {
  if (typeof raw !== "number" || !format.includes("%")) return oneLine(raw);
  return `${raw > 0 && format.startsWith("+") ? "+" : ""}${Number((raw * 100).toPrecision(12))}%`;
}
