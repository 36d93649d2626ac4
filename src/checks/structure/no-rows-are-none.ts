import { card, counted, placed } from "../writing";

export const noRowsAreNone = card("structure", "noRowsAreNone", "No row counted as none", {
  noted: true,
  looksAt: "months of the report without a row, on sheets of which you said that no row means none",
  toDo: "Nothing, if it is so; the report’s data notes say it.",
  message: ({ count }, at) =>
    `${placed(at)}${counted(count, "row is", "rows are")} not there for a place or offence that has one in other months, and ${count === 1 ? "is" : "are"} counted as 0, as the sheet “Reading” says.`,
});
