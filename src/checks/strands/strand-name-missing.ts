import { card, inRow } from "../writing";

export const strandNameMissing = card("strands", "strandNameMissing", "Strand without a name", {
  adjustable: false,
  looksAt: "rows without a strand's name",
  toDo: "Fill in the name.",
  message: (_, at) => `${inRow(at)}there is no name in the column “Strand”. Fill it in, in every row of a strand, or clear the row.`,
});
