import { card, inRow, longMonth, number, quoted, windowNamed, windowText } from "../writing";

export const breakPartUnused = card("reading", "breakPartUnused", "Part due to recording not used", {
  looksAt: "whether recording changed within the later 12 months, where a part is given",
  toDo: "Clear the number if the report’s period is right.",
  message: ({ strand, month, end, span, part }, at) => {
    const window = windowNamed({ window: end, span });
    const why = span === undefined ? `${longMonth(month)} is not one of the` : "the number is for 12 months, and not for the";
    return `${inRow(at)}the ${number(part)} offences of ${quoted(strand)} that are due to recording are not used: ${why} ${windowText(window)}. Clear the number if the report’s period is right.`;
  },
});
