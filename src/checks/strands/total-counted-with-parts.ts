import { card, placed, quoted, quotedSome } from "../writing";

export const totalCountedWithParts = card("strands", "totalCountedWithParts", "Counted twice", {
  adjustable: false,
  waits: true,
  looksAt: "strands that count a group and its kinds, so twice",
  toDo: "Write the group under Except.",
  message: ({ strand, column, value, parts }, at) =>
    `${placed(at)}${quoted(value)} in column ${quoted(column)} is the sum of ${quotedSome(parts)} in every month, and the strand ${quoted(strand)} counts it with them, so twice. Write ${quoted(value)} under Except in the “Strands” table, or name only what counts.`,
});
