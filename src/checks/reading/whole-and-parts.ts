import { card, counted, listed, quoted } from "../writing";

export const wholeAndParts = card("reading", "wholeAndParts", "Whole and parts", {
  looksAt: "tables that are the sum of other tables",
  toDo: "Nothing. The whole is reported.",
  message: ({ wholes, parts, again }) =>
    again
      ? `${listed(wholes.map(quoted))} ${wholes.length === 1 ? "has" : "have"} again, month for month, the figures of ${counted(parts, "other table")}. They are counted once.`
      : `${listed(wholes.map(quoted))} ${wholes.length === 1 ? "is the whole" : "are the wholes"} of ${counted(parts, "other table")}. The whole is reported, so nothing is counted twice.`,
});
