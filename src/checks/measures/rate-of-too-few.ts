import { card, inRow, monthList, quoted } from "../writing";

export const rateOfTooFew = card("measures", "rateOfTooFew", "Rate of too few", {
  looksAt: "whether a rate is of more than 0, and of no fewer than it counts",
  toDo: "Correct the figures of these months, or what the rate is of.",
  message: ({ measure, months, why }, at) =>
    why === "more"
      ? `${inRow(at)}in ${monthList(months)}, ${quoted(measure)} counts more than it is a rate of, so no rate is given that includes these months. Correct the figures, or the column Of.`
      : `${inRow(at)}in ${monthList(months)}, what ${quoted(measure)} is a rate of is 0. These months have no rate of their own.`,
  restsOn: ({ measure, why }) => ({ measure, why }),
});
