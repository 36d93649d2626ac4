import { card, listed, placed, quoted, shortMonth } from "../writing";

export const windowsNotYearApart = card("comparison tables", "windowsNotYearApart", "Periods not 12 months apart", {
  scope: "table",
  looksAt: "whether the two periods of a table are 12 months apart",
  toDo: "Correct the headers.",
  message: ({ strand, ends }, at) =>
    `${placed(at)}the columns of ${quoted(strand)} end in ${listed(ends.map(shortMonth))}, which are not 12 months apart. Correct the headers.`,
  foundAndExpected: ({ ends }) => ({ found: ends.map(shortMonth).join("; "), expected: "12 months apart" }),
});
