import { card, counted, quoted } from "../writing";

export const sheetLongerThanRead = card("reading", "sheetLongerThanRead", "Sheet longer than what is read", {
  looksAt: "comparison tables below the first rows of a long sheet",
  toDo: "Move them to a sheet of their own.",
  message: ({ rows, read }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${counted(rows, "row")}, but comparison tables are looked for in the first ${counted(read, "row")} only. Move those further down to a sheet of their own.`,
});
