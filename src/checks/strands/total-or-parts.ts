import { card, counted, placed, quoted, quotedSome } from "../writing";

export const totalOrParts = card("strands", "totalOrParts", "Parts that do not make up their total", {
  adjustable: false,
  waits: true,
  looksAt: "totals of which a strand counts the parts, where these are not all there",
  toDo: "Say that the total is counted alone, or that it is left out.",
  message({ column, labels, strands, alone, rows }, at) {
    const beside = alone === rows ? "without any row that it adds up" : "and the rows beside it come to another sum, or there are none";
    return `${placed(at)}${quotedSome(labels)} in column ${quoted(column)} ${labels.length === 1 ? "stands" : "stand"} in ${counted(rows, "row")}, ${beside}. ${quotedSome(strands)} would leave the total out and count the other rows. Say on the sheet “Reading” which counts: “only: ${labels[0]!}”, or “left out: ${labels[0]!}” if the other rows are right.`;
  },
  answers({ column, labels }, { sheet }) {
    if (sheet === null) return [];
    const notes = (says: string) => labels.map((label) => ({ sheet, column, readAs: `${says}: ${label}` }));
    return [
      ...(labels.length === 1 ? [{ label: `Count ${quoted(labels[0]!)} alone`, notes: notes("only") }] : []),
      { label: `Leave ${quotedSome(labels)} out`, notes: notes("left out") },
    ];
  },
});
