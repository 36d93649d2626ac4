import { card, inRow, quoted } from "../writing";

export const badTargetMonth = card("reading", "badTargetMonth", "Month of a target not understood", {
  looksAt: "whether the column Month of “Targets” has months",
  toDo: "Write a month, or leave it blank for the whole period.",
  message: ({ strand, found }, at) =>
    `${inRow(at)}the target of ${quoted(strand)} is not used: ${found === "" ? "no month is given" : `${quoted(found)} is not a month`}. Write it like “Jun 19”.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
