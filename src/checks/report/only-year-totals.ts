import { card, some, windowNamed, windowText } from "../writing";

export const onlyYearTotals = card("report", "onlyYearTotals", "Totals of 12 months alone", {
  looksAt: "whether a period of fewer than 12 months is asked of totals of 12 months",
  toDo: "Give the strand a period of 12 months, or add a sheet with monthly counts.",
  message: ({ strands, window, span }) =>
    `${some(strands)}: the worksheet has totals of 12 months, which cannot give the ${windowText(windowNamed({ window, span }))}. Choose 12 months for the report, or for these strands in the column Period of the sheet “Strands”; or add a sheet with monthly counts.`,
});
