import { card, quotedSome, some } from "../writing";

export const coarserLeftOut = card("reading", "coarserLeftOut", "Quarters left out", {
  looksAt: "quarters and years whose months are elsewhere",
  toDo: "Nothing. The months are counted.",
  message: ({ strands, places }) =>
    `${quotedSome(strands)}: quarters or years on ${some(places)} are left out, because there are monthly or quarterly figures elsewhere.`,
});
