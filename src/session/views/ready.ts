import { changedSince } from "../../analysis/changed-since";
import { commentaryCut } from "../../checks/report/commentary-cut";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { readiness, type ReadyItem } from "../../report/readiness";
import type { PaneState } from "../pane-state";

/** "Ready to send?": what is left to be seen to in the report that stands. */
export type ReadyView = readonly ReadyItem[];

/** Null where there is no report, or its boxes were not looked at yet. */
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
