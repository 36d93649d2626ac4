import { HOLDS } from "../reading/unnamed-total";
import { card, placed, quoted, quotedSome } from "../writing";

export const totalCountedWithParts = card("strands", "totalCountedWithParts", "Counted twice", {
  adjustable: false,
  waits: true,
  looksAt: "strands that count a group and its kinds, so twice",
  toDo: "Write the group under Except.",
  message: ({ strand, column, value, parts, how }, at) =>
    `${placed(at)}${quoted(value)} in column ${quoted(column)} ${HOLDS[how]} ${quotedSome(parts)}, and the strand ${quoted(strand)} counts it with them, so twice. Write ${quoted(value)} or its parts under Except in the “Strands” table, or name only what counts.`,
});
