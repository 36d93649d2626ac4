import { card, endingWithOne, longMonth, orEndWith } from "../writing";

export const endsBeforeLastReport = card("report", "endsBeforeLastReport", "Report would end earlier than the last one", {
  adjustable: false,
  looksAt: "the last month of the report against that of the last report",
  toDo: "Enter what is missing, or choose the last month of the report.",
  answers: ({ end, ends = [end] }) => endingWithOne(ends),
  message: ({ end, before, ends = [end] }) =>
    `The last report ended with ${longMonth(before)}. This one would end with ${longMonth(end)}, because later months are incomplete. Enter what is missing${orEndWith(ends)}`,
});
