import { card, monthList, placed, quoted } from "../writing";

export const blankCounts = card("values", "blankCounts", "Months without a count", {
  scope: "line",
  looksAt: "months of a strand without any count",
  toDo: "Enter the counts, or 0 if there were none.",
  message: ({ strand, months }, at) =>
    `${placed(at)}${quoted(strand)} has no count for ${monthList(months)}. Blank does not count as 0. Enter the count, or 0 if there were none.`,
  merge: { alike: ["strand"], quoted: { months: Infinity } },
});
