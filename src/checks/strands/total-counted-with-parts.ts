import { HOLDS } from "../reading/unnamed-total";
import { card, placed, quoted, quotedSome } from "../writing";

export const totalCountedWithParts = card("strands", "totalCountedWithParts", "Counted twice", {
  adjustable: false,
  waits: true,
  looksAt: "strands that count both a total and its parts",
  toDo: "Choose whether the total or its parts are left out, or write one of them under Except.",
  message({ strand, column, value, parts, how, leaves }, at) {
    const all = `${placed(at)}${quoted(value)} in column ${quoted(column)} ${HOLDS[how]} ${quotedSome(parts)}, and the strand ${quoted(strand)} counts them all`;
    const except = `${leaves.length > 0 ? "Choose what is left out, or write" : "Write"} ${quoted(value)}`;
    if (how === "other" || how === "rest")
      return `${all}. ${except} under Except in the “Strands” table. If it is meant, write it in full under Values${how === "rest" ? ", and the others too" : ""}.`;
    return `${all}, so offences are counted twice. ${except} or its parts under Except in the “Strands” table.`;
  },
  answers: ({ column, value, parts, leaves, sheets }) =>
    leaves.map((leave) => {
      const texts = leave === "value" ? [value] : parts;
      const notes = sheets.flatMap((sheet) => texts.map((text) => ({ sheet, column, readAs: `left out: ${text}` })));
      return { label: `Leave ${quotedSome(texts)} out`, notes };
    }),
});
