import { addMonths } from "../../domain/month";
import { card, endingWith, longMonth, number, placed, quoted } from "../writing";

export const recordsStop = card("structure", "recordsStop", "Records stop part way through a month", {
  looksAt: "the first and last days of the records, where days without any are missing from a month that should have many",
  toDo: "Extract the rest, or choose the last month of the report.",
  message({ place, stop, day, month, missing }, at) {
    const of = place === null ? "the records" : `the records of ${quoted(place)}`;
    const ends = stop === "begin" ? `start on ${dayText(day)}` : `end on ${dayText(day)}`;
    return `${placed(at)}${of} ${ends}, so about ${number(missing)} records of ${longMonth(month)} are missing. Extract the rest${stop === "end" ? `, or end the report with ${longMonth(addMonths(month, -1))}` : ", or start with a later month"}.`;
  },
  answers: ({ stop, month }) => (stop === "end" ? [endingWith(addMonths(month, -1))] : []),
});

/** "12 March 2020" */
function dayText(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}
