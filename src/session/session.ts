import { buildReport, Cancelled } from "../build-report";
import { setChecks, type SettingsChange } from "../check-workbook";
import type { Finding } from "../domain/finding";
import { goTo } from "../excel/go-to";
import type { ExcelRun } from "../excel/workbook";
import { applyFixes, previewFixes, undoFixes } from "../fix-findings";
import type { AppliedChanges } from "../excel/apply-changes";
import { guardSheet, unguardSheet } from "../guard-sheet";
import { insertSample } from "../insert-sample";
import { keepReading } from "../keep-reading";
import { saveStrands } from "../save-strands";
import { reportStatus } from "../report-status";
import { undoBuild } from "../undo-build";
import { watchFigures, type WatchedFigures, type WatchEdge } from "../watch-figures";
import { keepReportOptions, readReportOptions, type ReportOptions } from "../report-options";
import type { PaneActions } from "./pane-actions";
import { FIRST_STATE, type Job, type Outcome, type PaneState } from "./pane-state";

/** What a session needs of the machine; tests hold the clock. */
export interface SessionEdge extends Omit<WatchEdge, "fault"> {
  readonly run: ExcelRun;
  today(): Date;
  /** Whether the add-in is loaded with the workbook; null where Excel cannot do that. */
  readonly startup: Startup | null;
}

export interface Startup {
  get(): Promise<boolean>;
  set(on: boolean): Promise<void>;
}

const NOTHING_CHANGED: SettingsChange = { levels: {}, thresholds: {}, accept: [] };

/**
 * One workbook at work: what the pane shows, and what can be done. The pane and the ribbon's commands share it. Nothing that it does
 * throws: what went wrong is the outcome.
 */
export class Session {
  private state: PaneState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private watch: WatchedFigures | null = null;
  private starting: Promise<void> | null = null;
  private isCancelled = false;
  private mended: AppliedChanges | null = null;
  /** The report's options that the workbook keeps. */
  private kept: ReportOptions | null = null;

  constructor(private readonly edge: SessionEdge) {}

  /** Reads the workbook and watches it, once however often it is asked. */
  start(): Promise<void> {
    this.starting ??= this.open();
    return this.starting;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): PaneState => this.state;

  /** Resolves when every edit so far has been checked. */
  async settled(): Promise<void> {
    await this.watch?.settled();
  }

  readonly actions: PaneActions = {
    show: (place) => this.set({ place }),
    dismiss: () => this.set({ outcome: null }),
    closePreview: () => this.set({ preview: null }),
    cancel: () => {
      this.isCancelled = true;
    },
    recheck: () => this.reread(),
    watch: (on) => this.setWatching(on),
    startWithWorkbook: (on) => this.setStartup(on),
    goTo: (finding) => this.goToCells(finding),
    previewFix: (finding) => this.preview(finding),
    applyFix: (overFormulas) => this.applyFix(overFormulas),
    undoFix: () => this.undoFix(),
    accept: (finding, reason) => this.accept(finding, reason),
    setLevel: (code, level) => this.keep({ ...NOTHING_CHANGED, levels: { [code]: level } }, "severity"),
    setThreshold: (name, value) => this.keep({ ...NOTHING_CHANGED, thresholds: { [name]: value } }, "threshold"),
    keepReading: (notes) => this.work({ kind: "keeping" }, async () => {
      await keepReading(this.edge.run, notes);
      return { kind: "kept", what: "reading" };
    }),
    choose: (part) => this.set({ report: { ...this.state.report, ...part } }),
    build: () => this.build(),
    undoBuild: (evenSo) => this.work({ kind: "undoing" }, async () => ({ kind: "undone", undo: await undoBuild(this.edge.run, { evenSo }) })),
    guard: (sheet, on) => this.work({ kind: "guarding" }, async () => ({ kind: "guarded", guard: await (on ? guardSheet : unguardSheet)(this.edge.run, { sheet }) })),
    saveStrands: () => this.work({ kind: "keeping" }, async () => {
      await saveStrands(this.edge.run, this.state.now?.whole.read.definitions ?? []);
      await goTo(this.edge.run, "Strands", "A1");
      return null;
    }),
    insertSample: () => this.work({ kind: "sample" }, async () => {
      await insertSample(this.edge.run);
      return { kind: "sample" };
    }),
  };

  private async open(): Promise<void> {
    const { run, today, startup, ...edge } = this.edge;
    const handler = {
      found: (now: NonNullable<PaneState["now"]>) => this.set({ now, trouble: null }),
      failed: (message: string) => this.set({ trouble: message }),
    };
    try {
      const fault = (error: unknown) => this.set({ trouble: messageOf(error) });
      this.watch = await watchFigures(run, { ...SOURCE, today: today() }, { ...edge, fault }, handler);
      this.kept = await readReportOptions(run);
      this.set({ report: this.kept });
      await this.readStatus();
      if (startup) this.set({ startsWithWorkbook: await startup.get() });
    } catch (error) {
      this.starting = null;
      this.set({ trouble: messageOf(error) });
    }
  }

