/** What became of every number on the sheets with figures, and what is wrong where that does not add up. */
export { accountsOf } from "./account";
export { accountFailures } from "./failures";
export type { Fate, RowFate, SheetAccount } from "./fates";
export { accountTogether } from "./together";
export { accountLines, accountSummary } from "./words";
