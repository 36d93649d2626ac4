import { card, quoted } from "../writing";

export const strandsTableEmpty = card("strands", "strandsTableEmpty", "“Strands” table is empty", {
  adjustable: false,
  looksAt: "whether the “Strands” table has rows",
  toDo: "Add a row for each strand.",
  message: (_, { sheet }) =>
    `The table on ${quoted(sheet ?? "Strands")} has no strands. Add a row for each strand, with its name, column and values.`,
});
