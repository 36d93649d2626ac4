import { card, counted, placed, quoted } from "../writing";

export const rowsWithoutCategory = card("structure", "rowsWithoutCategory", "Rows without a name", {
  scope: "cell",
  looksAt: "rows with figures, and records, without a name in a column that strands are looked up in",
  toDo: "Fill in the name, or “Total” where the row adds others up.",
  message({ column, count, records, total }, at) {
    const it = count === 1 ? "it" : "them";
    const blank = `nothing in column ${quoted(column)}`;
    if (total)
      return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, and ${count === 1 ? "adds" : "add"} others up: left out as ${count === 1 ? "a total" : "totals"}.`;
    if (records)
      return `${placed(at)}${counted(count, "record has", "records have")} ${blank}, so nobody can tell which strand counts ${it}. Fill in the column.`;
    return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, so no strand counts ${it}. Fill in the column, or write “Total” where the row adds others up.`;
  },
  merge: { alike: ["column", "records", "total"] },
});
