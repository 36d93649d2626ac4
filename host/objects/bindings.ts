import { resolveAddress } from "../engine/addresses";
import { type Area, columnsOf, intersection, isSingleCell, rowsOf, sameArea } from "../engine/area";
import { cellText } from "../engine/cell-text";
import { calculate } from "../engine/formulas/calculation";
import { tableArea, type TableRef, tablesOf } from "../engine/tables/table-book";
import type { RangeRef, WorkbookModel } from "../engine/workbook-model";
import { EventType } from "../events";
import { apiNotFound, invalidArgument, invalidOperation } from "../protocol";
import type { Args } from "./arguments";
import { collection } from "./collection";
import { type AnyDefinition, type AnyExtension, define, extend, type Session } from "./definition";
import { alive } from "./edit";
import { required } from "./expect";
import { hostObject } from "./kinds";
import { rangeArgument } from "./range-argument";
import { selected } from "./selection";

/** Cells or a table with an id from the add-in. */
interface Binding {
  readonly id: string;
  readonly type: (typeof TYPES)[number];
  readonly range: RangeRef;
  readonly table: TableRef | undefined;
}

declare module "./kinds" {
  interface ObjectKinds {
    Binding: Binding;
    BindingCollection: WorkbookModel;
  }
}

const TYPES = ["Range", "Table", "Text"] as const;

const books = new WeakMap<WorkbookModel, Map<string, Binding>>();

/** The session's bindings, by their ids. */
function bindingsOf(workbook: WorkbookModel): Map<string, Binding> {
  let bindings = books.get(workbook);
  if (!bindings) books.set(workbook, (bindings = new Map<string, Binding>()));
  return bindings;
}

function unbind(workbook: WorkbookModel, id: string): void {
  const former = bindingsOf(workbook).get(id);
  if (former) workbook.boundRanges.delete(former.range);
  bindingsOf(workbook).delete(id);
}

const tableAt = ({ sheet, area }: RangeRef): TableRef | undefined => tablesOf(sheet).find((ref) => sameArea(tableArea(ref), area));

/** The present cells of a binding: for a table, its own, even if it has grown. */
const areaOf = ({ range, table }: Binding): Area => (table ? tableArea(table) : range.area);

/** Binds cells under an id; it replaces another binding with that id. */
function bind(workbook: WorkbookModel, range: RangeRef, type: Binding["type"], id: string) {
  const table = type === "Table" ? tableAt(range) : undefined;
  if (type === "Table" && !table) throw invalidArgument("A binding of a table needs the range of a table.");
  if (type === "Text" && !isSingleCell(range.area)) throw apiNotFound("BindingCollection.add of a text of several cells");
  const binding: Binding = { id, type, range, table };
  unbind(workbook, id);
  bindingsOf(workbook).set(id, binding);
  workbook.boundRanges.add(range);
  return hostObject("Binding", binding);
}

const freeId = (workbook: WorkbookModel): string => {
  for (let number = 1; ; number++) if (!bindingsOf(workbook).has(`Binding${number}`)) return `Binding${number}`;
};

const idGiven = (workbook: WorkbookModel, args: Args, index: number): string => (args.has(index) ? args.text(index) : freeId(workbook));

const bindings = collection("BindingCollection", {
  of: "Binding",
  items: (workbook) => [...bindingsOf(workbook).values()],
  keys: ({ id }) => [id],
  since: { getItem: "1.1", getItemOrNullObject: "1.4", getItemAt: "1.1", getCount: "1.4", count: "1.1" },
  methods: {
    Add: {
      since: "1.3",
      call: (workbook, args) =>
        bind(workbook, alive(rangeArgument(args, 0, workbook.activeSheet)), args.option(1, TYPES), idGiven(workbook, args, 2)),
    },
    AddFromNamedItem: {
      since: "1.3",
      call: (workbook, args) =>
        bind(workbook, resolveAddress(workbook, args.text(0), workbook.activeSheet), args.option(1, TYPES), idGiven(workbook, args, 2)),
    },
    AddFromSelection: {
      since: "1.3",
      call: (workbook, args) => bind(workbook, selected(workbook), args.option(0, TYPES), idGiven(workbook, args, 1)),
    },
  },
});

const binding = define("Binding", {
  id: ({ id }) => id,
  properties: { Id: { since: "1.1", get: ({ id }) => id }, Type: { since: "1.1", get: ({ type }) => type } },
  methods: {
    Delete: { since: "1.3", call: ({ id }, _args, { workbook }) => unbind(workbook, id) },
    GetRange: {
      since: "1.1",
      call: (self) => {
        alive(self.range);
        if (self.type === "Text") throw invalidOperation("A binding of a text has no range.");
        return hostObject("Range", self.range.sheet.range(areaOf(self)));
      },
    },
    GetTable: { since: "1.1", call: ({ table }) => hostObject("Table", required(table)) },
    GetText: {
      since: "1.1",
      call: ({ range, type }, _args, { workbook }) => {
        if (type !== "Text") throw invalidOperation("Only a binding of a text has a text.");
        calculate(workbook);
        return cellText(alive(range).sheet.sheet.findCell(range.area.top, range.area.left));
      },
    },
  },
});

/**
 * Sends bindings' events: changes and selections within them. The client registers for them by itself, unseen by the
 * host.
 */
export function watchBindings({ events, workbook }: Session): void {
  const within = (sheet: RangeRef["sheet"], area: Area) =>
    [...bindingsOf(workbook).values()].flatMap((self) => {
      const shared = self.range.sheet === sheet && !self.range.gone ? intersection(area, areaOf(self)) : undefined;
      return shared ? [{ self, shared }] : [];
    });
  events.watch({
    dataChanged({ sheet }, areas) {
      for (const self of new Set(areas.flatMap((area) => within(sheet, area).map((found) => found.self))))
        events.emitUnseen(EventType.bindingDataChanged, self.id);
    },
    selectionChanged(sheet, area) {
      for (const { self, shared } of within(sheet, area)) {
        const { top, left } = areaOf(self);
        events.emitUnseen(EventType.bindingSelectionChanged, self.id, () => ({
          startRow: shared.top - top,
          startColumn: shared.left - left,
          rowCount: rowsOf(shared),
          columnCount: columnsOf(shared),
        }));
      }
    },
  });
}

export const bindingDefinitions: readonly AnyDefinition[] = [bindings, binding];
export const bindingExtensions: readonly AnyExtension[] = [
  extend("Workbook", { properties: { Bindings: { since: "1.1", object: (workbook) => hostObject("BindingCollection", workbook) } } }),
];
