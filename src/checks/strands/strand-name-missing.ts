import { card, inRow } from "../writing";

export const strandNameMissing = card("strands", "strandNameMissing", "Strand without a name", {
  adjustable: false,
  looksAt: "rows without the name of a strand",
  toDo: "Fill in the name.",
  message: (_, at) => `${inRow(at)}there is no name in the column “Strand”. Fill it in on every row of the strand, or clear the row.`,
});
