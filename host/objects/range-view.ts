import { columnLetters } from "../engine/area";
import { cellText } from "../engine/cell-text";
import { cellValue, cellValueType, formulaOrValue } from "../engine/cell-value";
import { calculate } from "../engine/formulas/calculation";
import { quoteSheetName } from "../engine/sheet-names";
import { visibleColumns, visibleRowCount, visibleRows } from "../engine/visible";
import type { RangeRef } from "../engine/workbook-model";
import type { Cell } from "../library";
import { invalidArgument, type Json } from "../protocol";
import { collection } from "./collection";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition, type Session } from "./definition";
import { alive } from "./edit";
import { isUnbounded, requireReadable } from "./grid";
import { type HostObject, hostObject } from "./kinds";
import { cellFormatCode, readLocal } from "./range-values";

/** The cells of a range that are not in hidden rows or columns. */
interface ViewRef {
  readonly range: RangeRef;
  /** Its place among the view's rows, if it is one of them. */
  readonly index: number;
}

declare module "./kinds" {
  interface ObjectKinds {
    RangeView: ViewRef;
    RangeViewCollection: ViewRef;
  }
}

type ReadCell = (cell: Cell | undefined, row: number, column: number) => Json;

/** Reads the visible cells; null for whole rows and columns, as a range's own contents are. */
function readVisible({ sheet, area }: RangeRef, read: ReadCell): Json {
  if (isUnbounded(area)) return null;
  const columns = visibleColumns(sheet, area);
  requireReadable(visibleRowCount(sheet, area) * columns.length);
  const grid: Json[][] = [];
  for (const r of visibleRows(sheet, area)) {
    const row = sheet.sheet.findRow(r);
    grid.push(columns.map((c) => read(row?.findCell(c), r, c)));
  }
  return grid;
}

const cells = (reader: (range: RangeRef) => ReadCell, needsResults: boolean): PropertyDefinition<ViewRef> => ({
  since: "1.3",
  get: ({ range }, session: Session) => {
    alive(range);
    if (needsResults && !isUnbounded(range.area)) calculate(session.workbook);
    return readVisible(range, reader(range));
  },
});

const address = ({ sheet }: RangeRef): ReadCell => {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  return (_cell, row, column) => `${prefix}${columnLetters(column)}${row}`;
};

const rangeView: AnyDefinition = define("RangeView", {
  properties: {
    Index: { since: "1.3", get: ({ index }) => index },
    RowCount: { since: "1.3", get: ({ range }) => visibleRowCount(alive(range).sheet, range.area) },
    ColumnCount: { since: "1.3", get: ({ range }) => visibleColumns(alive(range).sheet, range.area).length },
    CellAddresses: cells(address, false),
    Values: cells(() => cellValue, true),
    Text: cells(() => cellText, true),
    ValueTypes: cells(() => cellValueType, true),
    Formulas: cells(() => formulaOrValue, true),
    FormulasLocal: cells(({ sheet }) => readLocal(sheet.workbook), true),
    NumberFormat: cells(cellFormatCode, false),
    Rows: { since: "1.3", object: (view) => hostObject("RangeViewCollection", view) },
  },
  methods: { GetRange: { since: "1.3", call: ({ range }) => hostObject("Range", alive(range)) } },
});

const rowView = ({ range }: ViewRef, row: number, index: number): ViewRef => ({
  range: range.sheet.range({ ...range.area, top: row, bottom: row }),
  index,
});

/** The n-th visible row, without a list of those before it. */
function rowAt(view: ViewRef, index: number): HostObject {
  let at = 0;
  for (const row of visibleRows(alive(view.range).sheet, view.range.area))
    if (at++ === index) return hostObject("RangeView", rowView(view, row, index));
  throw invalidArgument("RangeViewCollection.getItemAt: there is no such row.");
}

const rangeViews: AnyDefinition = collection("RangeViewCollection", {
  of: "RangeView",
  items: (view) => {
    const { sheet, area } = alive(view.range);
    // Excel gives no single rows for a whole column; a million objects would help nobody.
    if (isUnbounded(area)) throw invalidArgument("The rows of whole columns cannot be read at once.");
    requireReadable(visibleRowCount(sheet, area));
    return Array.from(visibleRows(sheet, area), (row, index) => rowView(view, row, index));
  },
  keys: ({ index }) => [index],
  since: {},
  methods: {
    GetCount: { since: "1.4", call: ({ range }) => visibleRowCount(alive(range).sheet, range.area) },
    GetItemAt: { since: "1.3", call: (view, args) => rowAt(view, args.integer(0)) },
  },
});

/** `Range.getVisibleView`: what a person sees of a range with some rows or columns hidden, by hand or by a filter. */
export const rangeViewDefinitions: readonly AnyDefinition[] = [rangeView, rangeViews];
export const rangeViewExtensions: readonly AnyExtension[] = [
  extend("Range", {
    methods: { GetVisibleView: { since: "1.3", call: (range) => hostObject("RangeView", { range: alive(range), index: 0 }) } },
  }),
];
