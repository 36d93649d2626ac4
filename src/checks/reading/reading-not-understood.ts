import { card, inRow, quoted } from "../writing";

export const readingNotUnderstood = card("reading", "readingNotUnderstood", "“Reading” not understood", {
  adjustable: false,
  looksAt: "whether the sheet “Reading” can be understood",
  toDo: "Correct the word or the column. The help page “Worksheets as they are” lists everything that can be said.",
  message: ({ found }, at) =>
    `${inRow(at)}${quoted(found)} is not understood, or its column is not on the sheet. Usual words are “offence”, “month”, “count”, “place” and “not read”. The help page “Worksheets as they are” lists them all.`,
});
