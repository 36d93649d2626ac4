import { card, placed, quoted } from "../writing";

export const mixedDays = card("reading", "mixedDays", "Dates written both ways", {
  adjustable: false,
  scope: "table",
  looksAt: "columns of dates of which some can only be read day first and others only month first",
  toDo: "Correct them, or say which on the sheet “Reading”.",
  message: ({ header, found }, at) =>
    `${placed(at)}some dates in column ${quoted(header)} can only be read day first, others only month first (${quoted(found)}). Correct them, or say on the sheet “Reading” how they are meant.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
