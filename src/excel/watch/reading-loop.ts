import { excelCode } from "../failure";
import type { ExcelRun } from "../workbook";
import type { CellArea, WatchNews } from "./changes";
import { type ChangesRead, MOST_CELLS_READ, readChanges } from "./read-changes";
import type { Delays, Wait } from "./retries";
import { changesOf, type KnownSheets, knownSheets } from "./tell";
import type { Heard, Waiting } from "./waiting";
import { readingFailed } from "./words";

const CELL_EDIT = "InvalidOperationInCellEditMode";

export interface LoopParts {
  readonly run: ExcelRun;
  readonly waiting: Waiting;
  readonly tell: (news: WatchNews) => void;
  readonly delays: Delays;
  readonly wait: Wait;
  readonly formulas: boolean;
  readonly beside: (sheet: string, areas: readonly CellArea[]) => readonly CellArea[];
}

/** Reads what waits, one reading after another, while anything waits. */
export class ReadingLoop {
  known: KnownSheets = new Map();
  private running: Promise<void> | null = null;
  private halted = true;
  /** Reading failed too often; what waits is kept until something else is heard. */
  private gaveUp = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: LoopParts) {}

  /** Something waits: it is read now, or after the current reading. */
  nudge(): void {
    this.gaveUp = false;
    this.wake();
    if (this.halted || this.running || this.parts.waiting.isEmpty) return;
    this.running = this.readAll().finally(() => {
      this.running = null;
      // Something may have been heard since the last look.
      if (!this.gaveUp) this.nudge();
    });
  }

  start(): void {
    this.halted = false;
    this.nudge();
  }

  /** Begins no further reading. Resolves when the current one is over. */
  async halt(): Promise<void> {
    this.halted = true;
    this.wake();
    await this.settled();
  }

  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async readAll(): Promise<void> {
    const { waiting, tell, delays, wait } = this.parts;
    for (let failures = 0; !this.halted && !waiting.isEmpty;) {
      const heard = waiting.take();
      try {
        const read = await this.read(heard);
        failures = 0;
        this.told(heard, read);
      } catch (error) {
        waiting.putBack(heard);
        // oxlint-disable-next-line typescript/no-unnecessary-condition -- `halt` sets it while `read` is waited for
        if (this.halted) return;
        failures += 1;
        if (failures === delays.length + 1) tell(readingFailed(error));
        // Typing may take any length of time, and leaving the cell with Escape is no event. So this error alone is retried as long as it
        // lasts.
        const delay = delays[failures - 1] ?? (excelCode(error) === CELL_EDIT ? delays.at(-1) : undefined);
        this.gaveUp = delay === undefined;
        if (delay === undefined) return;
        await Promise.race([wait(delay), new Promise<void>((resolve) => (this.wake = resolve))]);
      }
    }
  }

  /** One sync; a second only where the answer was too large for Excel on the web. */
  private async read(heard: Heard): Promise<ChangesRead> {
    const { run, formulas } = this.parts;
    // A sheet whose name is not known yet is read whole.
    const beside = (id: string, areas: readonly CellArea[]) => {
      const sheet = this.known.get(id);
      return sheet === undefined ? [] : this.parts.beside(sheet, areas);
    };
    const ask = (mostCells: number) => run((context) => readChanges(context, heard, { mostCells, formulas, beside }));
    try {
      return await ask(MOST_CELLS_READ);
    } catch (error) {
      if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
      return ask(0);
    }
  }

  private told(heard: Heard, read: ChangesRead): void {
    const { waiting, tell } = this.parts;
    const changes = changesOf(heard, read, this.known, (id) => waiting.isWhole(id));
    this.known = knownSheets(read.sheets);
    if (changes.length > 0) tell({ kind: "changes", changes });
  }
}
