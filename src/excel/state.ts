import type { SheetNames } from "../report/plan";

/** The hidden sheet that holds the analyst's commentary while a build is under way. */
export const BACKUP_SHEET = "SR commentary backup";

const SETTING = "strandReport.build";

/**
 * How far the last build came. A sync is not a transaction, so each build writes its steps down in the workbook:
 * - backingUp: commentary is being copied; the former report is untouched;
 * - writing: the report is being replaced; the former plan and the copied commentary can put it back;
 * - built: the report is whole.
 */
export interface BuildState {
  readonly step: "backingUp" | "writing" | "built";
  /** Counts up with each build. */
  readonly build: number;
  /** The sheets that this build writes. */
  readonly sheets: SheetNames;
  /** The cells of them that it writes, which may be more than the former report had. */
  readonly areas: SheetNames;
  /** Those of the sheets that it added. */
  readonly added: readonly string[];
  /** Defined names that it adds. */
  readonly addedNames: readonly string[];
  /** Commentary on the backup sheet: the keys of rows 1, 2, … */
  readonly backedUp: readonly string[];
}

/** Asks for the state; the function it returns gives it after the next sync. */
export function readState(context: Excel.RequestContext): () => BuildState | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => (setting.isNullObject ? null : (JSON.parse(String(setting.value)) as BuildState));
}

/** Writes the state down, as one action of the batch. */
export function writeState(context: Excel.RequestContext, state: BuildState): void {
  context.workbook.settings.add(SETTING, JSON.stringify(state));
}

/** Forgets that there was a build, as one action of the batch. */
export function clearState(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(SETTING).delete();
}
