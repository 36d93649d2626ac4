import type { ReportedFigure } from "../domain/comparison";
import type { SheetNames } from "../report/plan";

/** The hidden sheet that holds the analyst's commentary while a build is under way. */
export const BACKUP_SHEET = "SR commentary backup";

const SETTING = "strandReport.build";

/** Plans are kept in two places, so that each build leaves the one before it where it is. */
export type PlanSlot = 1 | 2;

export function otherSlot(slot: PlanSlot): PlanSlot {
  return slot === 1 ? 2 : 1;
}

/** What undoing the last build leads back to: the report before it, whose plan is in the other slot, or none. */
export type UndoTarget = { readonly to: "report"; readonly builtAt: string | null; readonly strands: number } | { readonly to: "nothing" };

/** What the workbook remembers of a report that is whole. */
export interface BuiltReport {
  /** Counts up with each build. */
  readonly build: number;
  /** Where its plan is kept. */
  readonly slot: PlanSlot;
  /** When it was built, as ISO text; null where an early version did not say. */
  readonly builtAt: string | null;
  /** How many strands it reports. */
  readonly strands: number;
  /** What it says of each; empty where an early version did not keep it. */
  readonly figures: readonly ReportedFigure[];
  /** Null where there is nothing to undo. */
  readonly undo: UndoTarget | null;
}

/**
 * How far the last build came. A sync is not a transaction, so each build writes its steps down in the workbook:
 * - backingUp: commentary is being copied; the former report is untouched;
 * - writing: the report is being replaced; the former plan and the copied commentary can put it back;
 * - removing: the report's sheets are being deleted, to undo the first build;
 * - built: the report is whole.
 */
export interface BuildState extends BuiltReport {
  readonly step: "backingUp" | "writing" | "removing" | "built";
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
  /** The report that stood before, until this one is built; null for none. */
  readonly former: BuiltReport | null;
}

/** True while a build is under way, and after one that was cut off. */
export function isUnfinished(state: BuildState | null): state is BuildState {
  return state !== null && state.step !== "built";
}

export function builtOf({ build, slot, builtAt, strands, figures, undo }: BuiltReport): BuiltReport {
  return { build, slot, builtAt, strands, figures, undo };
}

/** The state of a report that is whole: nothing is left to be put right. */
export function wholeState(reached: BuildState, report: BuiltReport): BuildState {
  return { ...reached, ...report, step: "built", added: [], addedNames: [], backedUp: [], former: null };
}

/** Asks for the state; the function it returns gives it after the next sync. */
export function readState(context: Excel.RequestContext): () => BuildState | null {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
  return () => (setting.isNullObject ? null : { ...EARLY, ...(JSON.parse(String(setting.value)) as BuildState) });
}

/** What states of an early version lack. */
const EARLY = { slot: 1, builtAt: null, strands: 0, figures: [], undo: null, former: null } as const;

/** Writes the state down, as one action of the batch. */
export function writeState(context: Excel.RequestContext, state: BuildState): void {
  context.workbook.settings.add(SETTING, JSON.stringify(state));
}

/** Forgets that there was a build, as one action of the batch. */
export function clearState(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(SETTING).delete();
}
