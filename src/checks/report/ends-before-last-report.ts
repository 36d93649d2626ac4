import { card, endingWith, longMonth } from "../writing";

export const endsBeforeLastReport = card("report", "endsBeforeLastReport", "Report would end earlier than the last one", {
  adjustable: false,
  looksAt: "the last month of the report against that of the last report",
  toDo: "Enter what is missing, or choose the last month of the report.",
  answers: ({ end }) => [endingWith(end)],
  message: ({ end, before }) =>
    `The last report ended with ${longMonth(before)}. This one would end with ${longMonth(end)}, because later months are incomplete. Enter what is missing, or choose to end with ${longMonth(end)}.`,
});
