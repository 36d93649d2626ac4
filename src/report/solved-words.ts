import type { Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import { longMonth } from "../domain/month";
import type { Solved } from "../domain/solved";
import { longSpanText } from "../domain/window";
import { monthsText } from "../checks/messages/words";
import type { Gap } from "./report";

/** Under the overview, where it has solved rates. */
export const SOLVED_NOTE =
  "Solved rate: solved offences as a share of recorded ones, by the worksheets’ counts of both. Change: in percentage points, with its 95% interval (Newcombe). Of recent offences, more may still be solved.";

/** Why there is no solved rate; null where there is one. */
export function solvedGap({ reason }: Solved): Gap | null {
  switch (reason?.code) {
    case undefined:
      return null;
    case "missingMonths":
      return { shorthand: "[x]", text: `No solved rate: there are no solved counts for ${monthsText(reason.months)}.` };
    case "moreThanRecorded":
      return { shorthand: "[x]", text: `No solved rate: more offences were solved than recorded in the ${longSpanText(reason.window)}.` };
    case "noOffences":
      return { shorthand: "[z]", text: `No solved rate: there were no offences in the ${longSpanText(reason.window)}.` };
    case "confidential":
      return { shorthand: HIDDEN_MARK, text: "No solved rate: it could tell figures that are hidden." };
  }
}

/** What stands for the rates of a strand without solved counts. */
export const NO_SOLVED = "[x]";

/** What the marks that stand among solved rates mean, a line each. */
export const SOLVED_MARKS = [
  `${NO_SOLVED} no solved rate: solved counts are missing, or are more than the recorded ones.`,
  "[z] no solved rate: there were no offences in one of the periods.",
  `${HIDDEN_MARK} no solved rate: it could tell figures that are hidden.`,
] as const;

/** What months the rates are of, where solved counts end before the strand's own; null where they do not. */
export function solvedMonths({ later, endsBefore }: Solved): string | null {
  if (!later || !endsBefore) return null;
  const months = later.length === 1 ? "month" : "months";
  return `Solved counts end with ${longMonth(later.end)}: these are of ${longSpanText(later)}, and of the same ${months} a year before.`;
}

/** The strands of a report with solved offences. */
export function hasSolved(comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ solved }) => solved !== undefined);
}
