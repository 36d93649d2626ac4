import { card, listed, number, quoted } from "../writing";

export const valuesInNoStrand = card("strands", "valuesInNoStrand", "Offences in no strand", {
  looksAt: "offences that no strand counts",
  toDo: "Nothing, unless one of them should be counted.",
  message({ column, values, count }, { sheet }) {
    const more = count - values.length;
    const names = listed(more > 0 ? [...values.map(quoted), `${number(more)} more`] : values.map(quoted));
    const where = sheet === null ? "" : ` on ${quoted(sheet)}`;
    return `No strand counts ${names}${where} (column ${quoted(column)}).`;
  },
});
