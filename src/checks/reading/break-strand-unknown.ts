import { meant } from "../strands/suggested";
import { card, inRow, quoted, quotedSome } from "../writing";

export const breakStrandUnknown = card("reading", "breakStrandUnknown", "No such strand on “Breaks”", {
  adjustable: false,
  looksAt: "strands that the sheet “Breaks” names",
  toDo: "Correct the name, or leave it blank for every strand.",
  message: ({ strand, strands, suggestion }, at) =>
    `${inRow(at)}no strand is called ${quoted(strand)}. ${suggestion === null ? `The strands are ${quotedSome(strands)}.` : meant(suggestion)}`,
});
