import { card, inRow, quoted } from "../writing";

export const strandsRowIgnored = card("strands", "strandsRowIgnored", "Row not used", {
  looksAt: "rows of the “Strands” table that are no strands",
  toDo: "Nothing.",
  message: ({ text }, at) => `${inRow(at)}taken for a note, not a strand: ${quoted(text)}.`,
});
