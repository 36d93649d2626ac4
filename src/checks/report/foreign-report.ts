import { card, quoted } from "../writing";

export const foreignReport = card("report", "foreignReport", "Another sheet has that name", {
  looksAt: "sheets with the report’s name that Strand Report did not make",
  toDo: "Nothing. They are left alone.",
  message: ({ sheet, used }) =>
    `There is already a sheet ${quoted(sheet)} that Strand Report did not make. It is left alone, and the report is on ${quoted(used)}.`,
});
