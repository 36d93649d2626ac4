import type { ReportPlan } from "../../report/plan";
import type { FormerReport } from "../read-heads";
import type { WorkbookOutline } from "../read-outline";
import { builtOf, otherSlot, wholeState, type BuildState, type BuiltReport } from "../../kept/build-state";
import { writeState } from "../state";
import { backUpCommentary } from "./commentary";
import { journalled } from "./journalled";
import { areaOf, replaceReport } from "./replace-report";
import type { WriteStep } from "./send-steps";

/**
 * Writes the report: one sync, more only where it is too large for one. Where that fails, the former report is put back
 * from its own plan and the copied commentary, so that the workbook holds either the former report or the new one, whole.
 * Throws an ExcelFailure that says which.
 */
export async function writeReport(
  context: Excel.RequestContext,
  plan: ReportPlan,
  outline: WorkbookOutline,
  former: FormerReport,
  builtAt: string,
): Promise<void> {
  const { state } = outline;
  const next: BuiltReport = {
    build: (state?.build ?? 0) + 1,
    slot: state === null ? 1 : otherSlot(state.slot),
    builtAt,
    strands: strandsOf(plan),
    figures: plan.figures,
    undo: undoTarget(outline),
  };
  await replace(
    context,
    { plan, outline, former, next },
    "The new report is in the workbook whole, but Excel reported a fault after it was written.",
  );
}

/** Writes the report that stood before the last build in the place of the one that stands, in the same way; there is nothing to undo then. */
export async function writeBack(
  context: Excel.RequestContext,
  plan: ReportPlan,
  outline: WorkbookOutline,
  former: FormerReport,
  builtAt: string | null,
): Promise<void> {
  const state = outline.state!;
  const next: BuiltReport = {
    build: state.build + 1,
    slot: otherSlot(state.slot),
    builtAt,
    strands: strandsOf(plan),
    figures: plan.figures,
    undo: null,
  };
  await replace(
    context,
    { plan, outline, former, next },
    "The former report is back whole, but Excel reported a fault after it was written.",
  );
}

interface Replacing {
  readonly plan: ReportPlan;
  readonly outline: WorkbookOutline;
  readonly former: FormerReport;
  readonly next: BuiltReport;
}

async function replace(context: Excel.RequestContext, { plan, outline, former, next }: Replacing, isDone: string): Promise<void> {
  const sheets = outline.allSheets.map(({ sheet }) => sheet);
  const present = new Set([...outline.names.keys()].map((name) => name.toLowerCase()));
  const backedUp = [...former.commentary.keys()];
  const hasBackup = backedUp.length > 0;
  const standing = { sheets, names: outline.names, charts: former.charts, isPlanKept: false, hasBackup, backedUp, halfWritten: null };
  const writing: BuildState = {
    ...next,
    step: "writing",
    sheets: { report: plan.report.sheet, data: plan.data.sheet },
    areas: { report: areaOf(plan.report), data: areaOf(plan.data) },
    added: [plan.data.sheet, plan.report.sheet].filter((sheet) => !sheets.includes(sheet)),
    addedNames: plan.names.map(({ name }) => name).filter((name) => !present.has(name.toLowerCase())),
    backedUp,
    former: next.undo?.to === "nothing" || outline.state === null ? null : builtOf(outline.state),
  };
  const steps: readonly WriteStep[] = [
    {
      bytes: 1000 + 400 * backedUp.length,
      apply: () => {
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        writeState(context, { ...writing, step: "backingUp" });
        if (hasBackup) backUpCommentary(context, former.commentary);
        writeState(context, writing);
      },
    },
    ...replaceReport(context, plan, standing, wholeState(writing, next)),
  ];
  await journalled(context, steps, next.build, isDone);
}

/** What stands now, as undoing the build leads to it. A sheet that someone else deleted is not brought back. */
function undoTarget({ state, reportSheet, dataSheet }: WorkbookOutline): BuiltReport["undo"] {
  if (reportSheet === null && dataSheet === null) return { to: "nothing" };
  return state && { to: "report", builtAt: state.builtAt, strands: state.strands };
}

/** Each strand of a report has its commentary there. */
function strandsOf(plan: ReportPlan): number {
  return plan.report.commentary.length;
}
