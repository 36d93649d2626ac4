import { card, counted, placed, quoted, quotedSome } from "../writing";

export const totalOrParts = card("strands", "totalOrParts", "Parts that do not make up their total", {
  adjustable: false,
  waits: true,
  looksAt: "totals of which a strand counts the parts, where these are not all there",
  toDo: "Say that the total is counted alone, or that it is left out.",
  message({ column, labels, strands, alone, rows, lookedUp }, at) {
    const beside = alone === rows ? "without any row that it adds up" : "and the rows beside it come to another sum, or there are none";
    return `${placed(at)}${quotedSome(labels)} in column ${quoted(column)} ${labels.length === 1 ? "stands" : "stand"} in ${counted(rows, "row")}, ${beside}. ${quotedSome(strands)} would leave the total out and count the other rows. ${lookedUp ? `As another strand looks at this column, say in the “Strands” table which rows ${quotedSome(strands)} counts: ${quoted(column)} as a column, with ${quoted(labels[0]!)} under Values, or under Except` : `Say on the sheet “Reading” which counts: “only: ${labels[0]!}”, or “left out: ${labels[0]!}” if the other rows are right`}.`;
  },
  answers({ column, labels, lookedUp }, { sheet }) {
    if (sheet === null || lookedUp) return [];
    const notes = (says: string) => labels.map((label) => ({ sheet, column, readAs: `${says}: ${label}` }));
    return [
      ...(labels.length === 1 ? [{ label: `Count ${quoted(labels[0]!)} alone`, notes: notes("only") }] : []),
      { label: `Leave ${quotedSome(labels)} out`, notes: notes("left out") },
    ];
  },
});
