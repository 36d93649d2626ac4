import { card, inRow, quoted } from "../writing";

export const badDirection = card("strands", "badDirection", "Direction not understood", {
  adjustable: false,
  looksAt: "whether the column Favourable says “up” or “down”",
  toDo: "Write “up” or “down”, or leave it blank.",
  message: ({ strand, found }, at) =>
    `${inRow(at)}Favourable for ${quoted(strand)} is ${quoted(found)}. Write “down” or “up”, or leave it blank.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
