import { card, quoted, quotedSome } from "../writing";

export const commentaryKept = card("report", "commentaryKept", "Commentary kept aside", {
  looksAt: "commentary of strands that are no longer in the report",
  toDo: "Nothing. It comes back with the strand.",
  message: ({ strands, sheet }) =>
    `The commentary of ${quotedSome(strands)} is not in the report, because no strand has that name now. It is saved to the right of ${quoted(sheet)}, and comes back with the strand.`,
});
