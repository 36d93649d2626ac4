import { card, counted, listed, monthsText, placed, quoted } from "../writing";

export const noRowsAreNone = card("structure", "noRowsAreNone", "No row counted as none", {
  noted: true,
  looksAt: "months of the report without a row, on sheets of which you said that no row means none",
  toDo: "Nothing, if it is so; the report’s data notes say it.",
  message({ count, of, lines }, at) {
    const named = of.map(({ value, months }) => `${quoted(value)} in ${monthsText(months)}`);
    const more = lines > of.length ? [counted(lines - of.length, "more name")] : [];
    return `${placed(at)}${counted(count, "row is", "rows are")} not there, and ${count === 1 ? "is" : "are"} counted as 0, as the sheet “Reading” says: ${listed([...named, ...more])}.`;
  },
});
