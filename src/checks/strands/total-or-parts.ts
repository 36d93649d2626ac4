import { card, counted, placed, quoted, quotedSome } from "../writing";

export const totalOrParts = card("strands", "totalOrParts", "Parts do not add up to their total", {
  adjustable: false,
  waits: true,
  looksAt: "totals in strands whose parts are not all there",
  toDo: "Choose whether to count the total alone or leave it out.",
  message({ column, labels, strands, alone, rows, lookedUp }, at) {
    const its = labels.length === 1 ? "its" : "their";
    const beside =
      alone === rows ? `without any rows for ${its} parts` : `and the rows for ${its} parts come to a different sum or are missing`;
    return `${placed(at)}${quotedSome(labels)} in column ${quoted(column)} ${labels.length === 1 ? "is" : "are"} in ${counted(rows, "row")}, ${beside}. ${quotedSome(strands)} would count the other rows and leave the total out. ${lookedUp ? `Another strand uses this column, so say in the “Strands” table what ${quotedSome(strands)} counts: add a condition on ${quoted(column)}, with ${quoted(labels[0]!)} under Values or Except` : `Choose which to count`}.`;
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
