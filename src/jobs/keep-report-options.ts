import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { reportOptionsText } from "../kept/report-options";
import type { ReportOptions } from "../report/report-options";

/**
 * Keeps the choices in the workbook: one sync. Throws a ReportOptionsError where they are not valid, and keeps nothing then.
 */
export async function keepReportOptions(run: ExcelRun, options: ReportOptions): Promise<void> {
  const text = reportOptionsText(options);
  await withWorkbook(run, (workbook) => workbook.keep({ report: text }));
}
