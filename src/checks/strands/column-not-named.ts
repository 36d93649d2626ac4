import { card, inRow, quoted, quotedList } from "../writing";

export const columnNotNamed = card("strands", "columnNotNamed", "Which column is meant?", {
  adjustable: false,
  looksAt: "values that do not say which column they are in",
  toDo: "Write the column’s name under Column.",
  message: ({ strand, choices }, at) =>
    `${inRow(at)}${quoted(strand)} does not name a column, and several are possible: ${quotedList(choices)}. Write one under Column.`,
});
