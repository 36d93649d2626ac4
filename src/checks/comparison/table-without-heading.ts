import { card, placed } from "../writing";

export const tableWithoutHeading = card("comparison tables", "tableWithoutHeading", "Table without a heading", {
  adjustable: false,
  scope: "table",
  looksAt: "whether a heading names the strand of a table",
  toDo: "Write one above it.",
  message: (_, at) =>
    `${placed(at)}the comparison table has no heading that says which strand it is of. Write one above it, such as “5.5 Hate Crime:”.`,
});
