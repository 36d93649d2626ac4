/** Any table's counts in one form, for code outside reading. */
export { isWithout, monthOfCount } from "./cell-sums";
export { combined } from "./combined";
export { BLANK, NUMBER_AS_TEXT, type LedgerCounts } from "./count-column";
export type { EncodedColumn } from "./encoded-column";
export { bySheet, joinedCounts, onlyMonth } from "./joined-counts";
export { isDaily } from "./daily";
export { namesRead, sheetRow, type Ledger } from "./ledger";
export { COUNTED, HEADING, LEFT_OUT, PART, SECOND_HEADER, TOTAL, rowKinds } from "./row-kinds";
export { countsOf, lineNamed, parts, valueAt, type TableCounts } from "./table-counts";
export { noteOf, referenceColumns } from "./references";
export { monthsOf } from "./row-months";
export { isUnlike } from "./alike-series";
