import { card, quoted } from "../writing";

export const readingColumnsMissing = card("reading", "readingColumnsMissing", "“Reading” lacks its headers", {
  adjustable: false,
  looksAt: "whether the sheet “Reading” has the headers that it needs",
  toDo: "Give its columns the headers Sheet, Column and Read as.",
  message: (_, { sheet }) =>
    `${quoted(sheet ?? "Reading")} has no row with the headers Sheet, Column and Read as, so nothing on it is used. Add them.`,
});
