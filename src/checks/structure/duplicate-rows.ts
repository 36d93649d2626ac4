import { card, counted, placed } from "../writing";

export const duplicateRows = card("structure", "duplicateRows", "Rows that say the same", {
  scope: "table",
  looksAt: "rows that say exactly the same as another",
  toDo: "Remove those that were pasted twice.",
  message: ({ count }, at) =>
    `${placed(at)}${counted(count, "row says", "rows say")} exactly the same as another one above. Every row is counted: remove any that were pasted twice.`,
});
