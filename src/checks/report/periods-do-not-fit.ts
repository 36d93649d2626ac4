import { card, periodsWord, some, windowText } from "../writing";

export const periodsDoNotFit = card("report", "periodsDoNotFit", "Quarters do not fit", {
  looksAt: "quarters and years that do not fit into the 12 months",
  toDo: "End the report with the last month of a quarter or year.",
  message: ({ strands, window, length }) =>
    `${some(strands)}: the figures are in ${periodsWord(length)} that do not fit into the ${windowText(window)}, so they are not totalled. End the report with the last month of one of the ${periodsWord(length)}.`,
});
