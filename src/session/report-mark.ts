import { changedSince } from "../analysis/changed-since";
import type { ExcelRun } from "../excel/workbook";
import { messageOf } from "./desk";
import { writing } from "./parts";
import type { Store } from "./store";

/** The line on the report sheet that says that the report is out of date. It is written only when that changes. */
export class ReportMark {
  /** The report that it was last written for, and what it said. */
  private written: string | null = null;

  constructor(
    private readonly run: ExcelRun,
    private readonly store: Store,
  ) {}

  /** Whether the line is known to be wrong. Nothing is written while something else is being done. */
  isDue(): boolean {
    return this.store.current().job === null && this.wanted() !== this.written && this.wanted() !== null;
  }

  async write(): Promise<void> {
    if (!this.isDue()) return;
    const wanted = this.wanted();
    this.written = wanted;
    try {
      await (await writing()).markReport(this.run, this.isOutOfDate());
      if (this.store.current().unmarked !== null) this.store.set({ unmarked: null });
    } catch (error) {
      // The next change tries it again.
      this.written = null;
      this.store.set({ unmarked: messageOf(error) });
    }
  }

  private isOutOfDate(): boolean {
    const { now, standing } = this.store.current();
    return now !== null && standing !== null && changedSince(standing, now.strands).length > 0;
  }

  private wanted(): string | null {
    const { now, standing } = this.store.current();
    return now === null || standing === null ? null : JSON.stringify([standing.at, standing.sheet, this.isOutOfDate()]);
  }
}
