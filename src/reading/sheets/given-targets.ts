import type { CellRange } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { TargetProblem, TargetValue } from "../../domain/target";

/** One cell with a target. */
export interface TargetCell {
  readonly strand: string;
  /** Null for the whole period; what is no month stays as it was typed. */
  readonly month: Month | string | null;
  readonly target: TargetValue | TargetProblem;
  /** What the cell holds, as it can be written again. */
  readonly raw: RawValue;
  /** The same as it shows. */
  readonly shown: string;
  /** The cells of the target, and of the strand and the month that it is of. */
  readonly at: CellRange;
  readonly strandAt: CellRange;
  readonly monthAt: CellRange;
}

/** How the sheet "Targets" is laid out: a row a target, or months or strands as headers. */
export type TargetsLayout = "rows" | "months" | "strands";

/** What the sheet "Targets" says. */
export interface GivenTargets {
  /** The sheet's name; null, and no layout, where there is none. */
  readonly sheet: string | null;
  readonly layout: TargetsLayout | null;
  readonly cells: readonly TargetCell[];
  readonly findings: readonly Finding[];
}
