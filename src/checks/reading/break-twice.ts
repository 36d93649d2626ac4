import { card, inRow, longMonth } from "../writing";

export const breakTwice = card("reading", "breakTwice", "A break is there twice", {
  adjustable: false,
  looksAt: "rows of “Breaks” with the same strand and month",
  toDo: "Put what they say into one row.",
  message: ({ month, firstRow }, at) =>
    `${inRow(at)}row ${firstRow} has the same strand and ${longMonth(month)} too. Put what both say into one row.`,
});
