import { card, longMonth, some } from "../writing";

export const strandsBehind = card("report", "strandsBehind", "Strands without the last month", {
  adjustable: false,
  looksAt: "whether most strands have a figure for the last month on the sheets",
  toDo: "Enter the month, leave those strands out, or choose the month that the report ends with.",
  message: ({ last, before, strands, of }) =>
    `${strands.length} of ${of} strands have no figure for ${longMonth(last)} yet: ${some(strands)}. Enter it, or choose the month that the report ends with: ${longMonth(before)}, which most of them have, or ${longMonth(last)} without them.`,
});
