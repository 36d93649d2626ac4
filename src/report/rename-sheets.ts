import { quotedSheet } from "../domain/address";
import type { PlanCell, ReportPlan, SheetNames, SheetPlan } from "./plan";

/** The plan for sheets that have been given other names since it was made: formulas, names and titles follow. */
export function renameSheets(plan: ReportPlan, names: SheetNames): ReportPlan {
  const renamed = (formula: string): string =>
    formula
      .split(quotedSheet(plan.report.sheet))
      .map((part) => part.replaceAll(quotedSheet(plan.data.sheet), () => quotedSheet(names.data)))
      .join(quotedSheet(names.report));
  const cell = (old: PlanCell | null): PlanCell | null => (old !== null && "formula" in old ? { formula: renamed(old.formula) } : old);
  const sheet = (old: SheetPlan, name: string): SheetPlan => ({ ...old, sheet: name, cells: old.cells.map((row) => row.map(cell)) });
  return {
    ...plan,
    report: sheet(plan.report, names.report),
    data: sheet(plan.data, names.data),
    names: plan.names.map(({ name, refersTo }) => ({ name, refersTo: renamed(refersTo) })),
  };
}
