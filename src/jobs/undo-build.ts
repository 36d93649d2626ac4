import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { ReportUses } from "../excel/report-uses";
import { withWorkbook, type ExcelRun, type WorkbookAccess } from "../excel/workbook";
import { filledAgain } from "../report/commentary";
import { namesByKey } from "../report/cut-boxes";
import { withCommentary } from "../report/layout/with-commentary";
import { renameSheets } from "../report/rename-sheets";
import { cellsInTheWay, standingFindings, writtenFindings } from "../report/standing-findings";
import { statusOf } from "./report-status";

/** The result of undoing a build. */
export type UndoOutcome =
  | { readonly kind: "nothingToUndo" }
  /** Errors stopped it: a protected sheet, or the analyst's own cells in the way. Nothing was changed. */
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] }
  /** There was no report before, and something would be lost with the sheets. Nothing was changed; `evenSo` removes them. */
  | { readonly kind: "wouldLose"; readonly losses: UndoLosses }
  /** The report before the last build is back. */
  | {
      readonly kind: "restored";
      readonly sheet: string;
      readonly at: string | null;
      readonly strands: number;
      readonly findings: readonly Finding[];
    }
  /** There was no report before; its sheets are gone. */
  | { readonly kind: "removed"; readonly sheets: readonly string[] };

/** What would go with the report's sheets. */
export interface UndoLosses extends ReportUses {
  /** Strands with commentary, as their names in the workbook give them. */
  readonly commentary: readonly string[];
}

export interface UndoOptions {
  /** Removes the first report even though formulas elsewhere refer to it, or commentary goes with it. */
  readonly evenSo?: boolean;
}

/**
 * Takes the workbook back one step, to the report before the last build. Commentary stays as it is now; for strands that the
 * former report lacks, it is kept on the strand data sheet. Where there was no report before, its sheets are removed; where
 * formulas elsewhere, commentary or the analyst's own cells would go with them, it asks first. Throws an ExcelFailure where
 * Excel fails: the existing report is whole then, unless the message says otherwise.
 */
export function undoBuild(run: ExcelRun, { evenSo = false }: UndoOptions = {}): Promise<UndoOutcome> {
  return withWorkbook(run, async (workbook): Promise<UndoOutcome> => {
    const outline = await workbook.outlinePutRight(false);
    const { state, reportSheet, dataSheet } = outline;
    if (!statusOf(outline).canUndo || !state?.undo || reportSheet === null || dataSheet === null) return { kind: "nothingToUndo" };
    const present = { all: outline.allSheets.map(({ sheet }) => sheet), report: reportSheet, data: dataSheet };
    const standing = standingFindings(present, outline.allSheets, outline.restored);
    const stopping = standing.filter(({ severity }) => severity === "error");
    if (stopping.length > 0) return { kind: "stopped", findings: stopping };
    const former = await workbook.standing(outline);
    const commentary = new Map([...former.commentary].map(([key, { text }]) => [key, text]));
    if (state.undo.to === "nothing") return remove(workbook, outline, commentary, evenSo);

    const before = await workbook.planBefore(outline);
    if (before === null) return { kind: "nothingToUndo" };
    if (before.value === null) {
      return { kind: "stopped", findings: [finding("keptUnreadable", NOWHERE, { what: "plan", problem: before.problem }, "error")] };
    }
    const planned = renameSheets(before.value.plan, { report: reportSheet, data: dataSheet });
    const filled = filledAgain(
      commentary,
      state.names ?? [],
      planned.filled?.strands ?? [],
      namesByKey(state.figures.map(({ strand }) => strand)),
    );
    const texts = new Map([...commentary, ...filled.boxes.map(({ key, text }) => [key, text] as const)]);
    const plan = { ...withCommentary(planned, texts), filled };
    const inTheWay = cellsInTheWay(former.around, plan);
    if (inTheWay.length > 0) return { kind: "stopped", findings: inTheWay };
    const written = await workbook.writeBack(plan, outline, former, state.undo.builtAt);
    const findings = [...standing, ...writtenFindings(written, plan, { names: outline.names, commentary: former.commentary })];
    return { kind: "restored", sheet: reportSheet, at: state.undo.builtAt, strands: plan.report.commentary.length, findings };
  });
}

async function remove(
  workbook: WorkbookAccess,
  outline: Awaited<ReturnType<WorkbookAccess["outline"]>>,
  texts: ReadonlyMap<string, string>,
  evenSo: boolean,
): Promise<UndoOutcome> {
  const uses = await workbook.uses(outline);
  const commentary = [...texts].filter(([, words]) => words.trim() !== "").map(([key]) => key.replaceAll("_", " "));
  const losesNothing = commentary.length === 0 && uses.formulas?.length === 0 && uses.names.length === 0 && uses.ownCells.length === 0;
  if (!losesNothing && !evenSo) return { kind: "wouldLose", losses: { ...uses, commentary } };
  await workbook.remove(outline);
  return { kind: "removed", sheets: [outline.reportSheet!, outline.dataSheet!] };
}
