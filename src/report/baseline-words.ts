import { breaksAfter, type RecordingBreak } from "../domain/break";
import type { Baseline, Comparison } from "../domain/comparison";
import { HIDDEN_MARK } from "../domain/hidden";
import { periodStart, type Period } from "../domain/period";
import { longSpanText, windowNamed } from "../domain/window";
import { monthsText } from "../checks/messages/words";
import type { Gap } from "./report";

/** "12 months to December 2016", "the same months of the 3 years before": what a second baseline is. */
export function baselineName({ choice, periods }: Baseline): string {
  return choice.kind === "years" ? `the same months of the ${choice.count} years before` : longSpanText(periods[0]!);
}

/** What heads the column of a second baseline that is several years. */
export function meanHead(count: number): string {
  return `Mean of\n${count} years`;
}

/** Why a second baseline, or its percentage, is not reported; null where it is. */
export function baselineGap({ reason, periods }: Baseline): Gap | null {
  const missing = (why: string) => ({ shorthand: "[x]", text: `No second baseline: ${why}.` });
  const span = (window: Period) => longSpanText(window);
  switch (reason?.code) {
    case undefined:
      return null;
    case "noFigures":
      return missing("the worksheets have no figures for this strand");
    case "missingMonths":
      return missing(`there are no figures for ${monthsText(reason.months)}`);
    case "periodsDoNotFit":
      return missing(`the worksheet’s quarters or years do not fit into ${span(windowNamed(reason))}`);
    case "missingTotal":
      return missing(`the worksheet has no total for ${span(windowNamed(reason))}`);
    case "onlyYearTotals":
      return missing(`the worksheet has totals of 12 months, which cannot give ${span(windowNamed(reason))}`);
    case "notBefore":
      return missing(`${span(windowNamed(reason))} is not over when the period begins`);
    case "zeroBase":
      return { shorthand: "[z]", text: `No percentage on the second baseline: there were no offences in ${span(periods[0]!)}.` };
    case "smallBase":
      return {
        shorthand: "[u]",
        text: `No percentage on the second baseline: fewer than ${reason.smallest} offences in ${span(periods[0]!)}.`,
      };
    case "confidential":
      return { shorthand: HIDDEN_MARK, text: "No second baseline: it could tell figures that are hidden." };
  }
}

/** The breaks that part a second baseline from the later window. */
export function baselineBreaks({ definition, baseline, end }: Comparison): readonly RecordingBreak[] {
  return baseline === undefined || baseline.windows.length === 0
    ? []
    : breaksAfter(definition.breaks, periodStart(baseline.periods[0]!), end);
}
