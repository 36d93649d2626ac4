import type { ReportPlan } from "./plan";

/** What a cell holds, as Excel gives it: "" for a blank one. */
export type SeenValue = string | number | boolean;

/** The report as it stands in the workbook: the plan that it was written from, and what its cells hold now. */
export interface SeenReport {
  readonly plan: ReportPlan;
  /** The report sheet's cells, row by row, as many as the plan has. */
  readonly values: readonly (readonly SeenValue[])[];
  /** The same as formulas; a cell without one has its value. */
  readonly formulas: readonly (readonly SeenValue[])[];
  /** What the charts draw: the values of cells on the strand data sheet, by the address in the plan. */
  readonly drawn: ReadonlyMap<string, readonly SeenValue[]>;
}
