import { card, inRow, monthList, quoted } from "../writing";

export const measureMonthsMissing = card("measures", "measureMonthsMissing", "Months of a measure missing", {
  looksAt: "whether a worksheet has every month that a measure is for",
  toDo: "Enter the months, or correct From and To.",
  message: ({ measure, months }, at) =>
    `${inRow(at)}the worksheet of ${quoted(measure)} has no figures for ${monthList(months)}, so that no number is given for what needs them. Enter them, or correct the months that the measure is for.`,
  restsOn: ({ measure }) => ({ measure }),
});
