import { buildReport, Cancelled, type BuildProgress } from "../build-report";
import { goTo } from "../excel/go-to";
import { keepReportOptions, keptOptions, type ReportOptions } from "../report-options";
import { undoBuild } from "../undo-build";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import type { PaneState } from "./pane-state";

/** What the report is to be, building it, and undoing that. */
export function reportActions({ run, store, options, work }: Desk): Pick<PaneActions, "choose" | "keepColours" | "build" | "cancel" | "undoBuild"> {
  let isCancelled = false;
  return {
    choose: (part) => store.set({ report: { ...store.current().report, ...part } }),
    keepColours: (colours) =>
      work({ kind: "keeping" }, async () => {
        await keepReportOptions(run, { ...keptIn(store.current()), colours });
        store.set({ report: { ...store.current().report, colours } });
        return { kind: "kept", what: "colours" };
      }),
    cancel: () => {
      isCancelled = true;
    },
    build() {
      const { report } = store.current();
      isCancelled = false;
      return work({ kind: "building", progress: null }, async () => {
        const progress = (step: BuildProgress) => {
          store.set({ job: { kind: "building", progress: step } });
          // At the last of these steps nothing has been written yet.
          if (isCancelled && step.step !== "done") throw new Cancelled();
        };
        if (JSON.stringify(report) !== JSON.stringify(keptIn(store.current()))) await keepReportOptions(run, report);
        const { findings, sheet, comparisons } = await buildReport(run, { ...options(), report, progress });
        const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
        if (sheet === null) return { kind: "stopped", errors: count("error") };
        await goTo(run, sheet, "A1");
        return { kind: "built", sheet, strands: comparisons.length, warnings: count("warning") };
      });
    },
    undoBuild: (evenSo) => work({ kind: "undoing" }, async () => ({ kind: "undone", undo: await undoBuild(run, { evenSo }) })),
  };
}

/** The report's options that the workbook keeps, as it was last read. */
export function keptIn({ now }: PaneState): ReportOptions {
  return keptOptions(now?.whole.read.outline.reportOptions ?? null);
}
