import type { CheckOptions } from "../checked-figures";
import type { ExcelRun } from "../excel/workbook";
import type { Job, Outcome } from "./pane-state";
import type { Store } from "./store";

/** What everything that can be done has at hand. */
export interface Desk {
  readonly run: ExcelRun;
  readonly store: Store;
  /** What the workbook is read and checked with. */
  options(): CheckOptions;
  /** Does one thing that may write, unheard by the watch; what came of it, or went wrong with it, is the outcome. */
  work(job: Job, task: () => Promise<Outcome | null>): Promise<void>;
}

/** An error in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
