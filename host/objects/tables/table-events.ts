import { formatArea, intersection } from "../../engine/area";
import { tableArea, type TableRef, tablesOf } from "../../engine/tables/table-book";
import { changeArgs, EventType, WORKBOOK_TARGET } from "../../events";
import type { Session } from "../definition";

let serial = 1;
const ids = new WeakMap<object, number>();

/** Stable for the session, as Excel's is for the workbook. */
export function tableId(ref: TableRef): string {
  let number = ids.get(ref.table);
  if (number === undefined) ids.set(ref.table, (number = serial++));
  return `{7AB1E000-0000-0000-0000-${String(number).padStart(12, "0")}}`;
}

/** Sends tables' own events: changes and selections within them. */
export function watchTables({ events }: Session): void {
  let entered: TableRef | undefined;
  events.watch({
    dataChanged(change, areas) {
      for (const ref of tablesOf(change.sheet)) {
        const within = areas.flatMap((area) => intersection(area, tableArea(ref)) ?? []);
        if (within.length === 0) continue;
        const id = tableId(ref);
        events.emit(EventType.tableChanged, [id, change.sheet.id, WORKBOOK_TARGET], () => ({ ...changeArgs(change, within), tableId: id }));
      }
    },
    selectionChanged(sheet, area) {
      const select = (ref: TableRef, address: string) =>
        events.emit(EventType.tableSelectionChanged, [tableId(ref)], () => ({ address, tableId: tableId(ref), worksheetId: ref.sheet.id }));
      const inside = tablesOf(sheet).find((ref) => intersection(area, tableArea(ref)));
      // Leaving a table is reported as a selection without an address.
      if (entered && entered.table !== inside?.table) select(entered, "");
      if (inside) select(inside, formatArea(intersection(area, tableArea(inside))!));
      entered = inside;
    },
  });
}

/** A table came or went. */
export function tellTable({ events }: Session, type: "tableAdded" | "tableDeleted", ref: TableRef): void {
  const args = { source: "Local", tableId: tableId(ref), tableName: ref.table.name, worksheetId: ref.sheet.id };
  events.emit(EventType[type], [ref.sheet.id, WORKBOOK_TARGET], () => args);
}
