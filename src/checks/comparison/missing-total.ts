import { card, windowText } from "../writing";

export const missingTotal = card("comparison tables", "missingTotal", "Total is missing", {
  scope: "table",
  looksAt: "whether a table has the totals that the report needs",
  toDo: "Enter the total.",
  message: ({ strand, window }) => `${strand}: the table has no total for the ${windowText(window)}.`,
});
