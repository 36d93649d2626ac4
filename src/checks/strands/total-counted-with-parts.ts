import { HOLDS } from "../reading/unnamed-total";
import { card, placed, quoted, quotedSome } from "../writing";

export const totalCountedWithParts = card("strands", "totalCountedWithParts", "Counted twice", {
  adjustable: false,
  waits: true,
  looksAt: "strands that count both a total and its parts",
  toDo: "Write the total or its parts under Except.",
  message({ strand, column, value, parts, how }, at) {
    const all = `${placed(at)}${quoted(value)} in column ${quoted(column)} ${HOLDS[how]} ${quotedSome(parts)}, and the strand ${quoted(strand)} counts them all`;
    return how === "other"
      ? `${all}. Write ${quoted(value)} under Except in the “Strands” table. If it is meant, write it in full under Values.`
      : `${all}, so offences are counted twice. Write ${quoted(value)} or its parts under Except in the “Strands” table.`;
  },
});
