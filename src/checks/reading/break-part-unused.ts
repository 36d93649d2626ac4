import { card, inRow, longMonth, number, quoted, windowText } from "../writing";

export const breakPartUnused = card("reading", "breakPartUnused", "Part due to recording not used", {
  looksAt: "whether recording changed within the later 12 months, where a part is given",
  toDo: "Clear the number if the report’s period is right.",
  message: ({ strand, month, end, part }, at) =>
    `${inRow(at)}the ${number(part)} offences of ${quoted(strand)} that are due to recording are not used: ${longMonth(month)} is not one of the ${windowText(end)}. Clear the number if the report’s period is right.`,
});
