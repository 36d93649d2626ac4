import { card, listed, quoted, quotedList } from "../writing";

export const strandsColumnsMissing = card("strands", "strandsColumnsMissing", "“Strands” lacks a column", {
  adjustable: false,
  looksAt: "whether the “Strands” table has the headers that it needs",
  toDo: "Add the header that is missing.",
  message: ({ missing, found }, { sheet }) =>
    `${quoted(sheet ?? "Strands")}: the table has no ${missing.length === 1 ? "column" : "columns"} ${quotedList(missing)}. Found: ${listed(found)}.`,
});
