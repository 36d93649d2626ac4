import { localAddress, parseAddress } from "../domain/address";
import type { BuiltPlan } from "../kept/plan";
import type { SeenReport, SeenValue } from "../report/seen-report";
import { REPORT_NAMES } from "../report/names";
import type { ReportPlan } from "../report/plan";
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

/** Why a report cannot be read as it was written. */
export type NotAsWritten = Exclude<ReportReading, { readonly kind: "seen" }>;

/** Reads the existing report with its plan: a sync for each few parts of the plan, and one for the cells. */
export async function readReport(context: Excel.RequestContext, outline: WorkbookOutline): Promise<ReportReading> {
  const standing = await readStandingPlan(context, outline);
  if (standing.kind !== "standing") return standing;
  const { plan } = standing;
  const { worksheets } = context.workbook;
  const area = parseAddress(plan.report.page.printArea);
  const cells = worksheets.getItem(plan.report.sheet).getRange(localAddress(area)).load("values,formulas");
  const data = worksheets.getItem(plan.data.sheet);
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

/** The plan that the existing report was written from, by the sheets' present names: a sync for each few parts of it. */
export async function readStandingPlan(
  context: Excel.RequestContext,
  { state, reportSheet, dataSheet, names, planParts }: WorkbookOutline,
): Promise<{ readonly kind: "standing"; readonly plan: ReportPlan } | NotAsWritten> {
  if (reportSheet === null || dataSheet === null || state === null) return { kind: "none" };
  if (state.step !== "built") return { kind: "cutOff" };
  const kept = await readPlan(context, planParts[state.slot]);
  if (!kept?.value) return { kind: "planLost", problem: kept?.problem ?? null };
  const { plan: built }: BuiltPlan = kept.value;
  const plan = renameSheets(built, { report: reportSheet, data: dataSheet });
  const written = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]));
  const stands = (name: string) => addressOf(names.get(name) ?? "") === addressOf(written.get(name) ?? "");
  if (!stands(REPORT_NAMES.report)) return { kind: "moved", sheet: reportSheet };
  if (!stands(REPORT_NAMES.data)) return { kind: "moved", sheet: dataSheet };
  return { kind: "standing", plan };
}
