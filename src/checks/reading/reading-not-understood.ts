import { card, inRow, quoted } from "../writing";

export const readingNotUnderstood = card("reading", "readingNotUnderstood", "“Reading” not understood", {
  adjustable: false,
  looksAt: "what the sheet “Reading” says",
  toDo: "Use one of the words that the message lists.",
  message: ({ found }, at) =>
    `${inRow(at)}${quoted(found)} says nothing that is known. For a column: month, year, offence, place, count or not read. For a sheet: not read, place: NAME, day first, month first, years start in April, or months in Welsh.`,
});
