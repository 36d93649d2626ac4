import { type Area, columnsOf, intersection, isSingleCell, sameArea } from "../../engine/area";
import { uses1904 } from "../../engine/dates";
import type { FilterRule } from "../../engine/filters/column-filter";
import { refilter, showRows } from "../../engine/filters/filter-rows";
import { filteredSheet, filteredTable, type Filtered, isDataFiltered } from "../../engine/filters/filtered";
import { calculate } from "../../engine/formulas/calculation";
import { surroundingArea } from "../../engine/surrounding";
import { tableArea, tablesOf } from "../../engine/tables/table-book";
import { boundedArea } from "../../engine/used-range";
import type { RangeRef } from "../../engine/workbook-model";
import { accessDenied, invalidArgument, invalidOperation, invalidReference } from "../../protocol";
import type { Args } from "../arguments";
import { type AnyDefinition, type AnyExtension, define, extend, type Session } from "../definition";
import { required } from "../expect";
import { hostObject, type HostObject, nullObject } from "../kinds";
import { needsWindow } from "../needs-window";
import { rangeArgument } from "../range-argument";
import { criteriaOf, ruleOf } from "./criteria";

declare module "../kinds" {
  interface ObjectKinds {
    AutoFilter: Filtered;
  }
}

const alive = (filtered: Filtered): Filtered => {
  if (!filtered.sheet.alive) throw invalidReference();
  return filtered;
};

const rangeOf = (filtered: Filtered): HostObject | undefined => {
  const area = alive(filtered).area();
  return area && hostObject("Range", filtered.sheet.range(area));
};

/** Changes a filter, which a protected sheet allows only by its option. It shows or hides rows, which SUBTOTAL depends on. */
function change(filtered: Filtered, session: Session, run: () => void): void {
  const { sheet } = alive(filtered);
  if (sheet.isProtected && sheet.sheet.sheetProtection?.autoFilter !== true) throw accessDenied();
  calculate(session.workbook); // rows are let through by what their cells show
  run();
  sheet.touch();
}

/** Shows all rows again. Rows hidden while nothing was filtered stay hidden. */
function showAll(filtered: Filtered): void {
  const area = filtered.area();
  if (area && isDataFiltered(filtered)) showRows(filtered.sheet, area);
}

/** The cells that get a filter: a single cell means those around it, a whole column the part in use. */
function filterArea({ sheet, area }: RangeRef): Area {
  return (isSingleCell(area) ? surroundingArea(sheet, area) : boundedArea(sheet, area)) ?? area;
}

/** The cells that `apply` was given, checked: a sheet's filter lies beside tables, a table's on the table. */
function placeOf(filtered: Filtered, range: RangeRef): Area {
  if (range.sheet !== filtered.sheet) throw invalidArgument("AutoFilter.apply: the range is on another sheet.");
  if (filtered.isTable) return range.area;
  const area = filterArea(range);
  const table = tablesOf(range.sheet).find((ref) => intersection(tableArea(ref), area));
  if (table)
    throw invalidOperation(`AutoFilter.apply: these cells belong to the table ${table.table.name}, which has a filter of its own.`);
  return area;
}

function apply(filtered: Filtered, args: Args, session: Session): void {
  const area = placeOf(alive(filtered), rangeArgument(args, 0, filtered.sheet));
  const column = args.has(1) ? args.integer(1) : undefined;
  const columns = filtered.isTable ? filtered.columns().length : columnsOf(area);
  if (column !== undefined && (column < 0 || column >= columns)) throw invalidArgument("AutoFilter.apply: there is no such column.");
  const rule = column !== undefined && args.has(2) ? ruleOf(args.json(2), args.api, uses1904(session.workbook.book)) : undefined;
  change(filtered, session, () => {
    const before = filtered.area();
    if (before && !filtered.isTable && !sameArea(before, area)) showAll(filtered);
    filtered.start(area);
    if (column !== undefined && rule) refilter(filtered, new Map([[column, rule]]), args.api);
  });
}

/** Takes the filters of some columns away; those of the others go on. */
function clear(filtered: Filtered, columns: readonly number[], session: Session, api: string): void {
  if (!isDataFiltered(alive(filtered))) return;
  change(filtered, session, () => refilter(filtered, new Map(columns.map((column) => [column, undefined])), api));
}

/** Filters one column by a rule, or by none. */
export function filterColumn(filtered: Filtered, column: number, rule: FilterRule | undefined, session: Session, api: string): void {
  if (!rule && !isDataFiltered(alive(filtered))) return;
  change(filtered, session, () => refilter(filtered, new Map([[column, rule]]), api));
}

const allColumns = (filtered: Filtered): readonly number[] => [...filtered.columns().keys()];

function reapply(filtered: Filtered, session: Session, api: string): void {
  if (isDataFiltered(alive(filtered))) change(filtered, session, () => refilter(filtered, new Map(), api));
}

const autoFilter: AnyDefinition = define("AutoFilter", {
  properties: {
    Enabled: { since: "1.9", get: (filtered) => alive(filtered).area() !== undefined },
    IsDataFiltered: { since: "1.9", get: (filtered) => isDataFiltered(alive(filtered)) },
    Criteria: {
      since: "1.9",
      get: (filtered) =>
        alive(filtered).area() ? filtered.columns().map((column) => (column?.rule ? criteriaOf(column.rule) : null)) : [],
    },
  },
  methods: {
    GetRange: { since: "1.9", call: (filtered) => required(rangeOf(filtered)) },
    GetRangeOrNullObject: { since: "1.9", call: (filtered) => rangeOf(filtered) ?? nullObject },
    Apply: { since: "1.9", call: (filtered, args, session) => apply(filtered, args, session) },
    ClearCriteria: { since: "1.9", call: (filtered, args, session) => clear(filtered, allColumns(filtered), session, args.api) },
    ClearColumnCriteria: {
      since: "1.14",
      call: (filtered, args, session) => {
        const column = args.integer(0);
        if (!allColumns(filtered).includes(column)) throw invalidArgument("AutoFilter.clearColumnCriteria: there is no such column.");
        clear(filtered, [column], session, args.api);
      },
    },
    Reapply: { since: "1.9", call: (filtered, args, session) => reapply(filtered, session, args.api) },
    Remove: {
      since: "1.9",
      call: (filtered, _args, session) =>
        change(filtered, session, () => {
          showAll(filtered);
          filtered.remove();
        }),
    },
  },
});

/** Filters of sheets and of tables, which have the same members in Excel. */
export const filterDefinitions: readonly AnyDefinition[] = [autoFilter];
export const filterExtensions: readonly AnyExtension[] = [
  extend("Worksheet", { properties: { AutoFilter: { since: "1.9", object: (sheet) => hostObject("AutoFilter", filteredSheet(sheet)) } } }),
  extend("Table", {
    properties: { AutoFilter: { since: "1.9", object: (ref) => hostObject("AutoFilter", filteredTable(ref)) } },
    methods: {
      ClearFilters: needsWindow({
        since: "1.2",
        call: (ref, args, session) => clear(filteredTable(ref), [...ref.table.model.columns.keys()], session, args.api),
      }),
      ReapplyFilters: { since: "1.2", call: (ref, args, session) => reapply(filteredTable(ref), session, args.api) },
    },
  }),
];
