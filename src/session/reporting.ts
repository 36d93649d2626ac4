import type { BuildProgress } from "../jobs/build-report";
import { ExcelFailure } from "../excel/failure";
import type { ExcelRun } from "../excel/workbook";
import { keptOptions } from "../kept/report-options";
import type { ReportOptions } from "../report/report-options";
import { reading, writing } from "./parts";
import type { Desk } from "./desk";
import type { PaneActions } from "./pane-actions";
import type { PaneState } from "./pane-state";

/** The choices for the report, building it, and undoing the build. */
export function reportActions({
  run,
  store,
  options,
  work,
}: Desk): Pick<PaneActions, "choose" | "keepColours" | "takeUpSettings" | "build" | "cancel" | "undoBuild" | "resizeBoxes"> {
  let underWay = new AbortController();
  return {
    choose: (part) => store.set(chosen(store.current(), part)),
    keepColours: (colours) =>
      work({ kind: "keeping" }, async () => {
        const { keepReportOptions } = await writing();
        await keepReportOptions(run, { ...keptIn(store.current()), colours });
        store.set({ report: { ...store.current().report, colours } });
        return { kind: "kept", what: "colours" };
      }),
    takeUpSettings: (text) =>
      work({ kind: "keeping" }, async () => {
        const taken = await (await writing()).takeUpSettings(run, text);
        if (taken === null) return null;
        const { report } = store.current();
        store.set({ report: { ...taken.report, end: report.end, asAt: report.asAt } });
        return { kind: "kept", what: "settings" };
      }),
    cancel: () => underWay.abort(),
    build() {
      const { report, endSaid, now, job, earlier } = store.current();
      // A second press would build the same again.
      if (job?.kind === "building") return Promise.resolve();
      underWay = new AbortController();
      const { signal } = underWay;
      return work({ kind: "building", progress: null }, async () => {
        const progress = (step: BuildProgress) => store.set({ job: { kind: "building", progress: step } });
        // Nothing can have been chosen before the workbook was read: what it keeps holds.
        const isChosen = now !== null && JSON.stringify(report) !== JSON.stringify(keptIn({ now }));
        const [{ buildReport }, { isOfPeriod, messageOf, questionView, whyNotBeside }] = await Promise.all([writing(), reading()]);
        const refused = whyNotBeside(now, earlier);
        if (refused !== null) return { kind: "failed", message: refused };
        // A month that nobody has chosen since the last build comes from the workbook, and the build may ask about it.
        const { end: _end, ...others } = report;
        const { findings, remarks, sheet, comparisons, news } = await buildReport(run, {
          ...options(),
          ...(now === null ? {} : { report: endSaid ? report : others }),
          ...(earlier === null ? {} : { against: earlier.builds }),
          progress,
          signal,
        });
        const graver = (severity: string) => findings.filter((finding) => finding.severity === severity && !remarks.includes(finding));
        if (sheet === null || news === null)
          return { kind: "stopped", errors: graver("error").length, asked: graver("error").filter(isOfPeriod).map(questionView) };
        const kept = !isChosen || (await isKept(run, report));
        store.set({ endSaid: false });
        const warnings = graver("warning").length;
        return { kind: "built", sheet, strands: comparisons.length, warnings, remarks: remarks.map(messageOf), news, kept };
      });
    },
    resizeBoxes: () =>
      work({ kind: "resizing" }, async () => {
        const { resized, tooLong } = await (await writing()).resizeBoxes(run);
        return { kind: "resized", boxes: resized, tooLong };
      }),
    undoBuild: (evenSo) =>
      work({ kind: "undoing" }, async () => {
        const [{ undoBuild }, { messageOf }] = await Promise.all([writing(), reading()]);
        const undo = await undoBuild(run, { evenSo });
        return { kind: "undone", undo: undo.kind === "stopped" ? { kind: undo.kind, why: undo.findings.map(messageOf) } : undo };
      }),
  };
}

/** The pane after a choice for the report. A build that was stopped may go on with it. */
export function chosen({ report, endSaid, outcome }: PaneState, part: Partial<ReportOptions>): Partial<PaneState> {
  return {
    report: { ...report, ...part },
    endSaid: endSaid || "end" in part,
    ...("end" in part && outcome?.kind === "stopped" ? { outcome: null } : {}),
  };
}

/** Keeps the choices. The report is built by then, so a failure is reported with it. */
async function isKept(run: ExcelRun, report: ReportOptions): Promise<boolean> {
  try {
    await (await writing()).keepReportOptions(run, report);
    return true;
  } catch (error) {
    if (!(error instanceof ExcelFailure)) throw error;
    return false;
  }
}

/** The report's options in the workbook, as last read. */
export function keptIn({ now }: Pick<PaneState, "now">): ReportOptions {
  return keptOptions(now?.whole.read.outline.reportOptions ?? null);
}
