import { card, quotedSome, some } from "../writing";

export const wholeBesideParts = card("reading", "wholeBesideParts", "A table that adds up others", {
  looksAt: "tables of which one is the sum of the others",
  toDo: "Nothing: it is counted once.",
  message: ({ strands, places }) =>
    `${quotedSome(strands)}: of ${some(places)}, one is the sum of the others in every month. It is counted, and the others are not added to it.`,
});
