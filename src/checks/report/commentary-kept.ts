import { card, quoted, quotedSome } from "../writing";

export const commentaryKept = card("report", "commentaryKept", "Commentary kept aside", {
  looksAt: "commentary of strands that left the report",
  toDo: "Nothing: it is kept.",
  message: ({ strands, sheet }) =>
    `The commentary of ${quotedSome(strands)} is no longer on the report, since no strand has that name now. It is kept at the right of ${quoted(sheet)}, and comes back with the strand.`,
});
