import { card } from "../writing";

export const zeroBase = card("report", "zeroBase", "No percentage from 0", {
  looksAt: "earlier totals of 0. They give no percentage",
  toDo: "Nothing.",
  message: ({ strand }) => `${strand}: the earlier total is 0, so no percentage is shown.`,
});
