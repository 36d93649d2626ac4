import { card, counted, endingWithOne, monthList, orEndWith, placed, quoted } from "../writing";

export const blankAmongCounts = card("values", "blankAmongCounts", "Blank among counts", {
  scope: "cell",
  // As a warning it is of a month that the report does not have.
  noted: false,
  looksAt: "blank cells among the counts of a strand",
  toDo: "Enter the count, or 0 if there were none. If it is of the last month, you can also end the report with the month before.",
  // Which other month would work is not part of what is wrong: it changes with every month.
  restsOn: ({ ends: _ends, ...said }) => said,
  message: ({ strand, months, count, ends }, at) =>
    `${placed(at)}${counted(count, "cell is", "cells are")} blank among the counts of ${quoted(strand)} for ${monthList(months)}, so a total would be incomplete. Enter the count, or 0 if there were none${ends?.length ? orEndWith(ends) : "."}`,
  answers: ({ ends }) => endingWithOne(ends),
  merge: { alike: ["strand"] },
});
