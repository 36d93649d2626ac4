import { card, placed, quoted } from "../writing";

export const mixedDays = card("reading", "mixedDays", "Dates written both ways", {
  adjustable: false,
  scope: "table",
  looksAt: "columns in which some dates must have the day first and others the month first",
  toDo: "Correct the dates, or say on the sheet “Reading” which comes first.",
  message: ({ header, found }, at) =>
    `${placed(at)}some dates in column ${quoted(header)} must have the day first, others the month first (${quoted(found)}). Correct them, or say on the sheet “Reading”: “day first” or “month first”.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
