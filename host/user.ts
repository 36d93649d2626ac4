import type { Area } from "./engine/area";
import { resolveAddress } from "./engine/addresses";
import type { RangeRef } from "./engine/range-ref";
import type { SheetModel } from "./engine/sheet-model";
import type { Json } from "./objects/definition";
import { editCells } from "./objects/edit";
import { eachGiven, enterGiven } from "./objects/grid";
import { deleteRange, insertRange } from "./objects/range-shift";
import { activateSheet, selectRange } from "./objects/selection";
import type { Session } from "./session";

/** What a cell takes from the keyboard. */
export type Entry = string | number | boolean;

/** The person at the workbook: does by hand what the add-in then hears about through its events. */
export class User {
  constructor(
    private readonly session: Session,
    /** Lets the events go out. */
    private readonly deliver: () => void,
  ) {}

  /** Types an entry into a cell, or into each of several: one event each, with its value before and after. */
  type(sheet: string, address: string, entry: Entry | readonly (readonly Entry[])[]): void {
    this.act(() => {
      const range = this.range(sheet, address);
      eachGiven(range, entry as Json, (value, row, column) => this.write(range.sheet.range({ top: row, left: column, bottom: row, right: column }), value));
    });
  }

  /** Pastes a block: one event for all of it, without details where it has more than one cell. */
  paste(sheet: string, address: string, entries: readonly (readonly Entry[])[]): void {
    this.act(() => {
      const corner = this.range(sheet, address);
      const area: Area = { ...corner.area, bottom: corner.area.top + entries.length - 1, right: corner.area.left + (entries[0]?.length ?? 1) - 1 };
      this.write(corner.sheet.range(area), entries);
    });
  }

  select(sheet: string, address: string): void {
    this.act(() => selectRange(this.session, this.range(sheet, address)));
  }

  activate(sheet: string): void {
    this.act(() => activateSheet(this.session, this.sheet(sheet)));
  }

  /** Inserts whole rows, "3:5", columns, "B:C", or cells, which move others down. */
  insert(sheet: string, lines: string): void {
    this.act(() => insertRange(this.session, this.range(sheet, lines), "Down"));
  }

  /** Deletes whole rows, "3:5", columns, "B:C", or cells, which move others up. */
  delete(sheet: string, lines: string): void {
    this.act(() => deleteRange(this.session, this.range(sheet, lines), "Up"));
  }

  private write(range: RangeRef, entry: Entry | readonly (readonly Entry[])[]): void {
    editCells(this.session, range, () => enterGiven(this.session.workbook, range, entry as Json), { confined: true });
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
