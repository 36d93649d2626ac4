import { card, number, placed, quoted } from "../writing";

export const textTooLong = card("strands", "textTooLong", "Text too long for the report", {
  adjustable: false,
  looksAt: "texts that the report has no room for: titles, markings, and what a strand is called",
  toDo: "Shorten the text, in its cell or in what it was read from.",
  message: ({ what, begins, length, most }, at) =>
    `${placed(at)}${what} has ${number(length)} characters: ${quoted(`${begins}…`)}. The report has room for ${number(most)}. Shorten it.`,
  foundAndExpected: ({ length, most }) => ({ found: `${number(length)} characters`, expected: `at most ${number(most)}` }),
});
