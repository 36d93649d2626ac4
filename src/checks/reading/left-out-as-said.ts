import { card, listed, quotedList, quotedSome } from "../writing";

export const leftOutAsSaid = card("reading", "leftOutAsSaid", "Left out as you said", {
  noted: true,
  looksAt: "places, offences, columns and sheets with figures that do not count because the sheet “Reading” says so",
  toDo: "Nothing, if it is so; the report’s data notes say it.",
  message({ sheets, what }) {
    const on = quotedSome(sheets);
    const said = "as the sheet “Reading” says";
    if (what.of === "sheet")
      return `${on} ${sheets.length === 1 ? "is" : "are"} not read, ${said}: no figure of ${sheets.length === 1 ? "it" : "theirs"} is counted.`;
    if (what.of === "columns")
      return `${on}: ${what.names.length === 1 ? "column" : "columns"} ${listed(what.names)} ${what.names.length === 1 ? "is" : "are"} not counted, ${said}.`;
    if (what.of === "tables")
      return `${on}: ${what.names.length === 1 ? "the table" : "the tables"} ${quotedSome(what.names)} ${what.names.length === 1 ? "is" : "are"} not read, ${said}.`;
    const out = `${quotedSome(what.names)} ${what.names.length === 1 ? "is" : "are"} left out of all figures`;
    return what.kept.length === 0
      ? `${on}: ${out}, ${said} of “${what.column}”.`
      : `${on}: only ${quotedList(what.kept)} ${what.kept.length === 1 ? "counts" : "count"}, ${said} of “${what.column}”; ${out}.`;
  },
});
