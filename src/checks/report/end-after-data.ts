import { card, endingWithOne, longMonth, NO_END } from "../writing";

export const endAfterData = card("report", "endAfterData", "Month has no figures yet", {
  adjustable: false,
  looksAt: "whether the chosen month has figures",
  toDo: "Choose an earlier month.",
  answers: ({ ends }) => endingWithOne(ends),
  message: ({ end, last, ends = [] }) =>
    `The report was asked to end with ${longMonth(end)}, but the last month with figures is ${longMonth(last)}. ${ends.length === 0 ? NO_END : ends[0] === last ? "End it with that month or an earlier one." : `The latest that it can end with is ${longMonth(ends[0]!)}.`}`,
});
