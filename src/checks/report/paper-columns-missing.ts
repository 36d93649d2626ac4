import { card, listed, quoted } from "../writing";

export const paperColumnsMissing = card("report", "paperColumnsMissing", "The sheet “Paper” has no headers", {
  adjustable: false,
  looksAt: "the headers of the sheet “Paper”",
  toDo: "Write the headers Number, Heading and Text in one row, or rename the sheet if it is something else.",
  message: ({ missing }, { sheet }) =>
    `${quoted(sheet ?? "Paper")} is the name of the sheet that holds the paper’s other parts. It has no row with the headers Number, Heading and Text: ${listed(missing.map(quoted))} ${missing.length === 1 ? "is" : "are"} missing. Write the headers in one row, or rename the sheet if it is something else.`,
});
