import { card, inRow, longMonth, quoted } from "../writing";

export const breakOutsideData = card("reading", "breakOutsideData", "Break outside the figures", {
  looksAt: "whether there are figures for the months on “Breaks”",
  toDo: "Correct the month. If it is right, the row can be taken away.",
  message: ({ strand, month, first, last }, at) =>
    `${inRow(at)}there are no figures${strand === null ? "" : ` of ${quoted(strand)}`} for ${longMonth(month)}, so this break changes nothing: they run from ${longMonth(first)} to ${longMonth(last)}. Correct the month. If it is right, the row can be taken away.`,
});
