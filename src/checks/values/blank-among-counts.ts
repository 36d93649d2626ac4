import { card, counted, monthList, placed, quoted } from "../writing";

export const blankAmongCounts = card("values", "blankAmongCounts", "Blank among counts", {
  scope: "cell",
  looksAt: "blank cells among the counts of a strand",
  toDo: "Enter the count, or 0 if there were none.",
  message: ({ strand, months, count }, at) =>
    `${placed(at)}${counted(count, "cell is", "cells are")} blank among the counts of ${quoted(strand)} for ${monthList(months)}, so a total would be incomplete. Enter the count, or 0 if there were none.`,
  merge: { alike: ["strand"] },
});
