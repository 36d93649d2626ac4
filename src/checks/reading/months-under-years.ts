import { card, placed } from "../writing";

export const monthsUnderYears = card("reading", "monthsUnderYears", "Months under years", {
  adjustable: false,
  scope: "table",
  looksAt: "months below one another with years beside one another",
  toDo: "Write the year with each month.",
  message: (_, at) =>
    `${placed(at)}months stand below one another and years beside one another. Write the year with each month (“Apr 18”), or in a column of its own, so that no figure is taken for another month’s.`,
});
