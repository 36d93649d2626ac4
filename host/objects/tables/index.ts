import type { AnyDefinition } from "../definition";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./columns";
import { table, tableCollection, tableScopedCollection } from "./tables";

export const tableDefinitions: readonly AnyDefinition[] = [
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
];
export { tableExtensions } from "./tables";
