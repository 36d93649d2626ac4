import { card, listed, longMonth, quoted } from "../writing";

export const twoColumnsForMonth = card("reading", "twoColumnsForMonth", "Month in two columns", {
  adjustable: false,
  scope: "table",
  looksAt: "months that head two columns of a table",
  toDo: "Keep the right one.",
  message: ({ month, columns }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${longMonth(month)} in ${columns.length === 2 ? "two columns" : `${columns.length} columns`}, ${listed(columns)}. Keep the right one.`,
});
