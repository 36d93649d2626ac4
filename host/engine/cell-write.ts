import { type Cell, type CellValueInput, ValueType } from "../library";
import type { Area } from "./area";
import { uses1904 } from "./dates";
import type { Locale } from "./entries/locale";
import { type CellEntry, readEntry } from "./entries/read-entry";
import { formulaValue } from "./future-functions";
import { joinRanges } from "./references";
import { numberFormatOf, restyle } from "./style";
import type { SheetModel } from "./workbook-model";

/** Writes one entry into a cell as Excel would in this region: "=…" is a formula, "12%" a number with a format, "" blanks the cell. */
export function writeEntry(model: SheetModel, row: number, column: number, entry: string | number | boolean, locale: Locale): void {
  const existing = model.sheet.findRow(row)?.findCell(column);
  if (entry === "" && (!existing || existing.type === ValueType.Null)) return;
  // A cell hidden by a merge would pass its value on to the visible one.
  if (existing?.type === ValueType.Merge) return;
  const cell = existing ?? model.sheet.getCell(row, column);
  const format = numberFormatOf(cell.style);
  const read = readEntry(entry, format, { locale, date1904: uses1904(model.workbook.book) });
  cell.value = engineValue(read);
  if (read.kind === "value" && read.numberFormat !== undefined && format === "General") {
    const { numberFormat } = read;
    restyle(cell, (style) => ({ ...style, numFmt: numberFormat }));
  }
}

function engineValue(entry: CellEntry): CellValueInput {
  switch (entry.kind) {
    case "blank":
      return null;
    case "formula":
      return formulaValue(joinRanges(entry.formula));
    case "error":
      return { error: entry.error } as CellValueInput;
    case "value":
      return entry.value;
  }
}

/** Visits the existing cells of an area: an area of whole columns costs only what is there. */
export function eachCell(model: SheetModel, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const last = Math.min(area.bottom, model.sheet.rowCount);
  for (let r = area.top; r <= last; r++) {
    const row = model.sheet.findRow(r);
    if (!row) continue;
    // The engine's own walk skips cells that are formatted but blank.
    const end = Math.min(area.right, row.cellCount);
    for (let c = area.left; c <= end; c++) {
      const cell = row.findCell(c);
      if (cell) visit(cell, r, c);
    }
  }
}
