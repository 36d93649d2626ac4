import { card, counted, placed, quoted } from "../writing";

export const rowsWithoutCategory = card("structure", "rowsWithoutCategory", "Rows without a name", {
  scope: "cell",
  looksAt: "rows with figures, and records, that have no name in a column that strands use",
  toDo: "Fill in the name, or write “Total” if the row is a total.",
  message({ column, count, records, total }, at) {
    const it = count === 1 ? "it" : "them";
    const blank = `nothing in column ${quoted(column)}`;
    if (total)
      return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, and ${count === 1 ? "adds" : "add"} up other rows. ${count === 1 ? "It is left out as a total" : "They are left out as totals"}.`;
    if (records)
      return `${placed(at)}${counted(count, "record has", "records have")} ${blank}, so no strand can be chosen for ${it}. Fill in the column.`;
    return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, so no strand counts ${it}. Fill in the column, or write “Total” if ${count === 1 ? "the row is a total" : "the rows are totals"}.`;
  },
  merge: { alike: ["column", "records", "total"] },
});
