import { card, quoted } from "../writing";

export const targetsColumnsMissing = card("reading", "targetsColumnsMissing", "“Targets” lacks its headers", {
  looksAt: "whether the sheet “Targets” has the headers that it needs",
  toDo: "Give it the headers Strand and months, Month and strands, or Strand, Month and Target.",
  message: (_, { sheet }) =>
    `${quoted(sheet ?? "Targets")} is the name of the sheet that says what figures should come to, and no target was read from it. It has no row of headers with Strand and months, with Month and strands, or with Strand, Month and Target. Add them, or give a sheet of figures another name.`,
});
