import { type Area, columnsOf, rowsOf } from "../../engine/area";
import { rewriteFormulas } from "../../engine/rewrite";
import { renameColumnsIn } from "../../engine/tables/structured-references";
import {
  bodyArea,
  columnArea,
  columnsOfTable,
  hasHeaders,
  headerArea,
  tableArea,
  type TableRef,
  totalsArea,
} from "../../engine/tables/table-book";
import { addColumn, addRows, deleteColumn, deleteRows, nameColumns } from "../../engine/tables/table-rows";
import type { TableColumnProperties } from "../../library";
import { invalidArgument, itemNotFound, type Json } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { define, type PropertyDefinition, type Session } from "../definition";
import { editCells } from "../edit";
import { expectText } from "../expect";
import { enter, requireFormula } from "../grid";
import { type HostObject, hostObject } from "../kinds";
import { valueProperties } from "../range-values";

interface ColumnRef {
  readonly ref: TableRef;
  readonly column: TableColumnProperties;
}

interface RowRef {
  readonly ref: TableRef;
  readonly index: number;
}

declare module "../kinds" {
  interface ObjectKinds {
    TableColumnCollection: TableRef;
    TableColumn: ColumnRef;
    TableRowCollection: TableRef;
    TableRow: RowRef;
  }
}

const ids = new WeakMap<TableColumnProperties, number>();

/** Numbered from 1 in the order of first use, and kept when they move. */
function columnId({ ref, column }: ColumnRef): number {
  let id = ids.get(column);
  if (id === undefined) ids.set(column, (id = Math.max(0, ...columnsOfTable(ref).map((other) => ids.get(other) ?? 0)) + 1));
  return id;
}

const indexOf = ({ ref, column }: ColumnRef): number => {
  const index = columnsOfTable(ref).indexOf(column);
  if (index < 0) throw itemNotFound();
  return index;
};

const range = (ref: TableRef, area: Area | undefined): HostObject => {
  if (!area) throw itemNotFound();
  return hostObject("Range", ref.sheet.range(area));
};

/** A value for each cell of an area, read and set as a range's values are. */
function values<T>(areaOf: (self: T) => { readonly ref: TableRef; readonly area: Area }): PropertyDefinition<T> {
  const { get, set } = valueProperties.Values!;
  const cells = (self: T) => {
    const { ref, area } = areaOf(self);
    return ref.sheet.range(area);
  };
  return {
    since: "1.1",
    get: (self, session) => get!(cells(self), session),
    set: (self, value, session) => set!(cells(self), value, session),
  };
}

function setColumnName(self: ColumnRef, name: string, session: Session): void {
  const taken = columnsOfTable(self.ref).some((other) => other !== self.column && other.name.toLowerCase() === name.toLowerCase());
  if (name === "" || taken) throw invalidArgument(`TableColumn.name: ${JSON.stringify(name)} is blank or another column's`);
  const header = headerArea(self.ref);
  if (!header) {
    const former = self.column.name;
    self.column.name = name;
    rewriteFormulas(self.ref.sheet.workbook, (formula) => renameColumnsIn(formula, self.ref.table.name, new Map([[former, name]])));
    return;
  }
  const cell = columnArea(self.ref, self.column, header);
  editCells(session, self.ref.sheet.range(cell), () => {
    self.ref.sheet.sheet.getCell(cell.top, cell.left).value = name;
  });
}

export const tableColumn = define("TableColumn", {
  id: columnId,
  properties: {
    Id: { since: "1.1", get: columnId },
    Index: { since: "1.1", get: indexOf },
    Name: {
      since: "1.1",
      get: (self) => {
        nameColumns(self.ref); // someone may have typed into the header
        return self.column.name;
      },
      set: (self, value, session) => setColumnName(self, expectText(value, "TableColumn.name"), session),
    },
    Values: values(({ ref, column }) => ({ ref, area: columnArea(ref, column, tableArea(ref)) })),
  },
  methods: {
    GetRange: { since: "1.1", call: ({ ref, column }) => range(ref, columnArea(ref, column, tableArea(ref))) },
    GetDataBodyRange: { since: "1.1", call: ({ ref, column }) => range(ref, columnArea(ref, column, bodyArea(ref))) },
    GetHeaderRowRange: {
      since: "1.1",
      call: ({ ref, column }) => range(ref, hasHeaders(ref) ? columnArea(ref, column, headerArea(ref)!) : undefined),
    },
    GetTotalRowRange: {
      since: "1.1",
      call: ({ ref, column }) => {
        const totals = totalsArea(ref);
        return range(ref, totals && columnArea(ref, column, totals));
      },
    },
    Delete: {
      since: "1.1",
      call: (self, _args, session) =>
        editCells(session, self.ref.sheet.range(tableArea(self.ref)), () => deleteColumn(self.ref, self.column), {
          changeType: "ColumnDeleted",
        }),
    },
  },
});

