/** What a table is, for code outside reading. Its types come with reading's own index. */
export { comesAndGoes, saysWhere } from "./says-where";
export {
  UnreadColumnError,
  categoryNamed,
  dataOf,
  figureColumns,
  isMonthly,
  looksUpHeaders,
  looksUpPlace,
  nameKey,
  offenceColumns,
} from "./table-data";
