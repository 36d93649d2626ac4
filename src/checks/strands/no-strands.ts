import { card, placed } from "../writing";

export const noStrands = card("strands", "noStrands", "No strands yet", {
  adjustable: false,
  looksAt: "whether the workbook says what the strands are",
  toDo: "Add a “Strands” table, or choose a column to make strands from.",
  message: (_, at) =>
    `${placed(at)}The workbook does not say what the strands are. Add a sheet “Strands” with the columns Strand, Column and Values, or choose a column to make one strand for each of its values.`,
});
