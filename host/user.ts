import { resolveAddress } from "./engine/addresses";
import type { Area } from "./engine/area";
import { copyCells } from "./engine/copy";
import type { RangeRef, SheetModel } from "./engine/workbook-model";
import {
  activateSheet,
  addAndTell,
  clear,
  deleteRange,
  eachGiven,
  editCells,
  enterGiven,
  insertRange,
  removeAndTell,
  renameAndTell,
  selectRange,
  type Session,
} from "./objects";
import { keepContents, UndoHistory } from "./undo";

/** What can be typed into a cell. */
export type Entry = string | number | boolean;

/** The person at the workbook: acts by hand, and the add-in hears of it through its events. */
export class User {
  private readonly history: UndoHistory;

  constructor(
    private readonly session: Session,
    /** Lets the events be sent. */
    private readonly deliver: () => void,
  ) {
    this.history = new UndoHistory(session);
  }

  /** Types an entry into a cell, or into each of several: one event each, with its value before and after. */
  type(sheet: string, address: string, entry: Entry | readonly (readonly Entry[])[]): void {
    this.act(() => {
      const range = this.range(sheet, address);
      eachGiven(range, entry, (value, row, column) =>
        this.write(range.sheet.range({ top: row, left: column, bottom: row, right: column }), value),
      );
    });
  }

  /** Pastes a block: one event for all of it, without details where it has more than one cell. */
  paste(sheet: string, address: string, entries: readonly (readonly Entry[])[]): void {
    this.act(() => {
      const corner = this.range(sheet, address);
      const area: Area = {
        ...corner.area,
        bottom: corner.area.top + entries.length - 1,
        right: corner.area.left + (entries[0]?.length ?? 1) - 1,
      };
      this.write(corner.sheet.range(area), entries);
    });
  }

  select(sheet: string, address: string): void {
    this.act(() => selectRange(this.session, this.range(sheet, address)));
  }

  activate(sheet: string): void {
    this.act(() => activateSheet(this.session, this.sheet(sheet)));
  }

  /** Drags the fill handle: the first cells are copied over the others, with formulas moved. One event for the filled cells. */
  fill(sheet: string, from: string, over: string): void {
    this.act(() => {
      const [source, target] = [this.range(sheet, from), this.range(sheet, over)];
      this.edit(target, () => {
        copyCells(source, target, "All", { skipBlanks: false, transpose: false });
        this.session.workbook.formulasStale();
      });
    });
  }

  /** Presses Delete on cells, whole columns, "B:C", rows, "3:5", or several areas, "A1:A3,C1": one event, looks stay. */
  clear(sheet: string, addresses: string): void {
    this.act(() => {
      const ranges = addresses.split(",").map((address) => this.range(sheet, address));
      const undo = ranges.map((range) => keepContents(this.session, range));
      this.session.events.asOne(() => ranges.forEach((range) => clear(range, "Contents", this.session)));
      this.history.done(() => this.session.events.asOne(() => undo.forEach((putBack) => putBack())));
    });
  }

  /** Inserts whole rows, "3:5", columns, "B:C", or cells, which move others down. */
  insert(sheet: string, lines: string): void {
    this.act(() => {
      const { area } = this.range(sheet, lines);
      const inserted = insertRange(this.session, this.range(sheet, lines), "Down");
      this.history.done(() => deleteRange(this.session, inserted.sheet.range(area), "Up"));
    });
  }

  /** Deletes whole rows, "3:5", columns, "B:C", or cells, which move others up. */
  delete(sheet: string, lines: string): void {
    this.act(() => {
      deleteRange(this.session, this.range(sheet, lines), "Up");
      this.history.clear();
    });
  }

  /** Presses Ctrl+Z: takes back the last edit, or the last insertion. An event like an edit's. */
  undo(): void {
    this.act(() => this.history.undo());
  }

  addSheet(name?: string): void {
    this.act(() => {
      addAndTell(this.session, name);
      this.history.clear();
    });
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => renameAndTell(this.session, this.sheet(sheet), name));
  }

  deleteSheet(sheet: string): void {
    this.act(() => {
      removeAndTell(this.session, this.sheet(sheet));
      this.history.clear();
    });
  }

  private write(range: RangeRef, entry: Entry | readonly (readonly Entry[])[]): void {
    this.edit(range, () => enterGiven(this.session.workbook, range, entry, this.session.workbook.locale));
  }

  private edit(range: RangeRef, run: () => void): void {
    const undo = keepContents(this.session, range);
    editCells(this.session, range, run, { confined: true });
    this.history.done(undo);
  }

  private sheet(name: string): SheetModel {
    const found = this.session.workbook.sheetNamed(name);
    if (!found) throw new Error(`There is no sheet "${name}"`);
    return found;
  }

  private range(sheet: string, address: string): RangeRef {
    return resolveAddress(this.session.workbook, address, this.sheet(sheet));
  }

  private act(run: () => void): void {
    const { events } = this.session;
    events.origin = "user";
    try {
      run();
    } finally {
      events.origin = "addIn";
    }
    this.deliver();
  }
}
