import type { ReportedBuild } from "../domain/reported-build";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import type { KeptReading } from "../kept/kept";

/** What the builds of a workbook reported, as it keeps it: none where it has no report. Nothing is changed. */
export function readReported(run: ExcelRun): Promise<KeptReading<readonly ReportedBuild[]>> {
  return withWorkbook(run, async (workbook) => (await workbook.heads(await workbook.outline())).ledger);
}
