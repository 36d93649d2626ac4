import { changedSince } from "../analysis/changed-since";
import type { WatchedFindings } from "../jobs/watch-figures";
import type { PaneState } from "./pane-state";
import { keptIn } from "./reporting";

/** What the pane shows once the figures have been read, or an edit taken in. Whatever is no longer true goes. */
export function afterReading(state: PaneState, now: WatchedFindings): Partial<PaneState> {
  return {
    now,
    trouble: null,
    // The choice starts from what the workbook keeps.
    ...(state.now === null ? { report: keptIn({ now }) } : {}),
    ...(isOver(state, now) ? { outcome: null } : {}),
  };
}

function isOver({ outcome, standing, job }: PaneState, { findings, strands }: WatchedFindings): boolean {
  if (job !== null) return false;
  if (outcome?.kind === "stopped") return findings.every(({ severity }) => severity !== "error");
  return outcome?.kind === "built" && standing !== null && changedSince(standing, strands).length > 0;
}
