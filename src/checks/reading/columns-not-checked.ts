import { card, quoted, quotedList } from "../writing";

export const columnsNotChecked = card("reading", "columnsNotChecked", "Columns not read", {
  looksAt: "columns of large sheets that are not read",
  toDo: "Nothing, unless one of the columns is what marks rows as totals.",
  message: ({ columns }, { sheet }) =>
    `${quoted(sheet ?? "")} is large, so ${columns.length === 1 ? "the column" : "the columns"} ${quotedList(columns)} ${columns.length === 1 ? "was" : "were"} not read. A total that is named only there would be counted.`,
});
