import { card, inRow, monthList, quoted } from "../writing";

export const measureMonthsMissing = card("measures", "measureMonthsMissing", "Months of a measure missing", {
  looksAt: "whether a worksheet has every month that a measure is for",
  toDo: "Enter the months, or correct From and To.",
  message: ({ measure, months }, at) =>
    `${inRow(at)}the worksheet of ${quoted(measure)} has no figures for ${monthList(months)}. Numbers that need them are left out. Enter the months, or correct From and To.`,
  restsOn: ({ measure }) => ({ measure }),
});
