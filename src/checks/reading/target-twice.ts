import { card, inRow, quoted } from "../writing";

export const targetTwice = card("reading", "targetTwice", "Two targets for one strand", {
  looksAt: "strands that have two targets, or two for one month",
  toDo: "Take one of the two away.",
  message: ({ strand, other }, at) =>
    `${inRow(at)}${quoted(strand)} has another target, in ${other}, and neither is used. Take one of the two away.`,
});
