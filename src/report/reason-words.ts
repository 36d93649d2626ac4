import type { Reason } from "../domain/reason";
import { HIDDEN_MARK } from "../domain/hidden";
import { shortMonth } from "../domain/month";
import type { Period } from "../domain/period";
import { listed } from "../domain/text";
import { longSpanText, periodsWord, windowIs, windowNamed, windowText } from "../domain/window";
import type { Gap } from "./report";

/** Why a figure is not reported: the shorthand of official statistics, and the reason in words. */
export function reasonText(reason: Reason, period: Period): Gap {
  const earlier = period.length === 1 ? "month a year before" : `earlier ${period.length} months`;
  switch (reason.code) {
    case "noFigures":
      return { shorthand: "[x]", text: "No comparison: the worksheets have no figures for this strand." };
    case "missingMonths":
      return {
        shorthand: "[x]",
        text: `No comparison: there are no figures for ${listed(reason.months.map(shortMonth))}, so the ${windowIs(windowNamed(reason))} not totalled.`,
      };
    case "periodsDoNotFit":
      return {
        shorthand: "[x]",
        text: `No comparison: the worksheet’s ${periodsWord(reason.length)} do not fit into the ${windowText(windowNamed(reason))}.`,
      };
    case "missingTotal":
      return { shorthand: "[x]", text: `No comparison: the worksheet has no total for the ${windowText(windowNamed(reason))}.` };
    case "onlyYearTotals":
      return {
        shorthand: "[x]",
        text: `No comparison: the worksheet has totals of 12 months, which cannot give the ${windowText(windowNamed(reason))}.`,
      };
    case "notBefore":
      return { shorthand: "[x]", text: `No comparison: ${longSpanText(windowNamed(reason))} is not over when the period begins.` };
    case "zeroBase":
      return { shorthand: "[z]", text: `No percentage: there were no offences in the ${earlier}.` };
    case "smallBase":
      return { shorthand: "[u]", text: `No percentage: fewer than ${reason.smallest} offences in the ${earlier}.` };
    case "confidential":
      return { shorthand: HIDDEN_MARK, text: `No comparison: a total is hidden. ${hiddenText(reason.fewerThan)}` };
  }
}

/** What "[c]" stands for. */
function hiddenText(fewerThan: number): string {
  return `Counts of 1 to ${fewerThan - 1} are confidential, and so are figures that would tell one.`;
}

/** The lines that say what marks mean, of those marks that stand on the sheet. Each begins with its own. */
export function linesOfMarks(lines: readonly string[], used: ReadonlySet<string>): readonly string[] {
  return lines.filter((line) => used.has(line.slice(0, HIDDEN_MARK.length)));
}
