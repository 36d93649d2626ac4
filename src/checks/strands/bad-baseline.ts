import { card, inRow, quoted } from "../writing";

export const badBaseline = card("strands", "badBaseline", "Baseline not understood", {
  adjustable: false,
  looksAt: "whether the second baseline above the “Strands” table is a year, or several years",
  toDo: "Write a year, or leave it blank.",
  message: ({ found }, at) =>
    `${inRow(at)}the second baseline, ${quoted(found)}, is not a year. Write it like “2019”, “2018/19”, “12 months to Jan 2019”, “3 years” or “5 years”, or leave it blank for none.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
