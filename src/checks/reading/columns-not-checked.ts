import { card, quoted, quotedList } from "../writing";

export const columnsNotChecked = card("reading", "columnsNotChecked", "Columns not read", {
  looksAt: "columns of large sheets that were not read",
  toDo: "Nothing, unless a column names totals.",
  message: ({ columns }, { sheet }) =>
    `${quoted(sheet ?? "")} is large, so ${columns.length === 1 ? "the column" : "the columns"} ${quotedList(columns)} ${columns.length === 1 ? "was" : "were"} not read: a row of totals that only ${columns.length === 1 ? "it names" : "they name"} would be counted.`,
});
