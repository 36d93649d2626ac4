import { checkedFigures, type CheckedFigures, type CheckOptions } from "../chain/checked-figures";
import { SHEET_SIZE } from "../domain/address";
import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import { keptOptions } from "../kept/report-options";
import type { StrandFigures } from "../domain/strand";
import type { AcceptedFinding } from "../checks/settings/settle";
import { MOST_HEAD_ROWS } from "../excel/read-heads";
import type { WatchNews, WorkbookChange } from "../excel/watch/changes";
import { watchWorkbook, type Watching, type WatchOptions } from "../excel/watch/watch-workbook";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { LiveFigures } from "../live/live-figures";

/** What is to be said about the figures now. */
export interface WatchedFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly comparisons: readonly Comparison[];
  readonly strands: readonly StrandFigures[];
  /** What everything was read as, the last time. */
  readonly whole: CheckedFigures;
}

export interface WatchHandler {
  found(now: WatchedFindings): void;
  /** Cells were edited on a sheet that is not read: one of the report's own. */
  ownEdited?(): void;
  /** Watching has failed; what was found before may be out of date. */
  failed(message: string): void;
}

/** What watching needs from outside: what Excel supports, and the clock. */
export type WatchEdge = Omit<WatchOptions, "beside" | "formulas"> & {
  /** Milliseconds without an edit before everything is read again, where one edit alone cannot tell for certain. */
  readonly idle: number;
};

/** Figures that are checked as they are typed. */
export interface WatchedFigures extends Pick<Watching, "pause" | "resume" | "whilePaused" | "stop"> {
  /** Reads everything again, as a full check does. */
  recheck(): Promise<void>;
  /** Resolves when every edit so far has been checked. */
  settled(): Promise<void>;
}

/** Checks the workbook's figures now and after every change. `resume` and `whilePaused` take up changed settings. */
export async function watchFigures(run: ExcelRun, options: CheckOptions, edge: WatchEdge, handler: WatchHandler): Promise<WatchedFigures> {
  const watch = new FigureWatch(run, options, edge, handler);
  await watch.begin();
  return watch;
}

class FigureWatch implements WatchedFigures {
  private live: LiveFigures | null = null;
  private whole: CheckedFigures | null = null;
  private watching: Watching | null = null;
  /** Sheets that are read, and those that are not: the report's own. */
  private readonly sheets = new Map<string, boolean>();
  /** Full readings of the workbook, one after another. */
  private reading: Promise<void> | null = null;
  private again = false;
  private edits = 0;

  constructor(
    private readonly run: ExcelRun,
    private readonly options: CheckOptions,
    private readonly edge: WatchEdge,
    private readonly handler: WatchHandler,
  ) {}

  /** Starts watching before it reads, so that nothing is missed in between. */
  async begin(): Promise<void> {
    const beside: WatchOptions["beside"] = (sheet, areas) => this.live?.beside(sheet, areas) ?? [];
    this.watching = await watchWorkbook(this.run, (news) => this.heard(news), { ...this.edge, beside });
    await this.readAll();
  }

  pause(): Promise<void> {
    return this.watching!.pause();
  }

  resume(): Promise<void> {
    return this.watching!.resume();
  }

  whilePaused<T>(job: () => Promise<T>): Promise<T> {
    return this.watching!.whilePaused(job);
  }

  stop(): Promise<void> {
    return this.watching!.stop();
  }

  recheck(): Promise<void> {
    if (this.reading) this.again = true;
    return this.readAll();
  }

  async settled(): Promise<void> {
    await this.watching!.settled();
    while (this.reading) await this.reading;
  }

  private heard(news: WatchNews): void {
    if (news.kind === "failed") {
      this.handler.failed(news.message);
      return;
    }
    this.edits += 1;
    const concerned = news.changes.filter((change) => !this.isOwn(change));
    if (concerned.length < news.changes.length) {
      this.handler.ownEdited?.();
      // What is typed on the report sheet may be a text that names figures, or that no longer agrees with them.
      if (this.live?.isSmall === true) void this.readWhenIdle();
    }
    if (concerned.length === 0) return;
    // Edits heard during a full reading may not be in it yet.
    if (this.reading) this.again = true;
    else if (concerned.every((change) => this.takeIn(change))) this.tell();
    else void this.readAll();
  }

  private isOwn(change: WorkbookChange): boolean {
    return change.kind !== "workbook" && this.sheets.get(change.sheet) === false;
  }

  private takeIn(change: WorkbookChange): boolean {
    if (change.kind !== "edited" || !this.live) return false;
    // A cleared column may lie beyond what was read: only the areas tell of its blank cells.
    const { used, cells } = change;
    return change.areas.every((area) => area.rows < SHEET_SIZE.rows) && this.live.edit({ sheet: change.sheet, cells, used });
  }

  private tell(): void {
    const { unsure, ...now } = this.live!.findings();
    this.handler.found({ ...now, whole: this.whole! });
    if (unsure) void this.readWhenIdle();
  }

  private async readWhenIdle(): Promise<void> {
    const seen = this.edits;
    await this.edge.wait(this.edge.idle);
    if (seen === this.edits) await this.readAll();
  }

  private readAll(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  private async read(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.readOnce();
      } catch (error) {
        this.live = null;
        this.handler.failed(error instanceof Error ? error.message : String(error));
      }
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- edits set it while `readOnce` is waited for
    } while (this.again);
  }

  private async readOnce(): Promise<void> {
    const { end, today, by, strandsFrom } = this.options;
    const whole = await withWorkbook(this.run, (workbook) => checkedFigures(workbook, this.options, () => undefined));
    const { read, settings, findings, accepted } = whole;
    this.sheets.clear();
    for (const { sheet } of read.outline.allSheets)
      this.sheets.set(
        sheet,
        read.opened.heads.some((head) => head.sheet === sheet),
      );
    const { smallestBase, period, baseline } = keptOptions(read.outline.reportOptions);
    this.live = new LiveFigures(
      { heads: read.opened.heads, columns: read.columns, figures: read, checked: whole },
      { end, today, by, strandsFrom, settings, headRows: MOST_HEAD_ROWS, smallestBase, period, baseline },
    );
    this.whole = whole;
    this.handler.found({ findings, accepted, comparisons: whole.comparisons, strands: read.strands, whole });
  }
}
