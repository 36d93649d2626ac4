import { card, counted, placed, quoted } from "../writing";

export const referencesBlank = card("systems", "referencesBlank", "No references", {
  adjustable: false,
  acceptable: false,
  looksAt: "whether a system’s records have references",
  toDo: "Name the column of references on the sheet “Systems”, or extract the records with it.",
  message: ({ system, header, rows }, at) =>
    `${placed(at)}the column ${quoted(header)} has no reference in any of ${counted(rows, "row")}, so no record of ${system} can be matched. Name another column on the sheet ${quoted("Systems")}, or extract the records with their references.`,
});
