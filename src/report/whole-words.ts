import type { Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import { shortMonth } from "../domain/month";
import type { Whole } from "../domain/whole";
import { reasonText } from "./reason-words";
import type { Gap } from "./report";

/** Under the overview, where it has what all places did. */
export const WHOLE_NOTE =
  "All places: the same offences in all places together, by the worksheets, over the months that the column “All, to” ends with.";

/** Why nothing, or no percentage, is said of all places; null where it is. */
export function wholeGap({ reason, ...period }: Whole): Gap | null {
  switch (reason?.code) {
    case undefined:
      return null;
    case "notAllPlaces":
      return { shorthand: "[x]", text: "All places: nothing shows that the worksheets have all of them, so nothing is said." };
    case "hasErrors":
      return { shorthand: "[x]", text: "All places: their figures have errors, so nothing is said." };
    case "confidential":
      return { shorthand: HIDDEN_MARK, text: "All places: their figures could tell figures that are hidden." };
    default: {
      const { shorthand, text } = reasonText(reason!, period);
      return { shorthand, text: `All places: ${text[0]!.toLowerCase()}${text.slice(1)}` };
    }
  }
}

/** That the figures of all places end before the strand's; null where they do not. */
export function endsBefore({ end, whole }: Comparison): string | null {
  return !whole || whole.later === null || whole.end === end
    ? null
    : `The figures of all places end with ${shortMonth(whole.end)}: these are of other months than the strand’s.`;
}

/** What the marks that stand among these figures mean, a line each. */
export const WHOLE_MARKS = [
  "[x] nothing is said of all places: the strand’s section says why.",
  "[z] no percentage: there were no offences in the earlier period.",
  "[u] no percentage: too few offences in the earlier period.",
  `${HIDDEN_MARK} all places could tell figures that are hidden.`,
] as const;
