import { cellFormula } from "./engine/cell-value";
import { eachCell } from "./engine/cell-write";
import { formulaValue } from "./engine/future-functions";
import type { CellStyle } from "./engine/style";
import type { RangeRef } from "./engine/workbook-model";
import { type CellValueInput, ValueType } from "./library";
import { editCells, type Session } from "./objects";

/** The steps that can be undone, last first. As in Excel, a write by the add-in clears them. */
export class UndoHistory {
  private steps: (() => void)[] = [];
  private addInChanges = 0;

  constructor(private readonly session: Session) {}

  /** Remembers how to take back what was just done. */
  done(undo: () => void): void {
    this.forgetPassed();
    this.steps.push(undo);
  }

  /** After a step that cannot be undone, no earlier one can. */
  clear(): void {
    this.steps = [];
  }

  /** Takes the last step back. */
  undo(): void {
    this.forgetPassed();
    const step = this.steps.pop();
    if (!step) throw new Error("There is nothing to undo");
    step();
  }

  private forgetPassed(): void {
    const { addInChanges } = this.session.events;
    if (addInChanges !== this.addInChanges) this.clear();
    this.addInChanges = addInChanges;
  }
}

/** Remembers what cells hold; the function it returns puts that back, as an edit of the same cells. */
export function keepContents(session: Session, { sheet, area }: RangeRef): () => void {
  const kept = new Map<
    string,
    { readonly row: number; readonly column: number; readonly value: CellValueInput; readonly style: CellStyle }
  >();
  eachCell(sheet, area, (cell, row, column) => {
    if (cell.type === ValueType.Merge) return;
    const formula = cellFormula(cell);
    const value = formula === undefined ? cell.value : formulaValue(formula.slice(1));
    kept.set(`${row} ${column}`, { row, column, value: value, style: cell.style });
  });
  const putBack = () => {
    eachCell(sheet, area, (cell, row, column) => {
      if (cell.type !== ValueType.Merge && !kept.has(`${row} ${column}`)) cell.value = null;
    });
    for (const { row, column, value, style } of kept.values()) Object.assign(sheet.sheet.getCell(row, column), { value, style });
    session.workbook.formulasStale();
  };
  return () => editCells(session, sheet.range(area), putBack, { confined: true });
}
