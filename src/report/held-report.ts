import type { ReportPlan } from "./plan";
import type { SeenValue } from "./seen-report";

/** A whole report as it stands in the workbook, with the plan that it was written from. */
export interface HeldReport {
  readonly plan: ReportPlan;
  readonly report: HeldCells;
  readonly data: HeldCells;
  readonly charts: readonly HeldChart[];
}

/** A sheet's cells, row by row, as many as its plan has. */
export interface HeldCells {
  readonly values: readonly (readonly SeenValue[])[];
  /** The same as formulas; a cell without one has its value. */
  readonly formulas: readonly (readonly SeenValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A chart on the report sheet. */
export interface HeldChart {
  readonly name: string;
  readonly title: string;
  readonly series: readonly HeldSeries[];
}

export interface HeldSeries {
  readonly name: string;
  /** The cells that it draws, "'Strand data'!$F$3:$F$14"; null where this Excel does not tell. */
  readonly values: string | null;
  readonly categories: string | null;
  /** What it draws by the copy that its file has of these cells; null where there is none, or it is not known. */
  readonly drawn: readonly (number | null)[] | null;
}
