import { card, counted, placed, quoted, quotedSome } from "../writing";

export const sameReference = card("structure", "sameReference", "Same reference in several rows", {
  waits: true,
  looksAt: "crimes whose reference is in more than one row",
  toDo: "Remove the rows that repeat a crime, or choose how they are counted.",
  message: ({ column, count, references, sheets }, at) =>
    `${placed(at)}${counted(count, "row has", "rows have")} a reference in column ${quoted(column)} that another row${sheets.length > 1 ? ` of ${quotedSome(sheets)}` : ""} also has (${quotedSome(references)}). Each row would be counted. Remove the rows that should not be there, or choose how they are counted.`,
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
