import { parseAddress } from "../../domain/address";
import { card, quoted } from "../writing";

export const strandBelowTable = card("strands", "strandBelowTable", "Row below the table", {
  looksAt: "rows typed right under the Excel table, which are read as part of it",
  toDo: "Nothing. To let the table end above them, leave a blank row.",
  message({ strand }, { sheet, address }) {
    const { row, rows } = parseAddress(address ?? "A1");
    const [first, last] = [row + 1, row + rows];
    const below = `right below the table ${quoted(sheet ?? "Strands")}`;
    const name = strand === "" ? "" : ` (${quoted(strand)}${first === last ? "" : " and on"})`;
    return first === last
      ? `Row ${first} ${below}${name} is read as part of it.`
      : `Rows ${first} to ${last} ${below}${name} are read as part of it.`;
  },
});
