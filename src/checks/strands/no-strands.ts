import { card, placed } from "../writing";

export const noStrands = card("strands", "noStrands", "No strands yet", {
  adjustable: false,
  looksAt: "whether anything says what the strands are",
  toDo: "Add a “Strands” table, or choose a column.",
  message: (_, at) =>
    `${placed(at)}Nothing says what the strands are. Add a sheet “Strands” with the columns Strand, Column and Values, or choose the column whose values are the strands.`,
});
