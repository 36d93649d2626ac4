import { card, placed } from "../writing";

export const paperNumberTwice = card("report", "paperNumberTwice", "A number of the paper twice", {
  noted: false,
  ready: "paper",
  looksAt: "numbers on the sheet “Paper” that are there twice, or that a strand has too",
  toDo: "Correct one of them.",
  message: ({ number, firstRow }, at) =>
    `${placed(at)}${number} is already ${firstRow === null ? "the section number of a strand" : `in row ${firstRow}`}. Correct one of them. Excel turns 5.10 into 5.1 unless the cell is formatted as text.`,
});
