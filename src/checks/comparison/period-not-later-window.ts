import { card, leavingTable, longMonth, placed, quotedSome, shortMonth } from "../writing";

export const periodNotLaterWindow = card("comparison tables", "periodNotLaterWindow", "Heading and table disagree", {
  scope: "table",
  looksAt: "whether the line above a table names the table’s later 12 months",
  toDo: "Correct the one that is wrong, or leave the table out.",
  message: ({ strands, period, later }, at) =>
    `${placed(at)}the table of ${quotedSome(strands)} ends in ${longMonth(later)}, but the line above it says ${longMonth(period)}. Correct the one that is wrong, or leave the table out.`,
  answers: (_, { sheet, address }) => leavingTable(sheet, address),
  foundAndExpected: ({ later, period }) => ({ found: shortMonth(later), expected: shortMonth(period) }),
});
