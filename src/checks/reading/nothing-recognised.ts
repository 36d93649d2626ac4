import { card, quoted } from "../writing";

export const nothingRecognised = card("reading", "nothingRecognised", "No offence figures found", {
  adjustable: false,
  looksAt: "whether any sheet holds offence figures",
  toDo: "Write months and offences in a header; `npm run inspect` says what was seen.",
  message: ({ seen }) =>
    [
      "No offence figures were found. Looked for: tables with “12 months ending …” beside one another; a row for each month",
      "and offence, with a count; a column for each month, quarter or year; months down and offences across; or a row for each",
      "crime, with its date.",
      ...seen.map(({ sheet, seen: what }) => `Seen on ${quoted(sheet)}: ${what}.`),
      ...(seen.length === 0 ? ["The workbook has no sheet that could hold them."] : []),
    ].join(" "),
});
