import { card, counted, quoted } from "../writing";

export const sheetLongerThanRead = card("reading", "sheetLongerThanRead", "Sheet too long to read fully", {
  looksAt: "comparison tables further down a long sheet than is read",
  toDo: "Move the tables further down to a sheet of their own.",
  message: ({ rows, read }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${counted(rows, "row")}, but comparison tables are read only in the first ${counted(read, "row")}. Move any further down to a sheet of their own.`,
});
