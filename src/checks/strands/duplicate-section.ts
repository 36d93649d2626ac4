import { card, inRow } from "../writing";

export const duplicateSection = card("strands", "duplicateSection", "Section number twice", {
  looksAt: "section numbers that stand twice",
  toDo: "Correct one of them.",
  message: ({ section, firstRow }, at) =>
    `${inRow(at)}section ${section} is already in row ${firstRow}. Excel turns 5.10 into 5.1 unless the cells are formatted as text.`,
});
