import type { ReportPlan } from "../report/plan";
import type { ColumnRequest, SheetColumns, SheetHead } from "../worksheets/grid";
import { writeCheckSettings } from "./check-settings";
import { failureOf } from "./failure";
import { readColumns, type ReadProgress } from "./read-columns";
import { readHeads, type WorkbookHeads } from "./read-heads";
import { readOutline, type WorkbookOutline } from "./read-outline";
import { BACKUP_SHEET } from "./state";
import { restoreReport } from "./write/restore-report";
import { writeReport } from "./write/write-report";

/** `Excel.run`, or whatever stands in its place. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** The workbook as the chain sees it: plain data in, plain data out, a sync for each. */
export interface WorkbookAccess {
  readonly outline: () => Promise<WorkbookOutline & { readonly restored: boolean }>;
  readonly heads: (outline: WorkbookOutline) => Promise<WorkbookHeads>;
  readonly columns: (requests: readonly ColumnRequest[], heads: readonly SheetHead[], progress?: ReadProgress) => Promise<readonly SheetColumns[]>;
  readonly keepCheckSettings: (text: string) => Promise<void>;
  /** Throws an ExcelFailure where the report could not be written; the workbook then holds the former one, whole. */
  readonly write: (plan: ReportPlan, outline: WorkbookOutline, heads: WorkbookHeads) => Promise<void>;
}

/** Opens the workbook for one job. Excel's own errors come out as ExcelFailures in words. */
export async function withWorkbook<T>(run: ExcelRun, job: (workbook: WorkbookAccess) => Promise<T>): Promise<T> {
  try {
    return await run((context) =>
      job({
        outline: () => outlineOf(context),
        heads: (outline) => readHeads(context, outline),
        columns: (requests, heads, progress) => (requests.length === 0 ? Promise.resolve([]) : readColumns(context, requests, heads, progress)),
        keepCheckSettings: (text) => writeCheckSettings(context, text),
        write: (plan, outline, heads) => writeReport(context, plan, outline, heads),
      }),
    );
  } catch (error) {
    throw failureOf(error, "The workbook could not be read, and nothing was changed.");
  }
}

/** The outline; a build that was cut off before is put right first. */
async function outlineOf(context: Excel.RequestContext): Promise<WorkbookOutline & { readonly restored: boolean }> {
  const outline = await readOutline(context);
  const leftOver = outline.allSheets.some(({ sheet }) => sheet === BACKUP_SHEET);
  if (outline.state === null || (outline.state.step === "built" && !leftOver)) return { ...outline, restored: false };
  await restoreReport(context, outline.state);
  return { ...(await readOutline(context)), restored: true };
}
