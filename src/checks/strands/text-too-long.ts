import { card, number, placed, quoted } from "../writing";

export const textTooLong = card("strands", "textTooLong", "Text too long for the report", {
  adjustable: false,
  looksAt: "texts that are too long for the report: titles, markings and names of strands",
  toDo: "Shorten the text.",
  message: ({ what, begins, length, most }, at) =>
    `${placed(at)}${what} has ${number(length)} characters: ${quoted(`${begins}…`)}. The report has room for ${number(most)}. Shorten it.`,
  foundAndExpected: ({ length, most }) => ({ found: `${number(length)} characters`, expected: `at most ${number(most)}` }),
});
