import { card, quoted, quotedList } from "../writing";

export const strandsColumnsIgnored = card("strands", "strandsColumnsIgnored", "Columns not used", {
  looksAt: "columns of the “Strands” table that Strand Report does not use",
  toDo: "Nothing.",
  message: ({ columns }, { sheet }) =>
    `${quoted(sheet ?? "Strands")}: ${columns.length === 1 ? "the column" : "the columns"} ${quotedList(columns)} ${columns.length === 1 ? "is" : "are"} not used.`,
});
