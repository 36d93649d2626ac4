import { cellArea, formatArea } from "../engine/area";
import { cellFormula } from "../engine/cell-value";
import { eachCell } from "../engine/cell-write";
import type { RangeRef } from "../engine/workbook-model";
import { EventType, WORKBOOK_TARGET } from "../events";
import type { Session } from "./definition";

/**
 * Remembers a range's formulas while it is edited; the function it returns tells listeners which of them have changed.
 */
export function rememberFormulas({ events }: Session, { sheet, area }: RangeRef): (() => void) | undefined {
  if (!events.hasListeners(EventType.formulaChanged, sheet.id, WORKBOOK_TARGET)) return undefined;
  const formulas = () => {
    const found = new Map<string, string>();
    eachCell(sheet, area, (cell) => {
      const formula = cellFormula(cell);
      if (formula !== undefined) found.set(formatArea(cellArea(cell.row, cell.col)), formula);
    });
    return found;
  };
  const before = formulas();
  return () => {
    const after = formulas();
    const cells = [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell));
    if (cells.length === 0) return;
    const formulaDetails = cells.map((cell) => ({ cellAddress: cell, previousFormula: before.get(cell) ?? "" }));
    events.emit(EventType.formulaChanged, [sheet.id, WORKBOOK_TARGET], () => ({ source: "Local", worksheetId: sheet.id, formulaDetails }));
  };
}
