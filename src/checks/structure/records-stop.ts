import { addMonths } from "../../domain/month";
import { card, endingWith, longMonth, number, placed, quoted } from "../writing";

export const recordsStop = card("structure", "recordsStop", "Records stop within a month", {
  looksAt: "days at the beginning or the end of a month without records, where many were to be expected",
  toDo: "Extract the rest, or choose the month that the report ends with.",
  message({ place, stop, day, month, missing }, at) {
    const of = place === null ? "the records" : `the records of ${quoted(place)}`;
    const ends = stop === "begin" ? `begin on ${dayText(day)}` : `end on ${dayText(day)}`;
    return `${placed(at)}${of} ${ends}, so that about ${number(missing)} of ${longMonth(month)} are missing. Extract the rest${stop === "end" ? `, or end the report with ${longMonth(addMonths(month, -1))}` : ", or begin with a later month"}.`;
  },
  answers: ({ stop, month }) => (stop === "end" ? [endingWith(addMonths(month, -1))] : []),
});

/** "12 March 2020" */
function dayText(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}
