import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { paperOf } from "../papers/outline";
import type { Paper } from "../papers/paper";
import { PaperError } from "../papers/paper-error";
import type { SeenReport } from "../report/seen-report";
import { notAsWritten } from "../excel/not-as-written";

/** The existing report as a paper, and as it stands on its sheet. */
export interface PaperRead {
  readonly paper: Paper;
  readonly seen: SeenReport;
}

/** Reads the existing report, to take it out of the workbook. Nothing is changed. Throws a PaperError where it cannot be taken out as it stands. */
export function readPaper(run: ExcelRun): Promise<PaperRead> {
  return withWorkbook(run, async (workbook) => {
    const reading = await workbook.report(await workbook.outline());
    if (reading.kind !== "seen") throw new PaperError(notAsWritten(reading, "take it out"));
    return { paper: paperOf(reading.seen), seen: reading.seen };
  });
}
