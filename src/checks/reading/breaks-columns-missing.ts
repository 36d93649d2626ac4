import { card, quoted } from "../writing";

export const breaksColumnsMissing = card("reading", "breaksColumnsMissing", "“Breaks” lacks its headers", {
  adjustable: false,
  looksAt: "whether the sheet “Breaks” has the headers that it needs",
  toDo: "Give its columns the headers Strand, Month and Note, or give a sheet of figures another name.",
  message: (_, { sheet }) =>
    `${quoted(sheet ?? "Breaks")} is the name of the sheet that says where recording changed. It has no row with the headers Strand, Month and Note. Add them, or give a sheet of figures another name.`,
});
