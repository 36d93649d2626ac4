import { card, longMonth } from "../writing";

export const endBeforeData = card("report", "endBeforeData", "Month is before the figures", {
  adjustable: false,
  looksAt: "whether the chosen month has figures",
  toDo: "Choose a later month.",
  message: ({ end, first }) =>
    `The report was asked to end with ${longMonth(end)}, but the first month with figures is ${longMonth(first)}. Choose a later month.`,
});
