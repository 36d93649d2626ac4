import { card, endingWithOne, longMonth, NO_END } from "../writing";

export const endBeforeData = card("report", "endBeforeData", "Month is before the figures", {
  adjustable: false,
  looksAt: "whether the chosen month has figures",
  toDo: "Choose a later month: a comparison also needs the period a year before.",
  answers: ({ ends }) => endingWithOne(ends),
  message: ({ end, first, ends = [] }) =>
    `The report was asked to end with ${longMonth(end)}, but the first month with figures is ${longMonth(first)}. ${ends.length === 0 ? NO_END : `The earliest that it can end with is ${longMonth(ends[0]!)}.`}`,
});
