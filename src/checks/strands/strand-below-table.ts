import { parseAddress } from "../../domain/address";
import { card, quoted } from "../writing";

export const strandBelowTable = card("strands", "strandBelowTable", "Row below the table", {
  looksAt: "rows typed directly below the Excel table. They are read as part of it",
  toDo: "Nothing. If they are not part of the table, leave a blank row above them.",
  message({ strand }, { sheet, address }) {
    const { row, rows } = parseAddress(address ?? "A1");
    const [first, last] = [row + 1, row + rows];
    const below = `directly below the table ${quoted(sheet ?? "Strands")}`;
    const name = strand === "" ? "" : ` (${quoted(strand)}${first === last ? "" : " onwards"})`;
    return first === last
      ? `Row ${first} ${below}${name} is read as part of it.`
      : `Rows ${first} to ${last} ${below}${name} are read as part of it.`;
  },
});
