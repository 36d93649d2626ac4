import { card, inRow, quoted } from "../writing";

export const badPeriodEnd = card("strands", "badPeriodEnd", "Period end not understood", {
  adjustable: false,
  looksAt: "whether the column Period end has months",
  toDo: "Write a month, or leave it blank.",
  message: ({ strand, found }, at) =>
    `${inRow(at)}the period end of ${quoted(strand)}, ${quoted(found)}, is not a month. Write it like “Feb 20”, or leave it blank to use the report’s period.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
