import { card, counted, windowText } from "../writing";

export const smallBase = card("report", "smallBase", "Too few for a percentage", {
  looksAt: "earlier totals too small for a percentage",
  toDo: "Nothing.",
  message: ({ strand, window, base, smallest }) =>
    `${strand}: the ${windowText(window)} count ${counted(base, "offence")}, fewer than ${smallest}, so no percentage difference is shown.`,
});
