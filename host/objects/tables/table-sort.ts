import { columnsOf } from "../../engine/area";
import { filteredTable, isDataFiltered } from "../../engine/filters/filtered";
import type { SortField } from "../../engine/sort";
import { bodyArea, tableArea, type TableRef } from "../../engine/tables/table-book";
import { apiNotFound } from "../../protocol";
import { type AnyDefinition, type AnyExtension, define, extend, type Session } from "../definition";
import { required } from "../expect";
import { hostObject } from "../kinds";
import { fieldsOf, sortAndTell } from "../range-sort";

declare module "../kinds" {
  interface ObjectKinds {
    TableSort: TableRef;
  }
}

interface Sorting {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly method: string;
}

/** How tables were last sorted in this session; files do not keep it. */
const sortings = new WeakMap<object, Sorting>();

function sort(ref: TableRef, { fields, matchCase }: Sorting, session: Session, api: string): void {
  if (isDataFiltered(filteredTable(ref))) throw apiNotFound(`${api} of a filtered table`);
  const body = required(bodyArea(ref));
  sortAndTell(session, ref.sheet.range(body), body, fields, matchCase, "rows");
}

export const tableSort: AnyDefinition = define("TableSort", {
  properties: {
    Fields: { since: "1.2", get: ({ table }) => (sortings.get(table)?.fields ?? []).map((field) => ({ ...field, sortOn: "Value" })) },
    MatchCase: { since: "1.2", get: ({ table }) => sortings.get(table)?.matchCase ?? false },
    Method: { since: "1.2", get: ({ table }) => sortings.get(table)?.method ?? "PinYin" },
  },
  methods: {
    Apply: {
      since: "1.2",
      call: (ref, args, session) => {
        const fields = fieldsOf(args.json(0), columnsOf(tableArea(ref)), args.api);
        const sorting = { fields, matchCase: args.flag(1), method: args.option(2, ["PinYin", "StrokeCount"], "PinYin") };
        sort(ref, sorting, session, args.api);
        sortings.set(ref.table, sorting);
      },
    },
    // The rows stay as they are sorted; only the arrow in the header goes.
    Clear: { since: "1.2", call: ({ table }) => void sortings.delete(table) },
    Reapply: {
      since: "1.2",
      call: (ref, args, session) => {
        const sorting = sortings.get(ref.table);
        if (sorting) sort(ref, sorting, session, args.api);
      },
    },
  },
});

export const tableSortExtension: AnyExtension = extend("Table", {
  properties: { Sort: { since: "1.2", object: (ref) => hostObject("TableSort", ref) } },
});
