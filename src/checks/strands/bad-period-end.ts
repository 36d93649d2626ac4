import { card, inRow, quoted } from "../writing";

export const badPeriodEnd = card("strands", "badPeriodEnd", "Period end not understood", {
  adjustable: false,
  looksAt: "the column Period end",
  toDo: "Write a month.",
  message: ({ strand, found }, at) =>
    `${inRow(at)}the period end of ${quoted(strand)}, ${quoted(found)}, is not a month. Write it like “Feb 20”, or leave it blank for the report’s own.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
