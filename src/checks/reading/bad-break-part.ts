import { card, inRow, quoted } from "../writing";

export const badBreakPart = card("reading", "badBreakPart", "Part due to recording not understood", {
  adjustable: false,
  looksAt: "whether the column Due to recording of “Breaks” has counts, each for one strand",
  toDo: "Write how many of one strand’s offences are due to recording, or leave it blank.",
  message: ({ found, why }, at) =>
    why === "count"
      ? `${inRow(at)}${quoted(found)} is not a number of offences. Write how many of the later 12 months’ offences are due to recording, or leave it blank.`
      : `${inRow(at)}${found} offences due to recording are given for all strands together. Give each strand a row with its own number, or leave it blank.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
