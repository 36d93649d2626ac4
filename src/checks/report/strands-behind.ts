import { card, endingWith, longMonth, some } from "../writing";

/** To end so many months earlier is no choice that anybody would make. */
const LONG = 3;

export const strandsBehind = card("report", "strandsBehind", "Strands without the last month", {
  adjustable: false,
  looksAt: "whether all strands have a figure for the last month on the sheets",
  toDo: "Enter the month, leave those strands out, or choose the month that the report ends with.",
  answers: ({ last, before }) => (last - before > LONG ? [last] : [before, last]).map(endingWith),
  message: ({ last, before, strands, of }) =>
    `There is no figure for ${longMonth(last)} yet for ${strands.length} of ${of} strands: ${some(strands)}. Enter it, or choose the month that the report ends with: ${longMonth(before)}, or ${longMonth(last)} without these strands.`,
});
