import { card, listedSome, placed, quoted } from "../writing";

/** Headings that are named. */
const TOLD = 5;

export const paperTextMissing = card("report", "paperTextMissing", "Parts of the paper have no text", {
  noted: false,
  ready: "paper",
  looksAt: "parts on the sheet “Paper” that have a heading and no text",
  toDo: "Write the text, or delete the row.",
  message: ({ headings }, at) =>
    `${placed(at)}${listedSome(headings.map(quoted), TOLD)} ${headings.length === 1 ? "has no text, so it is" : "have no text, so they are"} not printed. Write the text, or delete ${headings.length === 1 ? "the row" : "the rows"}.`,
});
