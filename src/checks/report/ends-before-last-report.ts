import { card, endingWith, longMonth } from "../writing";

export const endsBeforeLastReport = card("report", "endsBeforeLastReport", "Report would end earlier than the last one", {
  adjustable: false,
  looksAt: "the month that the report ends with against the last report's",
  toDo: "Enter what is missing, or choose the month that the report ends with.",
  answers: ({ end }) => [endingWith(end)],
  message: ({ end, before }) =>
    `The last report ended with ${longMonth(before)}. This one would end with ${longMonth(end)}, since later months are not complete. Enter what is missing there, or choose ${longMonth(end)} as the month that the report ends with.`,
});
