import { changedSince } from "../../analysis/changed-since";
import { commentaryCut } from "../../checks/report/commentary-cut";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { readiness, type ReadyItem } from "../../report/readiness";
import type { PaneState } from "../pane-state";

/** "Ready to send?": what still needs attention in the existing report. */
export type ReadyView = readonly ReadyItem[];

/** Null where there is no report, or its boxes have not been looked at yet. */
export function readyView(
  { strands, findings, accepted }: WatchedFindings,
  standing: PaneState["standing"],
  boxes: PaneState["boxes"],
): ReadyView | null {
  if (standing === null || boxes === null) return null;
  return readiness({
    ...{ changed: changedSince(standing, strands), accepted, ...boxes },
    findings: findings.filter(({ code }) => code !== commentaryCut.code),
  });
}
