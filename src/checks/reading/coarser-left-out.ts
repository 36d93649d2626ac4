import { card, quotedSome, some } from "../writing";

export const coarserLeftOut = card("reading", "coarserLeftOut", "Quarters left out", {
  looksAt: "quarters and years of months that stand elsewhere",
  toDo: "Nothing: the months count.",
  message: ({ strands, places }) =>
    `${quotedSome(strands)}: quarters or years on ${some(places)} are left out, since finer figures for the same months stand elsewhere.`,
});
