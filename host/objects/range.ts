import { addressOf } from "../engine/addresses";
import { isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW } from "../engine/area";
import { topOf } from "../engine/row-sizes";
import { leftOf } from "../engine/sizes";
import type { RangeRef } from "../engine/workbook-model";
import { type AnyDefinition, define, type PropertyDefinition } from "./definition";
import { alive, formatCells } from "./edit";
import { expectFlag } from "./expect";
import { hostObject } from "./kinds";
import { rangeActions } from "./range-actions";
import { findMethods } from "./range-find";
import { hyperlinkProperty } from "./range-hyperlink";
import { navigationMethods, sizeOf } from "./range-navigation";
import { cellPropertyMethods } from "./range-properties";
import { shiftMethods } from "./range-shift";
import { validateArraySize, valueProperties } from "./range-values";

const rowHidden = (range: RangeRef): boolean | null =>
  alike(range.area.top, Math.min(range.area.bottom, range.sheet.sheet.rowCount + 1), (r) => range.sheet.sheet.findRow(r)?.hidden ?? false);
const columnHidden = (range: RangeRef): boolean | null =>
  alike(range.area.left, range.area.right, (c) => range.sheet.columnAt(c)?.hidden ?? false);

function alike(from: number, to: number, read: (line: number) => boolean): boolean | null {
  const first = read(from);
  for (let line = from + 1; line <= to; line++) if (read(line) !== first) return null;
  return first;
}

/** Where a range stands and how large it is. */
const place: Readonly<Record<string, PropertyDefinition<RangeRef>>> = {
  Address: { since: "1.1", get: (range) => addressOf(alive(range)) },
  AddressLocal: { since: "1.1", get: (range) => addressOf(alive(range)) },
  RowIndex: { since: "1.1", get: (range) => alive(range).area.top - 1 },
  ColumnIndex: { since: "1.1", get: (range) => alive(range).area.left - 1 },
  RowCount: { since: "1.1", get: (range) => alive(range).area.bottom - range.area.top + 1 },
  ColumnCount: { since: "1.1", get: (range) => alive(range).area.right - range.area.left + 1 },
  // Excel answers -1 for more than 32 bits hold.
  CellCount: { since: "1.1", get: (range) => (sizeOf(alive(range).area) > 2 ** 31 - 1 ? -1 : sizeOf(range.area)) },
  IsEntireRow: { since: "1.7", get: (range) => isWholeRows(alive(range).area) },
  IsEntireColumn: { since: "1.7", get: (range) => isWholeColumns(alive(range).area) },
  Left: { since: "1.10", get: (range) => leftOf(range.sheet, alive(range).area.left) },
  Top: { since: "1.10", get: (range) => topOf(range.sheet, alive(range).area.top) },
  Width: {
    since: "1.10",
    get: (range) => leftOf(range.sheet, Math.min(alive(range).area.right, MAX_COLUMN) + 1) - leftOf(range.sheet, range.area.left),
  },
  Height: {
    since: "1.10",
    get: (range) => topOf(range.sheet, Math.min(alive(range).area.bottom, MAX_ROW) + 1) - topOf(range.sheet, range.area.top),
  },
};

const hiding: Readonly<Record<string, PropertyDefinition<RangeRef>>> = {
  Hidden: { since: "1.2", get: (range) => either(rowHidden(alive(range)), columnHidden(range)) },
  RowHidden: {
    since: "1.2",
    get: (range) => rowHidden(alive(range)),
    set: (range, value, session) => {
      const hidden = expectFlag(value, "Range.rowHidden");
      formatCells(session, range, () => {
        for (let r = range.area.top; r <= range.area.bottom; r++) range.sheet.sheet.getRow(r).hidden = hidden;
        range.sheet.touch(); // SUBTOTAL looks for hidden rows
      });
    },
  },
  ColumnHidden: {
    since: "1.2",
    get: (range) => columnHidden(alive(range)),
    set: (range, value, session) => {
      const hidden = expectFlag(value, "Range.columnHidden");
      formatCells(session, range, () => {
        for (let c = range.area.left; c <= range.area.right; c++) range.sheet.sheet.getColumn(c).hidden = hidden;
      });
    },
  },
};

const either = (rows: boolean | null, columns: boolean | null): boolean | null =>
  rows === true || columns === true ? true : rows === null || columns === null ? null : false;

export const range: AnyDefinition = define("Range", {
  properties: {
    Format: { since: "1.1", object: (self) => hostObject("RangeFormat", self) },
    Worksheet: { since: "1.1", object: (self) => hostObject("Worksheet", self.sheet) },
    Sort: { since: "1.2", object: (self) => hostObject("RangeSort", self) },
    ...valueProperties,
    ...place,
    ...hiding,
    Hyperlink: hyperlinkProperty,
  },
  methods: {
    ...navigationMethods,
    ...rangeActions,
    ...shiftMethods,
    ...findMethods,
    ...cellPropertyMethods,
    _ValidateArraySize: validateArraySize,
  },
});
