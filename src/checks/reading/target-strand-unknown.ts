import { meant } from "../strands/suggested";
import { card, inRow, quoted, quotedSome } from "../writing";

export const targetStrandUnknown = card("reading", "targetStrandUnknown", "No such strand on “Targets”", {
  looksAt: "strands that the sheet “Targets” names",
  toDo: "Correct the name, or take the targets away.",
  message: ({ strand, strands, suggestion }, at) =>
    `${inRow(at)}${strand === "" ? "there are targets, but no strand is named" : `no strand is called ${quoted(strand)}`}, so its targets are not used. ${suggestion === null ? `The strands are ${quotedSome(strands)}.` : meant(suggestion)}`,
});
