import type { Finding } from "../domain/finding";
import { goTo } from "../excel/go-to";
import type { ExcelRun } from "../excel/workbook";
import { reportStatus } from "../jobs/report-status";
import type { WatchEdge, WatchedFigures, WatchedFindings } from "../jobs/watch-figures";
import { isCancelled, messageOf, type Desk } from "./desk";
import { keepingActions } from "./keeping";
import { mendingActions } from "./mending";
import type { PaneActions } from "./pane-actions";
import { afterReading } from "./after-reading";
import type { Job, Outcome, Place } from "./pane-state";
import type { PaperEdge } from "./paper-edge";
import { packingActions } from "./packing";
import { ReportMark } from "./report-mark";
import { reportActions } from "./reporting";
import type * as ReadingPart from "./reading-part";
import { Store } from "./store";
import { takingOutActions } from "./taking-out";
import { paneViews } from "./views";
import { reading, writing } from "./parts";
import { countingFilesActions } from "./counting-files";
import { earlierActions } from "./choosing-earlier";
import { systemsActions } from "./comparing-systems";
import { verifyingActions } from "./verifying";

/** What a session needs from the machine; tests control the clock. */
export interface SessionEdge extends Omit<WatchEdge, "fault"> {
  readonly run: ExcelRun;
  today(): Date;
  /** Whether the add-in loads with the workbook; null where Excel cannot do that. */
  readonly startup: Startup | null;
  /** How files reach the analyst. */
  readonly papers: PaperEdge;
}

export interface Startup {
  get(): Promise<boolean>;
  set(on: boolean): Promise<void>;
}

/**
 * One open workbook: what the pane shows, and what can be done. The pane and the ribbon's commands share it. It never throws: what
 * went wrong is the outcome.
 */
export class Session {
  private readonly store = new Store();
  private watch: WatchedFigures | null = null;
  private starting: Promise<void> | null = null;
  /** The actions, one after another. */
  private turn: Promise<void> = Promise.resolve();
  private readonly mark: ReportMark;

  readonly subscribe = this.store.subscribe;
  readonly current = this.store.current;
  readonly actions: PaneActions;
  private part: typeof ReadingPart | null = null;
  readonly views = paneViews(() => this.part!);

  constructor(private readonly edge: SessionEdge) {
    this.mark = new ReportMark(edge.run, this.store);
    const desk: Desk = {
      run: edge.run,
      store: this.store,
      options: () => this.options(),
      work: (job, task) => this.work(job, task),
      goTo: (place) => this.goTo(place),
    };
    const reports = reportActions(desk);
    const packs = packingActions(desk, edge.papers);
    const keeping = keepingActions(desk);
    const { answered, ...files } = countingFilesActions(desk);
    this.actions = {
      show: (place) => this.show(place),
      dismiss: () => this.store.set({ outcome: null }),
      recheck: () => this.recheck(),
      watch: (on) => this.setWatching(on),
      startWithWorkbook: (on) => this.setStartup(on),
      goTo: (finding) => this.goTo(finding),
      ...mendingActions(desk),
      ...keeping,
      ...reports,
      ...packs,
      ...files,
      answer: (answer) => answered(answer) ?? keeping.answer(answer),
      cancel: () => {
        reports.cancel();
        packs.cancel();
        files.cancel();
      },
      ...takingOutActions(desk, edge.papers),
      ...verifyingActions(desk, edge.supports),
      ...systemsActions(desk),
      ...earlierActions(desk),
    };
  }

  /** Reads the workbook and watches it, once, however often it is asked; after a failure it tries again. */
  start(): Promise<void> {
    this.starting ??= this.open();
    return this.starting;
  }

  /** Resolves when every edit so far has been checked. */
  async settled(): Promise<void> {
    await this.watch?.settled();
    await this.turn;
  }

  /** Goes to the place that shows the outcome. */
  tell(place: Place): void {
    this.store.set({ place });
  }

  /** Excel has begun, or stopped, waiting for a cell that is being edited. */
  cellEdited(cellEdited: boolean): void {
    this.store.set({ cellEdited });
  }

  fail(error: unknown): void {
    this.store.set({ outcome: isCancelled(error) ? { kind: "cancelled" } : { kind: "failed", message: messageOf(error) } });
  }

