import { DEFAULT_THRESHOLDS, type Thresholds } from "../../checks/settings/thresholds";
import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { carriedText, parseCarried } from "../../kept/carried-settings";
import type { ReportOptions } from "../../report/report-options";

/** This workbook's settings as a text for another workbook. */
export function settingsToCarry({ whole: { settings } }: WatchedFindings, report: ReportOptions): string {
  return carriedText({ checks: settings, report });
}

/** What a pasted text would set, or why it sets nothing. */
export function carriedView(text: string): { readonly isRight: boolean; readonly says: string } {
  const { value, problem } = parseCarried(text);
  if (value === null)
    return { isRight: false, says: `This is not the text of a workbook’s settings: ${problem}. Copy the whole text again.` };
  const { levels, thresholds } = value.checks;
  const changed = (Object.keys(DEFAULT_THRESHOLDS) as (keyof Thresholds)[]).filter((name) => thresholds[name] !== DEFAULT_THRESHOLDS[name]);
  const parts = [
    counted(Object.keys(levels).length, "check"),
    counted(changed.length, "threshold"),
    "the report’s details and colours, and what goes in",
  ];
  return { isRight: true, says: `Sets ${parts.join(", ")}. This replaces the same settings of this workbook.` };
}
