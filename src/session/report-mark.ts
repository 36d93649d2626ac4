import { changedSince } from "../analysis/changed-since";
import type { ExcelRun } from "../excel/workbook";
import { messageOf } from "./desk";
import { writing } from "./parts";
import type { Store } from "./store";

/** The line on the report sheet that says that it is out of date: written as that comes to be so or no longer is, and not otherwise. */
export class ReportMark {
  /** Of which report it was written last, and what. */
  private written: string | null = null;

  constructor(
    private readonly run: ExcelRun,
    private readonly store: Store,
  ) {}

  /** Whether the line does not say what is so, as far as is known. Nothing is written while something else is being done. */
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
      // It is tried again with the next change.
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
