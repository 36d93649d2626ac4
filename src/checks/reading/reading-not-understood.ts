import { COLUMN_NOTES, SHEET_NOTES, TABLE_NOTES } from "../../reading/sheets";
import { card, inRow, listed, quoted } from "../writing";

const OF = {
  column: listed(
    COLUMN_NOTES.map(({ text }) => text),
    "or",
  ),
  sheet: listed(
    SHEET_NOTES.map(({ text }) => text),
    "or",
  ),
  table: listed(TABLE_NOTES, "or"),
};

export const readingNotUnderstood = card("reading", "readingNotUnderstood", "“Reading” not understood", {
  adjustable: false,
  looksAt: "what the sheet “Reading” says",
  toDo: "Use one of the words that the message lists.",
  message: ({ found }, at) =>
    `${inRow(at)}${quoted(found)} says nothing that is known, or its column is not on the sheet. X stands for a name, a month, a language or a mark of yours. Of a column can be said: ${OF.column}. Of a sheet, with Column blank: ${OF.sheet}. Of one of several tables, by a cell of it: ${OF.table}.`,
});
