import { card, inRow, quoted } from "../writing";

export const badDirection = card("strands", "badDirection", "Direction not understood", {
  adjustable: false,
  looksAt: "the column Favourable",
  toDo: "Write “up” or “down”.",
  message: ({ strand, found }, at) =>
    `${inRow(at)}Favourable of ${quoted(strand)} says ${quoted(found)}. Write “down” or “up”, or leave it blank.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
