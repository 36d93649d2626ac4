import { card, listed, longMonth, placed, quoted } from "../writing";

export const ambiguousPeriod = card("reading", "ambiguousPeriod", "Which months does it mean?", {
  adjustable: false,
  scope: "table",
  looksAt: "“Q1 2020” and years as numbers, which could end in either month",
  toDo: "Write the months or the years, or say which on the sheet “Reading”.",
  message: ({ found, ends }, at) =>
    `${placed(at)}${quoted(found)} could end in ${listed(ends.map(longMonth), "or")}. Write the months (“Apr-Jun 2020”) or the years (“Q1 2020/21”), or say on the sheet “Reading” when years start.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
