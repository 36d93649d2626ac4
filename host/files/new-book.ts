import { installChartSupport, Workbook } from "../library";

/** A workbook of the engine without a sheet. */
export function newBook(): Workbook {
  // Without it the engine refuses workbooks with charts.
  installChartSupport();
  return new Workbook();
}