function addOneColumn(ref: TableRef, args: Args, session: Session): HostObject {
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : columnsOfTable(ref).length;
  let column: TableColumnProperties | undefined;
  editCells(
    session,
    ref.sheet.range(tableArea(ref)),
    () => {
      column = addColumn(ref, index);
    },
    { changeType: "ColumnInserted" },
  );
  const self = { ref, column: column! };
  if (args.has(1)) tableColumn.properties.Values!.set!(self, columnValues(ref, args.json(1)), session);
  if (args.has(2)) setColumnName(self, args.text(2), session);
  nameColumns(ref);
  return hostObject("TableColumn", self);
}

/** Values for a whole column; if there are only enough for the body, the header keeps the name. */
function columnValues(ref: TableRef, given: Json): Json {
  const height = rowsOf(tableArea(ref));
  if (Array.isArray(given) && given.length === rowsOf(bodyArea(ref)) && given.length < height) {
    const padding = height - given.length - (hasHeaders(ref) ? 1 : 0);
    return [...(hasHeaders(ref) ? [[null]] : []), ...(given as Json[]), ...Array.from({ length: padding }, () => [null])];
  }
  return given;
}

export const tableColumnCollection = collection("TableColumnCollection", {
  of: "TableColumn",
  items: (ref) => {
    nameColumns(ref);
    return columnsOfTable(ref).map((column) => ({ ref, column }));
  },
  keys: (self) => [self.column.name, columnId(self)],
  since: { getItem: "1.1", getItemOrNullObject: "1.4", getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: { Add: { since: "1.1", call: addOneColumn } },
});

const rowArea = ({ ref, index }: RowRef): Area => {
  const body = bodyArea(ref);
  if (index < 0 || index >= rowsOf(body)) throw itemNotFound();
  return { ...body, top: body.top + index, bottom: body.top + index };
};

export const tableRow = define("TableRow", {
  id: ({ index }) => index,
  properties: {
    Index: { since: "1.1", get: ({ index }) => index },
    Values: values((self) => ({ ref: self.ref, area: rowArea(self) })),
  },
  methods: {
    GetRange: { since: "1.1", call: (self) => range(self.ref, rowArea(self)) },
    Delete: {
      since: "1.1",
      call: (self, _args, session) =>
        editCells(session, self.ref.sheet.range(rowArea(self)), () => deleteRows(self.ref, self.index), { changeType: "RowDeleted" }),
    },
  },
});

function addSomeRows(ref: TableRef, args: Args, session: Session): HostObject {
  const body = bodyArea(ref);
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : rowsOf(body);
  const given = args.has(1) ? args.json(1) : undefined;
  const lines = Array.isArray(given) ? (given as readonly Json[]) : undefined;
  const width = columnsOf(body);
  if (lines?.some((line) => !Array.isArray(line) || line.length !== width))
    throw invalidArgument(`TableRowCollection.add: each row has ${width} values`);
  for (const entry of (lines ?? [given ?? null]).flat()) requireFormula(session.workbook, entry);
  editCells(
    session,
    ref.sheet.range(body),
    () => {
      const rows = addRows(ref, index, Math.max(1, lines?.length ?? 1));
      for (let row = rows.top; row <= rows.bottom; row++)
        for (let column = 0; column < width; column++) {
          const value = lines ? (lines[row - rows.top] as readonly Json[])[column]! : (given ?? null);
          if (value === null) continue;
          if (typeof value === "object") throw invalidArgument("A cell takes a text, a number or true or false.");
          enter(session.workbook, ref.sheet, row, rows.left + column, value);
        }
    },
    { changeType: "RowInserted" },
  );
  return hostObject("TableRow", { ref, index });
}

export const tableRowCollection = collection("TableRowCollection", {
  of: "TableRow",
  items: (ref) => Array.from({ length: rowsOf(bodyArea(ref)) }, (_, index) => ({ ref, index })),
  keys: ({ index }) => [index],
  since: { getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: { Add: { since: "1.1", call: addSomeRows } },
});
