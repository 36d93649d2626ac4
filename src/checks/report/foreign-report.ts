import { card, quoted } from "../writing";

export const foreignReport = card("report", "foreignReport", "Another sheet of that name", {
  looksAt: "sheets of the report's name that the add-in did not make",
  toDo: "Nothing: they are left alone.",
  message: ({ sheet, used }) =>
    `There was already a sheet ${quoted(sheet)} that Strand Report did not make. It is left alone; the report is on ${quoted(used)}.`,
});
