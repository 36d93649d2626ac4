import { card, endingWith, longMonth } from "../writing";

export const endChosenBefore = card("report", "endChosenBefore", "Month was chosen for an earlier report", {
  adjustable: false,
  looksAt: "the month that was chosen for an earlier report, where there are later months since",
  toDo: "Choose the month that the report ends with.",
  answers: ({ end, before, latest }) => [...new Set([latest, before, end])].map(endingWith),
  message: ({ end, before, latest }) =>
    end < before
      ? `The report would end with ${longMonth(end)}, which was chosen for an earlier one. The last report ended with ${longMonth(before)}. Choose the month that this one ends with.`
      : `The report would end with ${longMonth(end)} again, as you chose for the last one. There are figures to ${longMonth(latest)} now. Choose the month that this one ends with.`,
});
