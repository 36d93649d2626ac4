import { card, counted, quoted } from "../writing";

export const strandsTableTooLong = card("strands", "strandsTableTooLong", "“Strands” table is too long", {
  adjustable: false,
  looksAt: "how long the “Strands” table is",
  toDo: "Shorten it.",
  message: ({ rows, read }, { sheet }) =>
    `The table on ${quoted(sheet ?? "Strands")} has ${counted(rows, "row")}; at most ${read} can be read.`,
});
