import { card, periodsWord, some, windowText } from "../writing";

export const periodsDoNotFit = card("report", "periodsDoNotFit", "Quarters do not fit", {
  looksAt: "quarters and years that do not fit the 12 months",
  toDo: "End the report with the last month of one.",
  message: ({ strands, window, length }) =>
    `${some(strands)}: the figures are by ${periodsWord(length)} that do not begin and end with the ${windowText(window)}, so these are not totalled. End the report with the last month of one of them.`,
});
