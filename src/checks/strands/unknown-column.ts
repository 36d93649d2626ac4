import { card, inRow, listedSome, quoted } from "../writing";
import { meant } from "./suggested";

/** The most columns that are listed. If there are more, this many are named and the rest counted. */
const MOST_NAMED = 12;

export const unknownColumn = card("strands", "unknownColumn", "No such column", {
  adjustable: false,
  looksAt: "columns that the “Strands” table names",
  toDo: "Correct the name.",
  message({ column, columns, suggestion }, at) {
    const there = columns.length === 0 ? "No sheet has a column of names." : `The columns are ${listedSome(columns, MOST_NAMED)}.`;
    return `${inRow(at)}no sheet has a column ${quoted(column)}. ${suggestion === null ? there : meant(suggestion)}`;
  },
});
