import { card, counted, placed, quoted, quotedSome } from "../writing";

export const sameReference = card("structure", "sameReference", "A reference that comes again", {
  waits: true,
  looksAt: "crimes that stand in more than one row, by their reference",
  toDo: "Remove the rows that say a crime again, or say on the sheet “Reading” what becomes of them.",
  message: ({ column, count, references, sheets }, at) =>
    `${placed(at)}${counted(count, "row has", "rows have")} a reference in column ${quoted(column)} that another row${sheets.length > 1 ? ` of ${quotedSome(sheets)}` : ""} has too (${quotedSome(references)}), and each row would be counted. Remove the rows that should not be there; or say on the sheet “Reading” of this column: “each once: first row”, “each once: last row”, or “added up” if each row is an offence of its own, such as one a victim.`,
  answers({ column, alike, sheets }) {
    const notes = (readAs: string) => sheets.map((sheet) => ({ sheet, column, readAs }));
    return [
      ...(alike
        ? [{ label: "Count each reference once", notes: notes("each once: first row") }]
        : [
            { label: "Count each reference once, by its first row", notes: notes("each once: first row") },
            { label: "Count each reference once, by its last row", notes: notes("each once: last row") },
          ]),
      { label: "Each row is an offence: count all", notes: notes("added up") },
    ];
  },
});
