import { card, monthList, some, windowText } from "../writing";

export const missingMonths = card("report", "missingMonths", "12 months are not complete", {
  looksAt: "12-month windows that miss a month, which are not totalled",
  toDo: "Enter the months, or end the report with another one.",
  message: ({ strands, window, months }) =>
    `${some(strands)}: no figures for ${monthList(months)}, so the ${windowText(window)} are not totalled. Enter the missing months, or end the report with another month.`,
});
