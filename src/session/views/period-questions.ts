import { endChosenBefore } from "../../checks/report/end-chosen-before";
import { endsBeforeLastReport } from "../../checks/report/ends-before-last-report";
import { strandsBehind } from "../../checks/report/strands-behind";
import { tablesBehind } from "../../checks/report/tables-behind";
import { incompleteMonths } from "../../checks/values/incomplete-months";
import { recordsStop } from "../../checks/structure/records-stop";
import type { Finding } from "../../domain/finding";
import type { ReportOptions } from "../../report/report-options";

/** Questions about the month that the figures give, where no month was chosen. */
const OF_FIGURES: ReadonlySet<string> = new Set([endsBeforeLastReport.code, strandsBehind.code, tablesBehind.code, incompleteMonths.code]);

/** Whether a finding asks which period the report is for. */
export function isOfPeriod({ code, severity }: Finding): boolean {
  return severity === "error" && (OF_FIGURES.has(code) || code === endChosenBefore.code);
}

/** Whether the question about the period is settled, because a month was chosen for the report. */
export function isAnswered({ code, details }: Finding, { end }: ReportOptions, endSaid: boolean): boolean {
  if (code === endChosenBefore.code) return endSaid;
  if (end === null) return false;
  if ("ends" in details && details.ends.includes(end)) return true;
  return OF_FIGURES.has(code) || (code === recordsStop.code && "month" in details && details.month > end);
}
