import { card, longMonth } from "../writing";

export const endAfterData = card("report", "endAfterData", "Month has no figures yet", {
  adjustable: false,
  looksAt: "whether the chosen month has figures",
  toDo: "Choose an earlier month.",
  message: ({ end, last }) =>
    `The report was asked to end with ${longMonth(end)}, but the last month with figures is ${longMonth(last)}. Choose that month or an earlier one.`,
});
