import { card, monthList, some, windowText } from "../writing";

export const missingMonths = card("report", "missingMonths", "12 months are not complete", {
  looksAt: "12-month windows that miss a month, which are not totalled",
  toDo: "Enter the months, or end the report with another one. Where the sheet has rows only for what there was, say that no row means none.",
  message: ({ strands, window, months, sheets }) =>
    `${some(strands)}: no figures for ${monthList(months)}, so the ${windowText(window)} are not totalled. Enter the missing months, or end the report with another month.${sheets.length === 0 ? "" : " Others have rows in those months: if no row means none, say so."}`,
  answers: ({ sheets }) =>
    sheets.length === 0
      ? []
      : [{ label: "No row means none", notes: sheets.map((sheet) => ({ sheet, column: "", readAs: "no row means none" })) }],
});
