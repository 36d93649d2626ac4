import { card, placed } from "../writing";

export const tableWithoutHeading = card("comparison tables", "tableWithoutHeading", "Table without a heading", {
  adjustable: false,
  scope: "table",
  looksAt: "whether a heading names the strand of a table",
  toDo: "Write one above the table.",
  message: (_, at) =>
    `${placed(at)}this comparison table has no heading to say which strand it is. Write one above it, such as “5.5 Hate Crime:”.`,
});
