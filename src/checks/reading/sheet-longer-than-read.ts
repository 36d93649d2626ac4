import { card, counted, quoted } from "../writing";

export const sheetLongerThanRead = card("reading", "sheetLongerThanRead", "Sheet too long to read fully", {
  looksAt:
    "comparison tables further down a long sheet than is read, and returns of a month and rows of “Reading”, “Breaks”, “Targets”, “Measures” and “Paper” that are; these are errors, but not of “Measures”",
  toDo: "Move the tables further down to a sheet of their own. Move rows up that are needed, and delete the rest.",
  message({ rows, read, isSaid, isOfMonths }, { sheet }) {
    const long = `${quoted(sheet ?? "")} has ${counted(rows, "row")}, but`;
    if (isOfMonths)
      return `${long} tables of one month each below one another are read only in the first ${counted(read, "row")}. Move those further down to a second sheet.`;
    return isSaid
      ? `${long} only the first ${counted(read, "row")} of it are read. What is further down has no effect. Move up what is needed, and delete the rest.`
      : `${long} comparison tables are read only in the first ${counted(read, "row")}. Move any further down to a sheet of their own.`;
  },
});
