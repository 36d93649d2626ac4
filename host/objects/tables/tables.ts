import { type Area, columnsOf, intersection, covers, MAX_COLUMN, MAX_ROW } from "../../engine/area";
import { rewriteFormulas } from "../../engine/rewrite";
import { insertCells } from "../../engine/shift";
import { renameTableIn } from "../../engine/tables/structured-references";
import {
  addTable,
  allTables,
  bodyArea,
  hasHeaders,
  hasTotals,
  headerArea,
  hidesFilter,
  removeTable,
  renameTable,
  setFilterHidden,
  setTableArea,
  tableArea,
  type TableRef,
  tablesOf,
  totalsArea,
} from "../../engine/tables/table-book";
import { setHeaders, setTotals } from "../../engine/tables/table-rows";
import { SheetModel, type WorkbookModel } from "../../engine/workbook-model";
import { WORKBOOK_TARGET } from "../../events";
import { HostError, invalidArgument } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { define, extend, type PropertyDefinition, type Session, type Since } from "../definition";
import { editCells } from "../edit";
import { expectFlag, expectText, required } from "../expect";
import { type HostObject, hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";
import { eventMethods } from "../event-registration";
import { tableId, tellTable } from "./table-events";

/** The tables of the workbook or of one sheet. */
type TableScope = WorkbookModel | SheetModel;

interface TablesWithin {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly fully: boolean;
}

declare module "../kinds" {
  interface ObjectKinds {
    Table: TableRef;
    TableCollection: TableScope;
    TableScopedCollection: TablesWithin;
  }
}

const rangeOf = (ref: TableRef, area: Area | undefined): HostObject => hostObject("Range", ref.sheet.range(required(area)));

function styleFlag(
  since: Since,
  field: "showFirstColumn" | "showLastColumn" | "showRowStripes" | "showColumnStripes",
): PropertyDefinition<TableRef> {
  return {
    since,
    get: ({ table }) => table.model.style?.[field] ?? false,
    set: (ref, value) => {
      ref.table.model.style = { ...ref.table.model.style, [field]: expectFlag(value, `Table.${field}`) };
      ref.sheet.restyled();
    },
  };
}

const filterButton: PropertyDefinition<TableRef> = {
  since: "1.3",
  get: (ref) => hasHeaders(ref) && !hidesFilter(ref),
  set: (ref, value) => {
    setFilterHidden(ref, !expectFlag(value, "Table.showFilterButton"));
    ref.sheet.restyled();
  },
};

/** Formulas that name the table follow its new name. */
function rename(ref: TableRef, name: string): void {
  const former = ref.table.name;
  renameTable(ref, name);
  rewriteFormulas(ref.sheet.workbook, (formula) => renameTableIn(formula, former, name));
}

export const table = define("Table", {
  id: tableId,
  properties: {
    Id: { since: "1.1", get: tableId },
    LegacyId: { since: "1.8", get: (ref) => String(Number(tableId(ref).slice(-13, -1))) },
    Name: { since: "1.1", get: (ref) => ref.table.name, set: (ref, value) => rename(ref, expectText(value, "Table.name")) },
    Style: {
      since: "1.1",
      get: (ref) => ref.table.model.style?.theme ?? "",
      set: (ref, value) => {
        ref.table.model.style = { ...ref.table.model.style, theme: expectText(value, "Table.style") };
        ref.sheet.restyled();
      },
    },
    ShowHeaders: {
      since: "1.1",
      get: hasHeaders,
      set: (ref, value, session) => {
        const shown = expectFlag(value, "Table.showHeaders");
        editCells(session, ref.sheet.range(tableArea(ref)), () => setHeaders(ref, shown));
      },
    },
    ShowTotals: {
      since: "1.1",
      get: hasTotals,
      set: (ref, value, session) => {
        const shown = expectFlag(value, "Table.showTotals");
        editCells(session, ref.sheet.range(tableArea(ref)), () => setTotals(ref, shown));
      },
    },
    ShowBandedRows: styleFlag("1.3", "showRowStripes"),
    ShowBandedColumns: styleFlag("1.3", "showColumnStripes"),
    HighlightFirstColumn: styleFlag("1.3", "showFirstColumn"),
    HighlightLastColumn: styleFlag("1.3", "showLastColumn"),
    ShowFilterButton: filterButton,
    Columns: { since: "1.1", object: (ref) => hostObject("TableColumnCollection", ref) },
    Rows: { since: "1.1", object: (ref) => hostObject("TableRowCollection", ref) },
    Worksheet: { since: "1.2", object: (ref) => hostObject("Worksheet", ref.sheet) },
  },
  methods: {
    GetRange: { since: "1.1", call: (ref) => rangeOf(ref, tableArea(ref)) },
    GetDataBodyRange: { since: "1.1", call: (ref) => rangeOf(ref, bodyArea(ref)) },
    GetHeaderRowRange: { since: "1.1", call: (ref) => rangeOf(ref, headerArea(ref)) },
    GetTotalRowRange: { since: "1.1", call: (ref) => rangeOf(ref, totalsArea(ref)) },
    Resize: {
      since: "1.13",
      call: (ref, args) => {
        const { sheet, area } = rangeArgument(args, 0, ref.sheet);
        const now = tableArea(ref);
        if (sheet !== ref.sheet || area.top !== now.top || !intersection(area, now))
          throw invalidArgument("Table.resize: the new range begins in the same row and overlaps the old one.");
        const clash = tablesOf(sheet).find((other) => other !== ref && intersection(tableArea(other), area));
        if (clash) throw new HostError("InvalidOperation", `A table can't overlap another table: ${clash.table.name}.`);
        // Columns keep their objects by place; the header cells name the new ones.
        const old = new Map(ref.table.model.columns.map((column, index) => [now.left + index, column]));
        ref.table.model.columns = Array.from({ length: columnsOf(area) }, (_, index) => old.get(area.left + index) ?? { name: "" });
        setTableArea(ref, area);
      },
    },
    ConvertToRange: {
      since: "1.2",
      call: (ref) => {
        const area = tableArea(ref);
        removeTable(ref);
        return hostObject("Range", ref.sheet.range(area));
      },
    },
    Delete: {
      since: "1.1",
      call: (ref, _args, session) => {
        const range = ref.sheet.range(tableArea(ref));
        editCells(session, range, () => {
          removeTable(ref);
          clearArea(ref.sheet, range.area);
        });
        tellTable(session, "tableDeleted", ref);
      },
    },
    ...eventMethods(
      [
        ["DataChangedEvent", "tableChanged", "1.7"],
        ["SelectionChangedEvent", "tableSelectionChanged", "1.7"],
      ],
      tableId,
    ),
  },
});

function clearArea(sheet: SheetModel, area: Area): void {
  for (let row = area.top; row <= Math.min(area.bottom, sheet.sheet.rowCount); row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.sheet.findCell(row, column);
      if (!cell) continue;
      cell.value = null;
      cell.style = {};
    }
}

const sheetOf = (scope: TableScope): SheetModel => (scope instanceof SheetModel ? scope : scope.activeSheet);

function add(scope: TableScope, args: Args, session: Session): HostObject {
  const range = rangeArgument(args, 0, sheetOf(scope));
  if (scope instanceof SheetModel && range.sheet !== scope) throw invalidArgument("TableCollection.add: the range is on another sheet");
  if (range.area.bottom === MAX_ROW || range.area.right === MAX_COLUMN)
    throw invalidArgument("TableCollection.add: a table of whole rows or columns is not possible");
  const withHeaders = args.flag(1);
  let ref: TableRef | undefined;
  editCells(session, range, () => {
    const { area } = range;
    // Without headers, Excel moves the cells down and writes a header row above them.
    if (!withHeaders) insertCells(range.sheet, { ...area, bottom: area.top }, "Down");
    ref = addTable(range.sheet, withHeaders ? area : { ...area, bottom: area.bottom + 1 });
  });
  tellTable(session, "tableAdded", ref!);
  return hostObject("Table", ref!);
}

export const tableCollection = collection("TableCollection", {
  of: "Table",
  items: (scope) => (scope instanceof SheetModel ? tablesOf(scope) : allTables(scope)),
  keys: (ref) => [ref.table.name, tableId(ref)],
  since: { getItem: "1.1", getItemOrNullObject: "1.4", getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: {
    Add: { since: "1.1", call: add },
    ...eventMethods(
      [
        ["AddedEvent", "tableAdded", "1.9"],
        ["DataChangedEvent", "tableChanged", "1.7"],
        ["DeletedEvent", "tableDeleted", "1.9"],
      ],
      (scope: TableScope) => (scope instanceof SheetModel ? scope.id : WORKBOOK_TARGET),
    ),
  },
});

export const tableScopedCollection = collection("TableScopedCollection", {
  of: "Table",
  items: ({ sheet, area, fully }) =>
    tablesOf(sheet).filter((ref) => (fully ? covers(area, tableArea(ref)) : intersection(area, tableArea(ref)) !== undefined)),
  keys: (ref) => [ref.table.name, tableId(ref)],
  since: { getItem: "1.1", getItemOrNullObject: "1.14", getCount: "1.1" },
  methods: {
    GetFirst: {
      since: "1.1",
      call: ({ sheet, area }) => hostObject("Table", required(tablesOf(sheet).find((ref) => intersection(area, tableArea(ref))))),
    },
  },
});

export const tableExtensions = [
  extend("Workbook", { properties: { Tables: { since: "1.1", object: (workbook) => hostObject("TableCollection", workbook) } } }),
  extend("Worksheet", { properties: { Tables: { since: "1.1", object: (sheet) => hostObject("TableCollection", sheet) } } }),
  extend("Range", {
    methods: {
      GetTables: {
        since: "1.9",
        call: ({ sheet, area }, args) => hostObject("TableScopedCollection", { sheet, area, fully: args.flag(0) }),
      },
    },
  }),
];
