import { card, inRow, listed, quoted } from "../writing";
import { meant } from "./suggested";

export const unknownColumn = card("strands", "unknownColumn", "No such column", {
  adjustable: false,
  looksAt: "columns that the “Strands” table names",
  toDo: "Correct the name.",
  message({ column, columns, suggestion }, at) {
    const there = columns.length === 0 ? "No sheet has any column of names." : `Columns are ${listed(columns)}.`;
    const missing = `there is no column ${quoted(column)} on any recognised sheet.`;
    const before = inRow(at);
    return `${before}${before === "" ? missing.replace(/^t/, "T") : missing} ${suggestion === null ? there : meant(suggestion)}`;
  },
});
