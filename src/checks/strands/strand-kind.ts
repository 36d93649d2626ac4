import { card, placed, quoted } from "../writing";

export const strandKind = card("strands", "strandKind", "Kind of strand not understood", {
  adjustable: false,
  looksAt: "the column Kind, if there is one",
  toDo: "Write text for a section without figures, or leave the cell blank.",
  message: ({ strand, found, why }, at) =>
    why === "unknown"
      ? `${placed(at)}${quoted(found)} is not a kind of strand. Write text for a section of ${quoted(strand)} without figures, or leave the cell blank.`
      : `${placed(at)}${quoted(strand)} is a section without figures, but its row says what counts. Take “text” out of the column Kind, or the sheets, columns, values and target out of the row.`,
});
