import { DAYS_TO_1904 } from "../domain/month";
import type { TableSheet } from "./write/table-sheet/table-sheet";

/** 1 January 2000 in a workbook that counts from 1904. */
const NEW_YEAR = 35_064;

/**
 * Asks how the workbook counts dates, where plans have months; no property tells. After the next sync, the function it returns gives a
 * plan's months counted that way.
 */
export function askForDates(context: Excel.RequestContext, plans: readonly TableSheet[]): (plan: TableSheet) => TableSheet {
  const hasMonths = plans.some(({ rows, monthColumns }) =>
    rows.some((row) => monthColumns.some((column) => typeof row[column] === "number")),
  );
  if (!hasMonths) return (plan) => plan;
  const day = context.workbook.functions.date(2000, 1, 1).load("value");
  return (plan) => {
    if (day.value !== NEW_YEAR) return plan;
    const counted = (value: string | number, column: number) =>
      typeof value === "number" && plan.monthColumns.includes(column) ? value - DAYS_TO_1904 : value;
    return { ...plan, rows: plan.rows.map((row) => row.map(counted)) };
  };
}
