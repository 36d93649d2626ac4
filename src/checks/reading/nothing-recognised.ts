import { card, counted, listedSome, quoted } from "../writing";

/** The sheets named of those that look alike, and the different looks told. */
const [NAMED, TOLD] = [3, 4] as const;

export const nothingRecognised = card("reading", "nothingRecognised", "No offence figures found", {
  adjustable: false,
  looksAt: "whether any sheet has offence figures",
  toDo: "Write months and offences in the headers. “What was understood” in the pane says what was seen.",
  message: ({ seen }) => {
    const looks = [...new Set(seen.map((each) => each.seen))];
    const sheetsWith = (look: string) => seen.filter((each) => each.seen === look).map(({ sheet }) => quoted(sheet));
    const others = looks.slice(TOLD).flatMap(sheetsWith).length;
    return [
      "No offence figures were found. A table needs months (in a column, a header row, the sheet’s name or its title), names of offences,",
      "and counts that are whole numbers.",
      // Sheets that look alike are named together, as those of each month.
      ...looks.slice(0, TOLD).map((look) => `Seen on ${listedSome(sheetsWith(look), NAMED)}: ${look}.`),
      ...(others > 0 ? [`What was seen on ${counted(others, "more sheet")} stands under “What was understood”.`] : []),
      ...(seen.length > 0
        ? ["If a column has an unusual name, say on the sheet “Reading” what it is: “month”, “year”, “offence” or “count”."]
        : []),
      ...(seen.length === 0 ? ["The workbook has no sheet with figures."] : []),
    ].join(" ");
  },
});
