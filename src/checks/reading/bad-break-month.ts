import { card, inRow, quoted } from "../writing";

export const badBreakMonth = card("reading", "badBreakMonth", "Month of a break not understood", {
  adjustable: false,
  looksAt: "whether the column Month of “Breaks” has months",
  toDo: "Write the first month that was recorded the new way.",
  message: ({ found }, at) =>
    `${inRow(at)}${found === "" ? "there is no month" : `${quoted(found)} is not a month`}. Write the first month that was recorded the new way, like “Jun 19”.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
