import { settle } from "../../checks/settings/settle";
import type { WatchedFindings } from "../../jobs/watch-figures";
import type { ReportOptions } from "../../report/report-options";
import { cutFindings } from "../../report/readiness";
import type { PaneState } from "../pane-state";
import { isAnswered } from "./period-questions";

/**
 * The findings for the chosen report, and those about the existing one: commentary boxes that are too small for their text are added.
 */
export function forChosen(now: WatchedFindings, report: ReportOptions, endSaid: boolean, boxes: PaneState["boxes"]): WatchedFindings {
  const { settings, cells } = now.whole;
  const cut = settle(cutFindings(boxes?.cut ?? []), settings, cells).findings;
  const left = now.findings.filter((found) => !isAnswered(found, report, endSaid));
  return cut.length === 0 && left.length === now.findings.length ? now : { ...now, findings: [...left, ...cut] };
}
