import { parseAddress } from "../domain/address";
import type { ReportPlan, SheetPlan } from "../report/plan";
import type { SeenReport, SeenValue } from "../report/seen-report";
import { calculated } from "./formulas/evaluate";

/** How figures are written where no Excel says it. */
const REGION = { decimal: ".", group: "," };

/** What is printed of a plan's report, as it would stand in a workbook: every formula worked out here. Throws a FormulaError for one that is not understood. */
export function seenWithoutExcel(plan: ReportPlan): SeenReport {
  const { value } = calculated(plan, REGION);
  const at = (sheet: SheetPlan, row: number, column: number): SeenValue => value(sheet.sheet, row, column) ?? "";
  const { report, data } = plan;
  const addresses = new Set(report.charts.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories])));
  const { rows: height, columns } = parseAddress(report.page.printArea);
  const printed = report.cells.slice(0, height).map((cells) => cells.slice(0, columns));
  return {
    plan,
    values: printed.map((cells, row) => cells.map((_, column) => at(report, row, column))),
    formulas: printed.map((cells, row) =>
      cells.map((cell, column) => (cell !== null && "formula" in cell ? cell.formula : at(report, row, column))),
    ),
    drawn: new Map(
      [...addresses].map((address) => {
        const { row, column, rows } = parseAddress(address.replaceAll("$", ""));
        return [address, Array.from({ length: rows }, (_, index) => at(data, row + index, column))];
      }),
    ),
  };
}
