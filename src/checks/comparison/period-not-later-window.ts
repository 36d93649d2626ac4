import { card, longMonth, placed, quoted, shortMonth } from "../writing";

export const periodNotLaterWindow = card("comparison tables", "periodNotLaterWindow", "Heading and table disagree", {
  scope: "table",
  looksAt: "whether the line above a table names the table’s later 12 months",
  toDo: "Correct the one that is wrong.",
  message: ({ strand, period, later }, at) =>
    `${placed(at)}the table of ${quoted(strand)} ends in ${longMonth(later)}, but the line above it says ${longMonth(period)}. Correct the one that is wrong.`,
  foundAndExpected: ({ later, period }) => ({ found: shortMonth(later), expected: shortMonth(period) }),
});
