import type { CheckOptions } from "../chain/checked-figures";
import type { Finding } from "../domain/finding";
import type { ExcelRun } from "../excel/workbook";
import type { Job, Outcome } from "./pane-state";
import type { Store } from "./store";

/** What every action needs. */
export interface Desk {
  readonly run: ExcelRun;
  readonly store: Store;
  /** What reading and checking the workbook needs. */
  readonly options: () => CheckOptions;
  /** Does one thing after another. The watch does not hear them, as they may write. The outcome is the result, or what went wrong. */
  readonly work: (job: Job, task: () => Promise<Outcome | null>) => Promise<void>;
  /** Brings cells to the front; reports it where that fails. */
  readonly goTo: (place: Pick<Finding, "sheet" | "address">) => Promise<void>;
}

/** True for what a job rejects with when its signal was aborted. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** An error in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
