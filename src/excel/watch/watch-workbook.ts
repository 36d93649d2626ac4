import { failureOf } from "../failure";
import type { ExcelRun } from "../workbook";
import type { CellArea, WatchNews } from "./changes";
import { ReadingLoop } from "./reading-loop";
import { type Delays, USUAL_DELAYS, type Wait, withRetries } from "./retries";
import { type Subscription, subscribe, type Supports } from "./subscription";
import { knownSheets } from "./tell";
import { Waiting } from "./waiting";
import { resumingFailed } from "./words";

export interface WatchOptions {
  readonly supports: Supports;
  readonly wait: Wait;
  readonly delays?: Delays;
  /** Receives what the handler throws; that stops nothing. */
  readonly fault: (error: unknown) => void;
  /** Whether cells come with their formulas, at twice the size. */
  readonly formulas?: boolean;
  /**
   * Other areas of a sheet to read with these edits, in the same sync: cells of formulas that depend on them. Excel does not report
   * what it calculates. They are among the cells of an edit, but not among its areas.
   */
  readonly beside?: (sheet: string, areas: readonly CellArea[]) => readonly CellArea[];
}

/** A workbook whose changes are reported. */
export interface Watching {
  /** Stops hearing, and resolves when Excel knows it and the current reading is over. */
  pause(): Promise<void>;
  /** Hears again. The handler is told to read the workbook anew, as changes made meanwhile are unknown. */
  resume(): Promise<void>;
  /**
   * Runs a job that writes. Event subscriptions make large writes fail in Excel on the web (office-js issue 539), and the add-in's own
   * writes should not be reported.
   */
  whilePaused<T>(job: () => Promise<T>): Promise<T>;
  /** Asks again about changes that could not be read. */
  retry(): void;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** Resolves when nothing is being read and nothing waits, apart from what was given up after failures. */
  settled(): Promise<void>;
}

/**
 * Tells the handler about every change to the workbook's cells and sheets, as plain data, one reading at a time. To miss nothing, watch
 * first and read the workbook then.
 */
export async function watchWorkbook(run: ExcelRun, handler: (news: WatchNews) => void, options: WatchOptions): Promise<Watching> {
  const watch = new Watch(run, handler, options);
  await watch.begin();
  return watch;
}

class Watch implements Watching {
  private readonly waiting = new Waiting();
  private readonly loop: ReadingLoop;
  private readonly delays: Delays;
  private subscription: Subscription | null = null;
  private stopped = false;
  private paused = false;
  /** Jobs that run while nothing is heard. */
  private jobs = 0;
  /** Subscribing and unsubscribing, one after another. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly run: ExcelRun,
    private readonly handler: (news: WatchNews) => void,
    private readonly options: WatchOptions,
  ) {
    const { wait, delays = USUAL_DELAYS, formulas = false, beside = () => [] } = options;
    this.delays = delays;
    this.loop = new ReadingLoop({ run, waiting: this.waiting, tell: (news) => this.tell(news), delays, wait, formulas, beside });
  }

  async begin(): Promise<void> {
    try {
      await this.align();
    } catch (error) {
      throw failureOf(error, "Changes in the workbook cannot be watched.");
    }
  }

  async pause(): Promise<void> {
    this.paused = true;
    await this.hush(() => (this.paused = false));
  }

  async resume(): Promise<void> {
    this.paused = false;
    await this.align().catch((error: unknown) => this.tell(resumingFailed(error)));
  }

  async whilePaused<T>(job: () => Promise<T>): Promise<T> {
    this.jobs += 1;
    await this.hush(() => (this.jobs -= 1));
    try {
      return await job();
    } finally {
      this.jobs -= 1;
      // A job that succeeded stays so, even if Excel cannot be heard again.
      await this.align().catch((error: unknown) => this.tell(resumingFailed(error)));
    }
  }

  retry(): void {
    this.loop.nudge();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.subscription?.mute();
    this.waiting.clear();
    try {
      await this.align();
    } catch (error) {
      throw failureOf(error, "Excel still reports changes, but they are ignored.");
    }
  }

  async settled(): Promise<void> {
    await this.turn;
    await this.loop.settled();
  }

  /** Stops hearing; where Excel refuses, everything is as it was, and the job does not begin. */
  private async hush(undo: () => void): Promise<void> {
    try {
      await this.align([]);
    } catch (error) {
      undo();
      if (!this.stopped) this.loop.start();
      throw failureOf(error, "Nothing was done.");
    }
  }

  /** Turns Excel's events on or off, as wanted by then. */
  private align(delays = this.delays): Promise<void> {
    const step = this.turn.then(async () => {
      const wanted = !this.stopped && !this.paused && this.jobs === 0;
      if (wanted && !this.subscription) await this.listen(delays);
      else if (!wanted && this.subscription) await this.unlisten(this.subscription, delays);
      else if (this.stopped) await this.loop.halt();
    });
    this.turn = step.catch(() => undefined);
    return step;
  }

  private async listen(delays: Delays): Promise<void> {
    const { run, waiting, loop, options } = this;
    // A workbook always has a sheet, so if none is known, nothing was heard before.
    const resumed = loop.known.size > 0;
    this.subscription = await withRetries(() => subscribe(run, waiting, () => loop.nudge(), options.supports), delays, options.wait);
    if (resumed) waiting.everything();
    loop.known = knownSheets(this.subscription.sheets);
    loop.start();
  }

  private async unlisten(subscription: Subscription, delays: Delays): Promise<void> {
    await this.loop.halt();
    await withRetries(() => subscription.cancel(), delays, this.options.wait);
    this.subscription = null;
    this.waiting.clear();
  }

  private tell(news: WatchNews): void {
    if (this.stopped) return;
    try {
      this.handler(news);
    } catch (error) {
      this.options.fault(error);
    }
  }
}
