import { card, counted, listed, monthList, quoted, quotedList, quotedSome, some } from "../writing";

export const leftOutAsSaid = card("reading", "leftOutAsSaid", "Left out as you said", {
  noted: true,
  looksAt: "places, offences, columns and sheets that are left out because the sheet “Reading” says so",
  toDo: "Nothing, if this is right. The report’s data notes mention it.",
  message({ sheets, what }) {
    const on = quotedSome(sheets);
    const said = "because the sheet “Reading” says so";
    const are = (of: readonly unknown[]) => (of.length === 1 ? "is" : "are");
    if (what.of === "sheet")
      return `${on} ${are(sheets)} not read, ${said}. None of ${sheets.length === 1 ? "its" : "their"} figures is counted.`;
    if (what.of === "columns")
      return `${on}: ${what.names.length === 1 ? "column" : "columns"} ${listed(what.names)} ${are(what.names)} not counted, ${said}.`;
    if (what.of === "months") return `${on}: ${monthList(what.months)} ${are(what.months)} not counted, ${said}.`;
    if (what.of === "same rows")
      return `${on}: ${what.by === undefined ? "rows that are exactly the same are counted once" : `of rows with the same month and names, the ${what.by} one is counted`}, ${said}. ${counted(what.count, "row is", "rows are")} left out.`;
    if (what.of === "references")
      return `${on}: each reference in column ${quoted(what.column)} is counted once, by its ${what.by} row, ${said}. ${counted(what.count, "row is", "rows are")} left out.`;
    if (what.of === "tables") {
      const { names, from } = what;
      const tables = from === undefined ? quotedSome(names) : some(names.map((name, at) => `${quoted(name)} from ${from[at]!} on`));
      return `${on}: ${names.length === 1 ? "the table" : "the tables"} ${tables} ${names.length === 1 ? "is" : "are"} not read, ${said}.`;
    }
    const out = `${quotedSome(what.names)} ${what.names.length === 1 ? "is" : "are"} left out of all figures`;
    return what.kept.length === 0
      ? `${on}: ${out} (column “${what.column}”), ${said}.`
      : `${on}: only ${quotedList(what.kept)} ${what.kept.length === 1 ? "is" : "are"} counted (column “${what.column}”), ${said}. ${out}.`;
  },
});
