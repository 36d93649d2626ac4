import { uses1904 } from "../../engine/dates";
import type { FilterRule } from "../../engine/filters/column-filter";
import { filteredTable } from "../../engine/filters/filtered";
import { columnsOfTable, type TableRef } from "../../engine/tables/table-book";
import type { Json } from "../../protocol";
import type { Args } from "../arguments";
import { type AnyDefinition, type AnyExtension, define, extend, type MethodDefinition, type Session } from "../definition";
import { hostObject } from "../kinds";
import { filterColumn } from "./auto-filter";
import { criteriaOf, ruleOf } from "./criteria";

interface ColumnFilterRef {
  readonly ref: TableRef;
  /** From 0. */
  readonly column: number;
}

declare module "../kinds" {
  interface ObjectKinds {
    Filter: ColumnFilterRef;
  }
}

function set({ ref, column }: ColumnFilterRef, rule: FilterRule | undefined, session: Session, api: string): void {
  filterColumn(filteredTable(ref), column, rule, session, api);
}

/** A method that filters by criteria made of its arguments. */
const by = (criteria: (args: Args) => Json): MethodDefinition<ColumnFilterRef> => ({
  since: "1.2",
  call: (self, args, session) => set(self, ruleOf(criteria(args), args.api, uses1904(session.workbook.book)), session, args.api),
});

const counted = (filterOn: string): MethodDefinition<ColumnFilterRef> => by((args) => ({ filterOn, criterion1: String(args.integer(0)) }));

/** The filter of one column of a table. Filters by colour, icon and period are `ApiNotFound`. */
const filter: AnyDefinition = define("Filter", {
  properties: {
    Criteria: {
      since: "1.2",
      get: ({ ref, column }) => {
        const rule = filteredTable(ref).columns()[column]?.rule;
        return rule ? criteriaOf(rule) : null;
      },
    },
  },
  methods: {
    Apply: by((args) => args.json(0)),
    ApplyValuesFilter: by((args) => ({ filterOn: "Values", values: args.json(0) })),
    ApplyCustomFilter: by((args) => ({
      filterOn: "Custom",
      criterion1: args.text(0),
      ...(args.has(1) && { criterion2: args.text(1), operator: args.option(2, ["And", "Or"], "And") }),
    })),
    ApplyDynamicFilter: by((args) => ({ filterOn: "Dynamic", dynamicCriteria: args.text(0) })),
    ApplyTopItemsFilter: counted("TopItems"),
    ApplyTopPercentFilter: counted("TopPercent"),
    ApplyBottomItemsFilter: counted("BottomItems"),
    ApplyBottomPercentFilter: counted("BottomPercent"),
    Clear: { since: "1.2", call: (self, args, session) => set(self, undefined, session, args.api) },
  },
});

export const columnFilterDefinitions: readonly AnyDefinition[] = [filter];
export const columnFilterExtensions: readonly AnyExtension[] = [
  extend("TableColumn", {
    properties: {
      Filter: {
        since: "1.2",
        object: ({ ref, column }) => hostObject("Filter", { ref, column: columnsOfTable(ref).indexOf(column) }),
      },
    },
  }),
];
