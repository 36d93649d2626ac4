import type { Level } from "../../checks/settings/check-settings";
import type { Thresholds } from "../../checks/settings/thresholds";
import type { MarkMeaning } from "../../domain/cell";

/** The words of "Settings", apart from what works out the rest: that loads with the code that reads. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: "Error", warning: "Warning", info: "Note", off: "Off" };

/** A threshold's name, and what it does. */
export const THRESHOLD_WORDS: Readonly<Record<keyof Thresholds, { readonly label: string; readonly hint: string }>> = {
  spreads: {
    label: "Spreads",
    hint: "A count is reported if it is this many usual spreads away from its series. Higher means fewer warnings.",
  },
  months: { label: "Months of history", hint: "Series with fewer months are not compared with their own history." },
  zeroBelow: { label: "Zeros", hint: "A single 0 is reported if every other month has this many or more." },
};

/** What a mark can stand for, in words. */
export const MARK_WORDS: Readonly<Record<MarkMeaning, string>> = {
  none: "none, counted as 0",
  suppressed: "a suppressed count",
  notAvailable: "a count that is not available",
};
