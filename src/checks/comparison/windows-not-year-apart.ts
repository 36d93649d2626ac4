import { card, leavingTable, listed, placed, quotedSome, shortMonth } from "../writing";

export const windowsNotYearApart = card("comparison tables", "windowsNotYearApart", "Periods not 12 months apart", {
  scope: "table",
  looksAt: "whether the two periods of a table are 12 months apart",
  toDo: "Correct the headers, or leave the table out.",
  message: ({ strands, ends }, at) =>
    `${placed(at)}the columns of ${quotedSome(strands)} end in ${listed(ends.map(shortMonth))}, which are not 12 months apart. Correct the headers, or leave the table out.`,
  answers: (_, { sheet, address }) => leavingTable(sheet, address),
  foundAndExpected: ({ ends }) => ({ found: ends.map(shortMonth).join("; "), expected: "12 months apart" }),
});
