import { card, counted, placed, quoted } from "../writing";

export const rowsWithoutCategory = card("structure", "rowsWithoutCategory", "Rows without a name", {
  scope: "cell",
  looksAt: "rows with figures, and records, that have no name in a column that strands use",
  toDo: "Fill in the name, or leave the rows out if they are totals.",
  message({ column, count, records, total }, at) {
    const it = count === 1 ? "it" : "them";
    const blank = `nothing in column ${quoted(column)}`;
    if (total)
      return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, and ${count === 1 ? "adds" : "add"} up other rows. ${count === 1 ? "It is left out as a total" : "They are left out as totals"}.`;
    if (records)
      return `${placed(at)}${counted(count, "record has", "records have")} ${blank}, so no strand can be chosen for ${it}. Fill in the column, or leave ${it} out.`;
    return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, so no strand counts ${it}. Fill in the column, or leave ${it} out if ${count === 1 ? "the row is a total" : "the rows are totals"}.`;
  },
  answers({ column, records, total }, { sheet }) {
    if (sheet === null || total) return [];
    const label = `Leave ${records ? "records" : "rows"} without a name in ${quoted(column)} out`;
    return [{ label, notes: [{ sheet, column, readAs: "left out: (blank)" }] }];
  },
  merge: { alike: ["column", "records", "total"] },
});