  private async reread(): Promise<void> {
    if (!this.watch) return this.start();
    await this.watch.recheck();
  }

  private async setWatching(on: boolean): Promise<void> {
    this.set({ watching: on });
    try {
      await (on ? this.watch?.resume() : this.watch?.pause());
    } catch (error) {
      this.set({ watching: !on, outcome: { kind: "failed", message: messageOf(error) } });
    }
  }

  private async setStartup(on: boolean): Promise<void> {
    try {
      await this.edge.startup?.set(on);
      this.set({ startsWithWorkbook: on });
    } catch (error) {
      this.set({ outcome: { kind: "failed", message: messageOf(error) } });
    }
  }

  private async goToCells({ sheet, address }: Pick<Finding, "sheet" | "address">): Promise<void> {
    if (sheet === null) return;
    try {
      const went = await goTo(this.edge.run, sheet, address);
      if (went !== "selected") this.set({ outcome: { kind: "notThere", sheet, hidden: went === "hidden" } });
    } catch (error) {
      this.set({ outcome: { kind: "failed", message: messageOf(error) } });
    }
  }

  private preview(finding: Finding): Promise<void> {
    return this.work({ kind: "mending" }, async () => {
      const fix = await previewFixes(this.edge.run, { ...SOURCE, today: this.edge.today() }, (found) => isSame(found, finding));
      if (fix.changes.length === 0) return { kind: "mended", cells: 0, formulas: 0, changed: 0 };
      this.set({ preview: { finding, fix } });
      return null;
    });
  }

  private async applyFix(overFormulas: boolean): Promise<void> {
    const { preview } = this.state;
    if (!preview) return;
    await this.work({ kind: "mending" }, async () => {
      const applied = await applyFixes(this.edge.run, preview.fix, { overFormulas });
      this.mended = applied;
      this.set({ preview: null });
      const skipped = (reason: string) => applied.skipped.filter((cell) => cell.reason === reason).length;
      return { kind: "mended", cells: applied.cells.length, formulas: skipped("formula"), changed: skipped("changed") };
    });
  }

  private async undoFix(): Promise<void> {
    const { mended } = this;
    if (!mended) return;
    await this.work({ kind: "mending" }, async () => {
      await undoFixes(this.edge.run, mended);
      this.mended = null;
      return { kind: "mendingUndone" };
    });
  }

  private accept({ code, sheet, address }: Finding, reason: string): Promise<void> {
    return this.keep({ ...NOTHING_CHANGED, accept: [{ code, sheet, address, reason }] }, "acceptance");
  }

  private keep(change: SettingsChange, what: "acceptance" | "severity" | "threshold"): Promise<void> {
    return this.work({ kind: "keeping" }, async () => {
      await setChecks(this.edge.run, { ...SOURCE, today: this.edge.today() }, change);
      return { kind: "kept", what };
    });
  }

  private build(): Promise<void> {
    const { report } = this.state;
    this.isCancelled = false;
    return this.work({ kind: "building", progress: null }, async () => {
      const progress = (step: Extract<Job, { kind: "building" }>["progress"]) => {
        this.set({ job: { kind: "building", progress: step } });
        // At the last of these steps nothing has been written yet.
        if (this.isCancelled && step?.step !== "done") throw new Cancelled();
      };
      if (JSON.stringify(report) !== JSON.stringify(this.kept)) await keepReportOptions(this.edge.run, report);
      this.kept = report;
      const { findings, sheet, comparisons } = await buildReport(this.edge.run, { ...SOURCE, end: report.end, today: this.edge.today(), report, progress });
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
      if (sheet === null) return { kind: "stopped", errors: count("error") };
      await goTo(this.edge.run, sheet, "A1");
      return { kind: "built", sheet, strands: comparisons.length, warnings: count("warning") };
    });
  }

  /** Does one thing that may write: unheard by the watch, with what came of it as the outcome. */
  private async work(job: Job, task: () => Promise<Outcome | null>): Promise<void> {
    if (this.state.job !== null) return;
    this.set({ job, outcome: null });
    try {
      const outcome = await (this.watch && this.state.watching ? this.watch.whilePaused(task) : task());
      this.set({ job: null, outcome });
      if (!this.state.watching) await this.watch?.recheck();
      await this.readStatus();
    } catch (error) {
      this.set({ job: null, outcome: error instanceof Cancelled ? { kind: "cancelled" } : { kind: "failed", message: messageOf(error) } });
    }
  }

  private async readStatus(): Promise<void> {
    const { lastBuilt, canUndo } = await reportStatus(this.edge.run);
    this.set({ standing: lastBuilt && { ...lastBuilt, canUndo } });
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The workbook itself says what its strands are. */
const SOURCE = { by: null, strandsFrom: null, end: null };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.sheet === other.sheet && one.address === other.address && JSON.stringify(one.details) === JSON.stringify(other.details);
}
