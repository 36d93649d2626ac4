import type { ReportedBuild } from "../domain/reported-build";
import { isUnfinished, otherSlot } from "../kept/build-state";
import type { KeptReading } from "../kept/kept";
import type { BuiltPlan } from "../kept/plan";
import type { ReportPlan } from "../report/plan";
import type { RestoredBuild } from "../report/standing-findings";
import type { ColumnRequest, SheetColumns, SheetHead } from "../reading";
import { excelCode, notRead } from "./failure";
import { writeKept, type KeptTexts } from "./kept-text";
import { readPlan } from "./plan-part";
import { readBoxes, type ReadBoxes } from "./read-boxes";
import { readColumns, type ReadProgress } from "./read-columns";
import { readHeads, type WorkbookHeads } from "./read-heads";
import type { FormerReport } from "./read-former";
import type { HeldReading } from "./read-held-report";
import type { ReportReading } from "./read-report";
import { readOutline, type WorkbookOutline } from "./read-outline";
import { readReportUses, type ReportUses } from "./report-uses";
import { BACKUP_SHEET } from "./state";
import { newTurn, takeTurn } from "./turn";
import type { RowHeight } from "./write/heighten-rows";
import type { Written } from "./write/write-report";

/** `Excel.run`, or whatever stands in its place. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

export interface OutlinePutRight extends WorkbookOutline {
  /** The outcome of a build that was cut off; null where there was none. */
  readonly restored: RestoredBuild | null;
}

/** The workbook as the chain sees it: plain data in, plain data out, a sync for each. */
export interface WorkbookAccess {
  readonly outline: () => Promise<WorkbookOutline>;
  /** The outline for a job that writes the report: a build that was cut off is put right first. `goesOn`: a build follows. */
  readonly outlinePutRight: (goesOn: boolean) => Promise<OutlinePutRight>;
  readonly heads: (outline: WorkbookOutline) => Promise<WorkbookHeads>;
  readonly columns: (
    requests: readonly ColumnRequest[],
    heads: readonly SheetHead[],
    progress?: ReadProgress,
  ) => Promise<readonly SheetColumns[]>;
  readonly keep: (texts: KeptTexts) => Promise<void>;
  /** Throws an ExcelFailure where the report could not be written; the workbook then holds the former one, whole. `builtAt` is ISO text; `builds` what is kept of this build and those before. */
  readonly write: (
    plan: ReportPlan,
    outline: WorkbookOutline,
    heads: WorkbookHeads,
    builtAt: string,
    builds: readonly ReportedBuild[],
  ) => Promise<Written>;
  /** The parts of the existing report that are the analyst's. */
  readonly standing: (outline: WorkbookOutline) => Promise<FormerReport>;
  /** The plan of the report before the last build, in two syncs; null where the workbook has lost it. */
  readonly planBefore: (outline: WorkbookOutline) => Promise<KeptReading<BuiltPlan> | null>;
  /** The existing report as it stands, with the plan that it was written from. */
  readonly report: (outline: WorkbookOutline) => Promise<ReportReading>;
  /** The whole of it, with the strand data sheet and the charts; `tellsCells` where Excel can say which cells these draw. */
  readonly heldReport: (outline: WorkbookOutline, tellsCells: boolean) => Promise<HeldReading>;
  readonly uses: (outline: WorkbookOutline) => Promise<ReportUses>;
  /** Writes the report before the last build in place of the existing one. Throws as `write` does. */
  readonly writeBack: (plan: ReportPlan, outline: WorkbookOutline, standing: FormerReport, builtAt: string | null) => Promise<Written>;
  /** Writes on the report sheet that it is out of date, or removes that line. */
  readonly markReport: (isOutOfDate: boolean) => Promise<void>;
  /** The boxes of commentary on the report sheet, and what else is only seen. */
  readonly boxes: (outline: WorkbookOutline) => Promise<ReadBoxes>;
  /** Gives rows of a sheet other heights, all or none; `before` are those that they have. */
  readonly heighten: (sheet: string, wanted: readonly RowHeight[], before: readonly RowHeight[]) => Promise<void>;
  /** Deletes the report's sheets and names. Throws as `write` does. */
  readonly remove: (outline: WorkbookOutline) => Promise<void>;
}

/** What writes the report. It is apart from what reads, which the pane needs at once. */
const writing = () => import(/* webpackChunkName: "writing" */ "./write/writing");

/** What reads the report to take it out, which is seldom done. */
const paper = () => import(/* webpackChunkName: "paper" */ "./read-report");

const held = () => import(/* webpackChunkName: "paper-held" */ "./read-held-report");

/** Opens the workbook for one job. Excel's own errors come out as ExcelFailures with a message for the analyst. */
export async function withWorkbook<T>(run: ExcelRun, job: (workbook: WorkbookAccess) => Promise<T>): Promise<T> {
  try {
    return await run((context) =>
      job({
        outline: () => readOutline(context),
        outlinePutRight: (goesOn) => putRight(context, goesOn),
        heads: (outline) => readHeads(context, outline),
        columns: (requests, heads, progress) =>
          requests.length === 0 ? Promise.resolve([]) : readColumns(context, requests, heads, progress),
        keep: (texts) => writeKept(context, texts),
        write: async (plan, outline, { former }, builtAt, builds) =>
          (await writing()).writeReport(context, plan, outline, former, builtAt, builds),
        standing: async (outline) => (await readHeads(context, { ...outline, sheets: [], tables: [] })).former,
        planBefore: ({ state, planParts }) => readPlan(context, planParts[otherSlot(state!.slot)]),
        report: async (outline) => (await paper()).readReport(context, outline),
        heldReport: async (outline, tellsCells) => (await held()).readHeldReport(context, outline, tellsCells),
        uses: (outline) => readReportUses(context, outline),
        writeBack: async (plan, outline, standing, builtAt) => (await writing()).writeBack(context, plan, outline, standing, builtAt),
        markReport: async (isOutOfDate) => (await writing()).writeOutOfDate(context, isOutOfDate),
        boxes: (outline) => readBoxes(context, outline),
        heighten: async (sheet, wanted, before) => (await writing()).heightenRows(context, sheet, wanted, before),
        remove: async (outline) => (await writing()).removeReport(context, outline),
      }),
    );
  } catch (error) {
    return notRead(error);
  }
}

/**
 * Only a job that is to write the report does this: to any other, a build under way looks like one that was cut off. Where it cannot be put
 * right, everything stays as it is, and the report is made anew from there. `goesOn`: a build follows.
 */
async function putRight(context: Excel.RequestContext, goesOn: boolean): Promise<OutlinePutRight> {
  const outline = await readOutline(context);
  const { state } = outline;
  const hasBackup = outline.allSheets.some(({ sheet }) => sheet === BACKUP_SHEET);
  if (!hasBackup && !isUnfinished(state)) return { ...outline, restored: null };
  let restored: RestoredBuild = { holds: "neither", commentary: hasBackup ? BACKUP_SHEET : null };
  try {
    const turn = newTurn();
    takeTurn(context, turn, outline.turn, outline.names);
    await context.sync();
    if (state !== null) restored = await (await writing()).restoreReport(context, outline, turn, goesOn);
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
  if (restored.commentary === BACKUP_SHEET) {
    (await writing()).showBackup(context);
    await context.sync();
  }
  return { ...(await readOutline(context)), restored };
}
