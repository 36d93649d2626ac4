import { localAddress, parseAddress } from "../domain/address";
import type { BuiltPlan } from "../kept/plan";
import type { SeenReport, SeenValue } from "../report/seen-report";
import { REPORT_NAMES } from "../report/names";
import { renameSheets } from "../report/rename-sheets";
import { readPlan } from "./plan-part";
import { addressOf, type WorkbookOutline } from "./read-outline";

/** The existing report, or why it cannot be read as it was written. */
export type ReportReading =
  | { readonly kind: "seen"; readonly seen: SeenReport }
  | { readonly kind: "none" | "cutOff" }
  | { readonly kind: "planLost"; readonly problem: string | null }
  /** Rows or columns were put in or taken out, so that nobody knows what stands where. */
  | { readonly kind: "moved"; readonly sheet: string };

/** Reads the existing report with its plan: a sync for each few parts of the plan, and one for the cells. */
export async function readReport(context: Excel.RequestContext, outline: WorkbookOutline): Promise<ReportReading> {
  const { state, reportSheet, dataSheet, names, planParts } = outline;
  if (reportSheet === null || dataSheet === null || state === null) return { kind: "none" };
  if (state.step !== "built") return { kind: "cutOff" };
  const kept = await readPlan(context, planParts[state.slot]);
  if (!kept?.value) return { kind: "planLost", problem: kept?.problem ?? null };
  const { plan: written }: BuiltPlan = kept.value;
  const plan = renameSheets(written, { report: reportSheet, data: dataSheet });
  const stands = (name: string, area: string) => addressOf(names.get(name) ?? "")?.replaceAll("$", "") === area;
  const { printArea } = plan.report.page;
  const whole = { row: 0, column: 0, rows: plan.data.cells.length, columns: plan.data.columnWidths.length };
  if (!stands(REPORT_NAMES.report, printArea)) return { kind: "moved", sheet: reportSheet };
  if (!stands(REPORT_NAMES.data, localAddress(whole))) return { kind: "moved", sheet: dataSheet };

  const { worksheets } = context.workbook;
  const area = parseAddress(printArea);
  const cells = worksheets.getItem(reportSheet).getRange(localAddress(area)).load("values,formulas");
  const data = worksheets.getItem(dataSheet);
  const addresses = new Set(plan.report.charts.flatMap(({ series }) => series.flatMap(({ values, categories }) => [values, categories])));
  const drawn = [...addresses].map((address) => [address, data.getRange(address).load("values")] as const);
  await context.sync();
  return {
    kind: "seen",
    seen: {
      plan,
      values: cells.values as SeenValue[][],
      formulas: cells.formulas as SeenValue[][],
      drawn: new Map(drawn.map(([address, { values }]) => [address, values.map(([value]) => value as SeenValue)])),
    },
  };
}
