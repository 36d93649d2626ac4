import { card, counted, placed, quoted } from "../writing";

export const rowsWithoutCategory = card("structure", "rowsWithoutCategory", "Rows without a name", {
  scope: "cell",
  looksAt: "rows with figures but without a name",
  toDo: "Fill in the name, or “Total” where the row adds others up.",
  message: ({ column, count }, at) =>
    `${placed(at)}${counted(count, "row has", "rows have")} figures but nothing in column ${quoted(column)}, so no strand counts ${count === 1 ? "it" : "them"}. Fill in the column, or write “Total” where the row adds others up.`,
  merge: { alike: ["column"] },
});
