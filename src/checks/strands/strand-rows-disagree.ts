import { card, inRow, quoted } from "../writing";

export const strandRowsDisagree = card("strands", "strandRowsDisagree", "Rows of a strand disagree", {
  adjustable: false,
  looksAt: "rows of one strand that say different things",
  toDo: "Make them say the same.",
  message: ({ strand, column, firstRow }, at) =>
    `${inRow(at)}${column} of ${quoted(strand)} says something else than in row ${firstRow}. A strand may have several rows: write ${column} in one of them, or the same in each.`,
});
