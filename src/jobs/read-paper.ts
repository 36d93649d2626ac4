import type { ReportReading } from "../excel/read-report";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { paperOf } from "../papers/outline";
import type { Paper } from "../papers/paper";
import { PaperError } from "../papers/paper-error";
import type { SeenReport } from "../report/seen-report";

/** The existing report as a paper, and as it stands on its sheet. */
export interface PaperRead {
  readonly paper: Paper;
  readonly seen: SeenReport;
}

/** Reads the existing report, to take it out of the workbook. Nothing is changed. Throws a PaperError where it cannot be taken out as it stands. */
export function readPaper(run: ExcelRun): Promise<PaperRead> {
  return withWorkbook(run, async (workbook) => {
    const reading = await workbook.report(await workbook.outline());
    if (reading.kind !== "seen") throw new PaperError(whyNot(reading));
    return { paper: paperOf(reading.seen), seen: reading.seen };
  });
}

function whyNot(reading: Exclude<ReportReading, { kind: "seen" }>): string {
  switch (reading.kind) {
    case "none":
      return "There is no report in this workbook yet. Build it, then take it out.";
    case "cutOff":
      return "The last build did not finish. Build the report again, then take it out.";
    case "planLost":
      return `The workbook no longer says how its report was made${reading.problem === null ? "" : `: ${reading.problem}`}. Build the report again, then take it out.`;
    case "moved":
      return `Rows or columns of “${reading.sheet}” were put in or taken out. Build the report again, which keeps the commentary, then take it out.`;
  }
}
