import { withWorkbook, type ExcelRun } from "../excel/workbook";

/** Says on the report sheet that it is out of date, or takes that away. Throws an ExcelFailure where Excel fails. */
export function markReport(run: ExcelRun, isOutOfDate: boolean): Promise<void> {
  return withWorkbook(run, (workbook) => workbook.markReport(isOutOfDate));
}
