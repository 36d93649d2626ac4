import { card, endingWith, longMonth, some } from "../writing";

/** To end so many months earlier is no choice that anybody would make. */
const LONG = 3;

export const strandsBehind = card("report", "strandsBehind", "Strands without the last month", {
  adjustable: false,
  looksAt: "strands that have no figure yet for the last month on the sheets",
  toDo: "Enter the month, leave those strands out, or choose the last month of the report.",
  answers: ({ last, before }) => (last - before > LONG ? [last] : [before, last]).map(endingWith),
  message: ({ last, before, strands, of }) =>
    `${some(strands)} ${strands.length === 1 ? "has" : "have"} no figure for ${longMonth(last)} yet (${strands.length} of ${of} strands). Enter it${last - before > LONG ? "" : `, end the report with ${longMonth(before)}`}, or leave ${strands.length === 1 ? "it" : "them"} out of the report.`,
});
