import type { Month } from "../../domain/month";
import { card, endingWithOne, listed, longMonth, periodsWord, some, windowNamed, windowText } from "../writing";

export const periodsDoNotFit = card("report", "periodsDoNotFit", "Quarters do not fit", {
  looksAt: "quarters and years that do not fit into the report’s period",
  toDo: "End the report with the last month of a quarter or year.",
  restsOn: ({ ends: _ends, ...said }) => said,
  answers: ({ ends }) => endingWithOne(ends),
  message: ({ strands, window, span, length, ends }) =>
    `${some(strands)}: the figures are in ${periodsWord(length)} that do not fit into the ${windowText(windowNamed({ window, span }))}, so they are not totalled. ${advice(length, ends)}`,
});

function advice(length: number, ends: readonly Month[] | undefined): string {
  if (ends === undefined) return `End with the last month of one of the ${periodsWord(length)}.`;
  if (ends.length > 0) return `End the report with ${listed(ends.map(longMonth), "or")}.`;
  return `They make up no other period either. Enter the ${periodsWord(length)} that are missing, or monthly counts.`;
}
