import { card, counted, windowNamed, windowText } from "../writing";

export const smallBase = card("report", "smallBase", "Too few for a percentage", {
  looksAt: "earlier totals that are too small for a percentage",
  toDo: "Nothing.",
  message: ({ strand, window, span, base, smallest }) =>
    `${strand}: the ${windowText(windowNamed({ window, span }))} ${span === 1 ? "has" : "have"} ${counted(base, "offence")}, fewer than ${smallest}, so no percentage is shown.`,
});
