import type { ReportedFigure } from "../domain/comparison";
import type { WorkbookOutline } from "../excel/read-outline";
import { withWorkbook, type ExcelRun } from "../excel/workbook";

/** What is known about the existing report. */
export interface ReportStatus {
  readonly lastBuilt: LastBuilt | null;
  /** Whether `undoBuild` has something to go back to. */
  readonly canUndo: boolean;
  /** The report that undoing returns to; null where there was none before, or nothing can be undone. */
  readonly before: Pick<LastBuilt, "at" | "strands"> | null;
}

export interface LastBuilt {
  /** ISO text; null where an early version did not record it. */
  readonly at: string | null;
  /** The report sheet, by its present name. */
  readonly sheet: string;
  readonly strands: number;
  /** What it says about each strand; empty where an early version did not keep it. */
  readonly figures: readonly ReportedFigure[];
  /** The strands that were left out of it; an early version did not keep them. */
  readonly leftOut?: readonly string[];
}

/** The report since the last build: one sync, and nothing is changed. */
export function reportStatus(run: ExcelRun): Promise<ReportStatus> {
  return withWorkbook(run, async (workbook) => statusOf(await workbook.outline()));
}

/**
 * The same from an outline that has already been read. A build that was cut off counts as none until the next one puts it
 * right.
 */
export function statusOf({ state, reportSheet, dataSheet }: WorkbookOutline): ReportStatus {
  if (state === null || state.step !== "built" || reportSheet === null) return { lastBuilt: null, canUndo: false, before: null };
  const { builtAt, strands, figures, leftOut, undo } = state;
  return {
    lastBuilt: { at: builtAt, sheet: reportSheet, strands, figures, ...(leftOut === undefined ? {} : { leftOut }) },
    canUndo: undo !== null && dataSheet !== null,
    before: undo?.to === "report" ? { at: undo.builtAt, strands: undo.strands } : null,
  };
}
