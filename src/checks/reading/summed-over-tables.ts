import { card, quotedSome, some } from "../writing";

export const summedOverTables = card("reading", "summedOverTables", "Added up from several tables", {
  looksAt: "strands that add up several tables",
  toDo: "Nothing, if they should be added up.",
  message: ({ strands, places }) => `${quotedSome(strands)} ${strands.length === 1 ? "adds" : "add"} up figures from ${some(places)}.`,
});
