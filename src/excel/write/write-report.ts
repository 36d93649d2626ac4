import type { ReportPlan } from "../../report/plan";
import { ExcelFailure, failureOf } from "../failure";
import type { WorkbookHeads } from "../read-heads";
import type { WorkbookOutline } from "../read-outline";
import { readState, writeState, type BuildState } from "../state";
import { backUpCommentary } from "./commentary";
import { areaOf, replaceReport } from "./replace-report";
import { restoreReport } from "./restore-report";
import { sendSteps, type WriteStep } from "./send-steps";

/**
 * Writes the report: one sync, more only where it is too large for one. Where that fails, the former report is put back
 * from its own plan and the copied commentary, so that the workbook holds either the former report or the new one, whole.
 * Throws an ExcelFailure that says which.
 */
export async function writeReport(context: Excel.RequestContext, plan: ReportPlan, outline: WorkbookOutline, { former }: WorkbookHeads): Promise<void> {
  const sheets = outline.allSheets.map(({ sheet }) => sheet);
  const build = (outline.state?.build ?? 0) + 1;
  const added = [plan.data.sheet, plan.report.sheet].filter((sheet) => !sheets.includes(sheet));
  const present = new Set([...outline.names.keys()].map((name) => name.toLowerCase()));
  const addedNames = plan.names.map(({ name }) => name).filter((name) => !present.has(name.toLowerCase()));
  const backedUp = [...former.commentary.keys()];
  const hasBackup = backedUp.length > 0;
  const standing = { sheets, names: outline.names, charts: former.charts, hasPlan: outline.state !== null, hasBackup, backedUp, halfWritten: null };
  const state = (step: BuildState["step"]): BuildState => ({
    step,
    build,
    sheets: { report: plan.report.sheet, data: plan.data.sheet },
    areas: { report: areaOf(plan.report), data: areaOf(plan.data) },
    added,
    addedNames,
    backedUp,
  });
  const steps: readonly WriteStep[] = [
    {
      bytes: 1000 + 400 * backedUp.length,
      apply: () => {
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        writeState(context, state("backingUp"));
        if (hasBackup) backUpCommentary(context, former.commentary);
        writeState(context, state("writing"));
      },
    },
    ...replaceReport(context, plan, standing, state("built")),
  ];
  try {
    await sendSteps(context, steps);
  } catch (error) {
    await afterFailure(context, error, build);
  }
}

/** Finds out how far the writing came, puts the former report back where it has to be, and says what happened. */
async function afterFailure(context: Excel.RequestContext, error: unknown, build: number): Promise<never> {
  let holds: "former" | "new" = "former";
  try {
    const state = readState(context);
    await context.sync();
    const reached = state();
    if (reached?.build === build) holds = await restoreReport(context, reached);
  } catch (second) {
    throw new ExcelFailure(
      "The report could not be finished, and Excel did not answer when the former one was to be put back. Build again: that comes first, and your commentary is safe.",
      "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  }
  throw failureOf(error, holds === "new" ? "The new report is in the workbook whole, but Excel reported a fault after it was written." : "The report was not changed.");
}
