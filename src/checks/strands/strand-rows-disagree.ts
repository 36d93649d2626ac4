import { card, inRow, quoted } from "../writing";

export const strandRowsDisagree = card("strands", "strandRowsDisagree", "Rows of a strand disagree", {
  adjustable: false,
  looksAt: "rows of one strand that say different things",
  toDo: "Write it in one row only, or the same in each.",
  message: ({ strand, column, firstRow }, at) =>
    `${inRow(at)}${column} of ${quoted(strand)} is not the same as in row ${firstRow}. Write it in one row only, or the same in each.`,
});
