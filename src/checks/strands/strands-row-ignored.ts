import { card, inRow, quoted } from "../writing";

export const strandsRowIgnored = card("strands", "strandsRowIgnored", "Row not used", {
  looksAt: "rows of the “Strands” table that are notes",
  toDo: "Nothing.",
  message: ({ text }, at) => `${inRow(at)}${quoted(text)} is taken as a note, not a strand.`,
});
