import { card, placed, quoted } from "../writing";

export const ambiguousDays = card("reading", "ambiguousDays", "Day or month first?", {
  adjustable: false,
  scope: "table",
  looksAt: "dates as text of which either number could be the day",
  toDo: "Enter dates, or say which on the sheet “Reading”.",
  message: ({ header, found }, at) =>
    `${placed(at)}the dates in column ${quoted(header)} can be read day first or month first (${quoted(found)}). Say which on the sheet “Reading”: “day first” or “month first”.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
