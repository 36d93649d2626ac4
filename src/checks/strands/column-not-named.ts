import { card, inRow, quoted, quotedList } from "../writing";

export const columnNotNamed = card("strands", "columnNotNamed", "Which column is meant?", {
  adjustable: false,
  looksAt: "values of which nothing says which column is meant",
  toDo: "Name the column.",
  message: ({ strand, choices }, at) =>
    `${inRow(at)}${quoted(strand)} has no Column, and several could be meant: ${quotedList(choices)}. Name one.`,
});
