import { covers, intersection } from "../../engine/area";
import { draw, erase } from "../../engine/pivots/draw";
import { newPivot, type PivotModel, pivotsOf, readSource, sourceText } from "../../engine/pivots/model";
import { allTables, tableArea } from "../../engine/tables/table-book";
import { SheetModel, type WorkbookModel } from "../../engine/workbook-model";
import { HostError, invalidArgument, type Json } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { define, type PropertyDefinition, type Since } from "../definition";
import { alive } from "../edit";
import { expectFlag, expectText, required } from "../expect";
import { HostObject, hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";
import "./kinds";

const sheetOf = (self: WorkbookModel | SheetModel): SheetModel => (self instanceof SheetModel ? self : self.activeSheet);
const bookOf = (self: WorkbookModel | SheetModel): WorkbookModel => (self instanceof SheetModel ? self.workbook : self);
const within = (self: WorkbookModel | SheetModel): readonly PivotModel[] =>
  pivotsOf(bookOf(self)).filter(({ sheet }) => self === sheet.workbook || self === sheet);

function requireFree(workbook: WorkbookModel, name: string, but?: PivotModel): string {
  if (name.trim() === "" || name.length > 255) throw invalidArgument();
  if (pivotsOf(workbook).some((one) => one !== but && one.name.toLowerCase() === name.toLowerCase()))
    throw new HostError("ItemAlreadyExists", `There is a PivotTable ${JSON.stringify(name)} already.`);
  return name;
}

/** What a pivot table is made of: cells with a header row, or a table. */
function sourceArgument(args: Args, index: number, sheet: SheetModel): PivotModel["source"] {
  const given = args.any(index);
  const table =
    given instanceof HostObject && given.kind === "Table"
      ? args.object(index, "Table")
      : allTables(sheet.workbook).find((ref) => typeof given === "string" && ref.table.name.toLowerCase() === given.toLowerCase());
  if (table) return { range: table.sheet.range(tableArea(table)), table };
  return { range: alive(rangeArgument(args, index, sheet)), table: undefined };
}

function add(self: WorkbookModel | SheetModel, args: Args) {
  const workbook = bookOf(self);
  const name = requireFree(workbook, args.text(0));
  const corner = alive(rangeArgument(args, 2, sheetOf(self)));
  const pivot = newPivot(name, corner.sheet.range(corner.area), sourceArgument(args, 1, sheetOf(self)));
  const named = new Set(pivot.fields.map((field) => field.toLowerCase()));
  if (pivot.fields.some((field) => field === "") || named.size < pivot.fields.length || pivot.records.length === 0)
    throw invalidArgument("A PivotTable needs records below a row of names that differ.");
  pivotsOf(workbook).push(pivot);
  return hostObject("PivotTable", pivot);
}

function refresh(pivot: PivotModel): void {
  readSource(pivot);
  draw(pivot);
}

export const pivotTables = collection("PivotTableCollection", {
  of: "PivotTable",
  items: within,
  keys: ({ name, id }) => [name, id],
  since: { getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" },
  methods: {
    Add: { since: "1.8", call: add },
    RefreshAll: { since: "1.1", call: (self) => within(self).forEach(refresh) },
  },
});

const ofRange = ({ range, fully }: { range: { sheet: SheetModel; area: PivotModel["corner"]["area"] }; fully: boolean }) =>
  within(range.sheet).filter(({ drawn }) => drawn && (fully ? covers(range.area, drawn.all) : intersection(range.area, drawn.all)));

export const scopedPivotTables = collection("PivotTableScopedCollection", {
  of: "PivotTable",
  items: ofRange,
  keys: ({ name, id }) => [name, id],
  since: { getItem: "1.1", getItemOrNullObject: "1.1", getCount: "1.1" },
  methods: { GetFirst: { since: "1.1", call: (self) => hostObject("PivotTable", required(ofRange(self)[0])) } },
});

const kept = (member: string, since: Since): PropertyDefinition<PivotModel> => ({
  since,
  get: ({ layout }) => layout.others[member] ?? false,
  set: ({ layout }, value: Json) => {
    layout.others[member] = expectFlag(value, `PivotTable.${member}`);
  },
});

export const pivotTable = define("PivotTable", {
  id: ({ id }) => id,
  properties: {
    Id: { since: "1.5", get: ({ id }) => id },
    Name: {
      since: "1.1",
      get: ({ name }) => name,
      set: (self, value, { workbook }) => {
        self.name = requireFree(workbook, expectText(value, "PivotTable.name"), self);
      },
    },
    Worksheet: { since: "1.1", object: ({ sheet }) => hostObject("Worksheet", sheet) },
    Hierarchies: { since: "1.8", object: (pivot) => hostObject("PivotHierarchyCollection", pivot) },
    RowHierarchies: { since: "1.8", object: (pivot) => hostObject("RowColumnPivotHierarchyCollection", { pivot, axis: "rows" }) },
    ColumnHierarchies: { since: "1.8", object: (pivot) => hostObject("RowColumnPivotHierarchyCollection", { pivot, axis: "columns" }) },
    FilterHierarchies: { since: "1.8", object: (pivot) => hostObject("FilterPivotHierarchyCollection", { pivot, axis: "filters" }) },
    DataHierarchies: { since: "1.8", object: (pivot) => hostObject("DataPivotHierarchyCollection", pivot) },
    Layout: { since: "1.8", object: (pivot) => hostObject("PivotLayout", pivot) },
    AllowMultipleFiltersPerField: kept("allowMultipleFiltersPerField", "1.12"),
    EnableDataValueEditing: kept("enableDataValueEditing", "1.9"),
    RefreshOnOpen: kept("refreshOnOpen", "1.13"),
    UseCustomSortLists: kept("useCustomSortLists", "1.9"),
  },
  methods: {
    Delete: {
      since: "1.8",
      call: (pivot, _args, { workbook }) => {
        erase(pivot);
        const pivots = pivotsOf(workbook);
        if (pivots.includes(pivot)) pivots.splice(pivots.indexOf(pivot), 1);
      },
    },
    Refresh: { since: "1.1", call: refresh },
    GetDataSourceString: { since: "1.15", call: sourceText },
    GetDataSourceType: { since: "1.15", call: ({ source }) => (source.table ? "LocalTable" : "LocalRange") },
  },
});
