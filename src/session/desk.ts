import type { CheckOptions } from "../chain/checked-figures";
import type { Finding } from "../domain/finding";
import type { ExcelRun } from "../excel/workbook";
import type { Job, Outcome } from "./pane-state";
import type { Store } from "./store";

/** What everything that can be done has at hand. */
export interface Desk {
  readonly run: ExcelRun;
  readonly store: Store;
  /** What the workbook is read and checked with. */
  readonly options: () => CheckOptions;
  /** Does one thing after another, each unheard by the watch as it may write; what came of it, or went wrong with it, is the outcome. */
  readonly work: (job: Job, task: () => Promise<Outcome | null>) => Promise<void>;
  /** Brings cells to the front; where that fails, it is said. */
  readonly goTo: (place: Pick<Finding, "sheet" | "address">) => Promise<void>;
}

/** True of what a job rejects with whose signal was aborted. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** An error in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
