import { card, quoted } from "../writing";

export const nothingRecognised = card("reading", "nothingRecognised", "No offence figures found", {
  adjustable: false,
  looksAt: "whether any sheet has offence figures",
  toDo: "Write months and offences in the headers. “What was understood” in the pane says what was seen.",
  message: ({ seen }) =>
    [
      "No offence figures were found. A table needs months (in a column, a header row, the sheet’s name or its title), names of offences,",
      "and counts that are whole numbers.",
      ...seen.map(({ sheet, seen: what }) => `Seen on ${quoted(sheet)}: ${what}.`),
      ...(seen.length > 0
        ? ["If a column has an unusual name, say on the sheet “Reading” what it is: “month”, “year”, “offence” or “count”."]
        : []),
      ...(seen.length === 0 ? ["The workbook has no sheet with figures."] : []),
    ].join(" "),
});
