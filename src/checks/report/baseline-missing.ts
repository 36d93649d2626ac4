import type { FindingDetails } from "../../domain/finding-details";
import { card, longSpanText, monthsText, some, windowNamed } from "../writing";

export const baselineMissing = card("report", "baselineMissing", "No second baseline", {
  looksAt: "whether the figures reach back to the second baseline",
  toDo: "Enter the months, or choose another baseline.",
  message: ({ strands, window, span, why, months }) =>
    `${some(strands)}: the second baseline, ${longSpanText(windowNamed({ window, span }))}, is left out: ${reasonOf(why, months)}. ${why === "notBefore" ? "Choose an earlier year" : "Enter the figures, or choose another baseline"}. The rest is reported.`,
});

type Details = FindingDetails["baselineMissing"];

function reasonOf(why: Details["why"], months: Details["months"]): string {
  switch (why) {
    case "missingMonths":
      return `there are no figures for ${monthsText(months)}`;
    case "periodsDoNotFit":
      return "the worksheet’s quarters or years do not fit into it";
    case "missingTotal":
      return "the worksheet has no total for it";
    case "onlyYearTotals":
      return "the worksheet has totals of 12 months alone";
    case "notBefore":
      return "it is not over when the period begins";
  }
}
