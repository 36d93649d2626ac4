import { card, counted, quoted } from "../writing";

export const strandsTableTooLong = card("strands", "strandsTableTooLong", "“Strands” table is too long", {
  adjustable: false,
  looksAt: "how long the “Strands” table is",
  toDo: "Shorten the table.",
  message: ({ rows, read }, { sheet }) =>
    `The table on ${quoted(sheet ?? "Strands")} has ${counted(rows, "row")}; only ${read} can be read. Shorten it.`,
});
