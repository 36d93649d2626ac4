import { card, inRow, quoted, quotedSome } from "../writing";
import { meant } from "./suggested";

export const unknownSheet = card("strands", "unknownSheet", "No such sheet", {
  adjustable: false,
  looksAt: "sheets that the “Strands” table names",
  toDo: "Correct the name.",
  message({ sheet, sheets, suggestion }, at) {
    const there = sheets.length === 0 ? "No sheet with offences was recognised." : `The sheets with offences are ${quotedSome(sheets)}.`;
    return `${inRow(at)}there is no sheet ${quoted(sheet)}. ${suggestion === null ? there : meant(suggestion)}`;
  },
});
