import { withWorkbook, type ExcelRun } from "../excel/workbook";

/**
 * Writes on the report sheet that it is out of date, or removes that line. Throws an ExcelFailure where Excel fails.
 */
export function markReport(run: ExcelRun, isOutOfDate: boolean): Promise<void> {
  return withWorkbook(run, (workbook) => workbook.markReport(isOutOfDate));
}
