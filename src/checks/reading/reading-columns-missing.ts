import { card, quoted } from "../writing";

export const readingColumnsMissing = card("reading", "readingColumnsMissing", "“Reading” lacks its headers", {
  adjustable: false,
  looksAt: "the headers of the sheet “Reading”",
  toDo: "Head its columns Sheet, Column and Read as.",
  message: (_, { sheet }) =>
    `${quoted(sheet ?? "Reading")} has no row with the headers Sheet, Column and Read as, so nothing on it was used.`,
});
