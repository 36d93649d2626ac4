import { card, endingWithOne, orEndWith, windowNamed, windowText } from "../writing";

export const missingTotal = card("comparison tables", "missingTotal", "Total is missing", {
  scope: "table",
  looksAt: "whether a table has the totals that the report needs",
  toDo: "Enter the total.",
  restsOn: ({ ends: _ends, ...said }) => said,
  answers: ({ ends }) => endingWithOne(ends),
  message: ({ strand, window, ends }) =>
    `${strand}: the table has no total for the ${windowText(windowNamed({ window }))}. Enter it${orEndWith(ends, "No other two totals are 12 months apart.")}`,
});
