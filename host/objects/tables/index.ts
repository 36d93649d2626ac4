import type { AnyDefinition, AnyExtension } from "../definition";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./columns";
import { tableSort, tableSortExtension } from "./table-sort";
import { table, tableCollection, tableExtensions as ownExtensions, tableScopedCollection } from "./tables";

export const tableDefinitions: readonly AnyDefinition[] = [
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
];
export { watchTables } from "./table-events";
export const tableExtensions: readonly AnyExtension[] = [...ownExtensions, tableSortExtension];
