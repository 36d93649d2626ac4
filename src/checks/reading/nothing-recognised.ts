import { card, quoted } from "../writing";

export const nothingRecognised = card("reading", "nothingRecognised", "No offence figures found", {
  adjustable: false,
  looksAt: "whether any sheet holds offence figures",
  toDo: "Write months and offences in a header; `npm run inspect` says what was seen.",
  message: ({ seen }) =>
    [
      "No offence figures were found. A table needs months (in a column, a header row, the sheet’s name or its title), names of offences,",
      "and counts that are whole numbers.",
      ...seen.map(({ sheet, seen: what }) => `Seen on ${quoted(sheet)}: ${what}.`),
      ...(seen.length > 0
        ? ["Where a column is there but called otherwise, say on the sheet “Reading” what it is: “month”, “year”, “offence” or “count”."]
        : []),
      ...(seen.length === 0 ? ["The workbook has no sheet that could hold them."] : []),
    ].join(" "),
});
