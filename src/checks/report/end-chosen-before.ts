import { card, endingWithOne, longMonth } from "../writing";

export const endChosenBefore = card("report", "endChosenBefore", "Month was chosen for an earlier report", {
  adjustable: false,
  looksAt: "whether the month chosen for an earlier report is still the right one, if there are later months now",
  toDo: "Choose the last month of the report.",
  answers: ({ end, before, latest, ends = [...new Set([latest, before, end])] }) => endingWithOne(ends),
  message: ({ end, before, latest }) =>
    end < before
      ? `The report would end with ${longMonth(end)}, which was chosen for an earlier report. The last report ended with ${longMonth(before)}. Choose the last month of this one.`
      : `The report would end with ${longMonth(end)} again, as you chose for the last one. There are now figures up to ${longMonth(latest)}. Choose the last month of this one.`,
});
