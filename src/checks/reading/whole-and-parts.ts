import { card, counted, listed, quoted } from "../writing";

export const wholeAndParts = card("reading", "wholeAndParts", "Whole and parts", {
  looksAt: "tables that add up others",
  toDo: "Nothing: the whole is reported.",
  message: ({ wholes, parts }) =>
    `${listed(wholes.map(quoted))} ${wholes.length === 1 ? "is the whole" : "are the wholes"} of ${counted(parts, "other table")} that ${wholes.length === 1 ? "it adds" : "they add"} up. The whole is reported; nothing is counted twice.`,
});
