import { addMonths } from "../../domain/month";
import { card, endingWithOne, longMonth, NO_OTHER_END, number, orEndWith, placed, quoted } from "../writing";

export const recordsStop = card("structure", "recordsStop", "Records stop part way through a month", {
  looksAt: "the first and last days of the records, where days without any are missing from a month that should have many",
  toDo: "Extract the rest, or choose the last month of the report.",
  restsOn: ({ ends: _ends, ...said }) => said,
  message({ place, stop, day, month, missing, ends = stop === "end" ? [addMonths(month, -1)] : undefined }, at) {
    const of = place === null ? "the records" : `the records of ${quoted(place)}`;
    const stopped = stop === "begin" ? `start on ${dayText(day)}` : `end on ${dayText(day)}`;
    return `${placed(at)}${of} ${stopped}, so about ${number(missing)} records of ${longMonth(month)} are missing. Extract the rest${orEndWith(ends, stop === "end" ? NO_OTHER_END : NO_LATER)}`;
  },
  answers: ({ stop, month, ends = stop === "end" ? [addMonths(month, -1)] : [] }) => endingWithOne(ends),
});

const NO_LATER = "No whole period and the one a year before begin after it yet.";

/** "12 March 2020" */
function dayText(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}
