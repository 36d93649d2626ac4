import type { Finding } from "../src/domain/finding";
import type { ExcelRun } from "../src/excel/workbook";
import type { CheckOutcome } from "../src/jobs/check-workbook";
import { lookAtBoxes } from "../src/jobs/commentary-boxes";
import { cutFindings, readiness, readyLine, type ReadyItem } from "../src/report/readiness";

/** What still needs attention before a report is sent, as `--json` prints it. */
export type JsonReady = Pick<ReadyItem, "kind" | "text" | "toDo">;

/** Remarks on a workbook's existing report. */
export interface ReportLookedAt {
  /** Commentary boxes that are too small for their text. */
  readonly findings: readonly Finding[];
  /** The object under "ready"; absent in a workbook without a report. */
  readonly json: { readonly ready?: readonly JsonReady[] };
  /** "Ready to send?" with what is left to do; "" in a workbook without a report. */
  readonly text: string;
}

/** Looks at the existing report, once the figures have been checked. */
export async function lookAtReport(run: ExcelRun, outcome: CheckOutcome): Promise<ReportLookedAt> {
  const { standing } = outcome;
  if (standing === null) return { findings: [], json: {}, text: "" };
  const boxes = await lookAtBoxes(run);
  const items = readiness({ ...outcome, ...standing, ...boxes });
  return {
    findings: cutFindings(boxes.cut),
    json: { ready: items.map(({ kind, text, toDo }) => ({ kind, text, toDo })) },
    text: `\n${["Ready to send?", ...(items.length === 0 ? ["Ready."] : items.map(readyLine))].join("\n")}\n`,
  };
}
