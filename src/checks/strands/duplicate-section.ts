import { card, inRow } from "../writing";

export const duplicateSection = card("strands", "duplicateSection", "Section number twice", {
  looksAt: "section numbers that are used twice",
  toDo: "Correct one of them.",
  message: ({ section, firstRow }, at) =>
    `${inRow(at)}section ${section} is already in row ${firstRow}. Correct one of them. Excel turns 5.10 into 5.1 unless the cell is formatted as text.`,
});