  /** The workbook itself says what its strands are. */
  private options() {
    return { by: null, strandsFrom: null, end: null, today: this.edge.today() };
  }

  private async open(): Promise<void> {
    const { edge } = this;
    const handler = {
      found: (now: WatchedFindings) => {
        this.store.set(afterReading(this.current(), now));
        this.markReport();
      },
      ownEdited: () => this.lookAtBoxes(),
      failed: (message: string) => this.store.set({ trouble: message }),
    };
    try {
      const fault = (error: unknown) => this.store.set({ trouble: messageOf(error) });
      this.part = await reading();
      this.watch ??= await this.part.watchFigures(edge.run, this.options(), { ...edge, fault }, handler);
      if (edge.startup) this.store.set({ startsWithWorkbook: await edge.startup.get() });
    } catch (error) {
      this.starting = null;
      this.store.set({ trouble: messageOf(error) });
    }
    await this.readStatus();
    this.markReport();
    this.lookAtBoxes();
  }

  /** Reads everything again, once the current action is done. */
  private async recheck(): Promise<void> {
    this.store.set({ outcome: null });
    await this.turn;
    await this.start();
    await this.watch?.recheck();
    await this.readStatus();
    this.markReport();
    this.lookAtBoxes();
  }

  private async setWatching(on: boolean): Promise<void> {
    this.store.set({ watching: on });
    try {
      await (on ? this.watch?.resume() : this.watch?.pause());
    } catch (error) {
      this.store.set({ watching: !on });
      this.fail(error);
    }
  }

  private async setStartup(on: boolean): Promise<void> {
    try {
      await this.edge.startup?.set(on);
      this.store.set({ startsWithWorkbook: on });
    } catch (error) {
      this.fail(error);
    }
  }

  private async goTo({ sheet, address }: Pick<Finding, "sheet" | "address">): Promise<void> {
    if (sheet === null) return;
    try {
      const went = await goTo(this.edge.run, sheet, address);
      if (went !== "selected") this.store.set({ outcome: { kind: "notThere", sheet, hidden: went === "hidden" } });
    } catch (error) {
      this.fail(error);
    }
  }

  private work(job: Job, task: () => Promise<Outcome | null>): Promise<void> {
    this.turn = this.turn.then(() => this.workNow(job, task));
    return this.turn;
  }

  private async workNow(job: Job, task: () => Promise<Outcome | null>): Promise<void> {
    const { watching } = this.current();
    this.store.set({ job, outcome: null, preview: null });
    try {
      const outcome = await (this.watch && watching ? this.watch.whilePaused(task) : task());
      this.store.set({ outcome });
    } catch (error) {
      this.fail(error);
    }
    if (!watching) await this.watch?.recheck();
    await this.readStatus();
    this.store.set({ job: null });
    this.markReport();
    this.lookAtBoxes();
  }

  private show(place: Place): void {
    if (place === this.current().place) return;
    this.store.set({ place, outcome: null, preview: null });
    // Excel sends no event when a height is changed by hand.
    if (place === "report") this.lookAtBoxes();
  }

  /** Looks at the commentary boxes, once the current action is done. */
  private lookAtBoxes(): void {
    if (this.current().standing === null) this.store.set({ boxes: null });
    else this.turn = this.turn.then(() => this.readBoxes());
  }

  private async readBoxes(): Promise<void> {
    try {
      this.store.set({ boxes: await (await writing()).lookAtBoxes(this.edge.run) });
    } catch (error) {
      this.store.set({ boxes: null, trouble: messageOf(error) });
    }
  }

  /** Writes on the report sheet whether it is out of date, once the current action is done. */
  private markReport(): void {
    if (this.mark.isDue()) this.turn = this.turn.then(() => this.mark.write());
  }

  /** The existing report. If it cannot be read, what was done before still holds. */
  private async readStatus(): Promise<void> {
    try {
      const { lastBuilt, canUndo } = await reportStatus(this.edge.run);
      this.store.set({ standing: lastBuilt && { ...lastBuilt, canUndo } });
    } catch (error) {
      this.store.set({ trouble: messageOf(error) });
    }
  }
}
