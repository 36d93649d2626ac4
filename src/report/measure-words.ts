import type { MeasureReason, ShownMeasure, ShownMonthly } from "../analysis/measures";
import { HIDDEN_MARK } from "../domain/hidden";
import { spanText } from "../domain/measure";
import { shortMonth } from "../domain/month";
import { listed } from "../domain/text";
import { windowIs, windowNamed } from "../domain/window";

/** What a section tells of its measures, below this. */
export const MEASURES_LABEL = "Measures";

/** Why a measure has no figure for 12 months, or no change, as the end of a sentence; null where nothing is missing. */
export function measureGap(reason: MeasureReason | null): string | null {
  switch (reason?.code) {
    case undefined:
    case "smallBase":
    case "zeroBase":
      return null;
    case "noFigures":
      return "the worksheet has no figures for it";
    case "missingMonths":
      return `there are no figures for ${listed(reason.months.map(shortMonth))}, so the ${windowIs(windowNamed(reason))} not totalled`;
    case "ofTooFew":
      return "more is counted than what it is a rate of";
    case "confidential":
      return `counts of 1 to ${reason.fewerThan - 1} are confidential, and so are figures that would tell one`;
    default:
      return `the worksheet’s figures do not make up the 12 months`;
  }
}

/** "Prevent referrals by theme, 1 December 2019 to 25 February 2020:" */
export function spanned({ name, span }: Extract<ShownMeasure, { span: unknown }>): string {
  return span === null ? name : `${name}, ${spanText(span)}`;
}

/** What stands in place of a measure's figures. */
export function doubtText(name: string): string {
  return `${name}: [x] no figure. Its worksheet has figures that may be wrong.`;
}

/** The mark in place of a missing figure of a measure. */
export function missingMark({ reason }: Pick<ShownMonthly, "reason">): string {
  return reason?.code === "confidential" ? HIDDEN_MARK : "[x]";
}

/** The words for marks of a breakdown. */
export function themeMarks(marks: ReadonlySet<string>, fewerThan: number | null): readonly string[] {
  return [
    ...(marks.has("–") ? ["– none, as the worksheet says."] : []),
    ...(marks.has("[x]") ? ["[x] not known: nothing was entered."] : []),
    ...(marks.has(HIDDEN_MARK)
      ? [
          `${HIDDEN_MARK} confidential: ${fewerThan === null ? "hidden on the worksheet." : `fewer than ${fewerThan}, or hidden because it would tell such a figure.`}`,
        ]
      : []),
  ];
}
