import { faultsIn, type SaveResult } from "../host/node";
import { listed } from "../src/domain/text";
import type { JsonFinding } from "./json-finding";

/** The most parts listed by name; the rest is counted. */
const NAMED = 5;

/** What the saved copy lacks compared with the opened workbook. */
export function savedFindings({ notCarriedOver, savedSheets, problems }: SaveResult): readonly JsonFinding[] {
  const findings: JsonFinding[] = [];
  const note = (code: string, message: string) => findings.push({ code, severity: "warning", sheet: null, address: null, message });
  if (savedSheets !== "all") {
    const saved = `${listed(savedSheets.map((sheet) => `“${sheet}”`))} ${savedSheets.length === 1 ? "was" : "were"} saved`;
    note(
      "onlyReportSaved",
      `A copy of the whole workbook would be reported as damaged by Excel (${faultsIn(problems)}), so only ${saved}. Your own file is unchanged.`,
    );
  }
  if (notCarriedOver.length > 0) {
    const named = notCarriedOver.slice(0, NAMED);
    const more = notCarriedOver.length - named.length;
    note(
      "notCarriedOver",
      `The saved copy lacks ${listed(more > 0 ? [...named, `${more} more parts`] : named)} of your workbook. Your own file is unchanged.`,
    );
  }
  return findings;
}
