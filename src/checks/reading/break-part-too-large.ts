import { card, inRow, longMonth, number, quoted } from "../writing";

export const breakPartTooLarge = card("reading", "breakPartTooLarge", "Part due to recording too large", {
  adjustable: false,
  looksAt: "whether more offences are due to recording than were recorded since it changed",
  toDo: "Correct the number.",
  message: ({ strand, month, end, part, most }, at) =>
    `${inRow(at)}${number(part)} offences of ${quoted(strand)} cannot be due to recording: from ${longMonth(month)} to ${longMonth(end)} there are ${number(most)} that could be. Correct the number.`,
  foundAndExpected: ({ part, most }) => ({ found: number(part), expected: `${number(most)} or fewer` }),
});
