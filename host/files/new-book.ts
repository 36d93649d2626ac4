import { installChartSupport, Workbook } from "../library";

/** An engine workbook without a sheet. */
export function newBook(): Workbook {
  // Without it the engine refuses workbooks with charts.
  installChartSupport();
  return new Workbook();
}
