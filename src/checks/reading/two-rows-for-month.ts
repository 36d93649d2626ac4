import { countingRowsOf } from "../structure/same-month-twice";
import { card, monthList, placed } from "../writing";

export const twoRowsForMonth = card("reading", "twoRowsForMonth", "Month in two rows", {
  adjustable: false,
  scope: "table",
  looksAt: "months that have more than one row on a sheet with months down",
  toDo: "Keep the right row, give a header to the column that tells the rows apart, or choose which count.",
  message: ({ months }, at) =>
    `${placed(at)}${monthList(months)} ${months.length === 1 ? "has" : "have"} more than one row. Keep the right row, give a header to the column that tells the rows apart, or choose which count.`,
  answers: (_, { sheet }) => (sheet === null ? [] : countingRowsOf(sheet)),
});
