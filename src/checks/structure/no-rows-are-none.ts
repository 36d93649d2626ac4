import { card, counted, listed, monthsText, placed, quoted } from "../writing";

export const noRowsAreNone = card("structure", "noRowsAreNone", "Missing rows counted as 0", {
  noted: true,
  looksAt: "months of the report without a row, on sheets where you said that no row means none",
  toDo: "Nothing, if this is right. The report’s data notes mention it.",
  message({ count, of, lines }, at) {
    const named = of.map(({ value, months }) => `${quoted(value)} in ${monthsText(months)}`);
    const more = lines > of.length ? [counted(lines - of.length, "more name")] : [];
    return `${placed(at)}${counted(count, "missing row is", "missing rows are")} counted as 0, because the sheet “Reading” says so: ${listed([...named, ...more])}.`;
  },
});
