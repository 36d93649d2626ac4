import { card, counted, placed, quoted } from "../writing";

export const rowsWithoutCategory = card("structure", "rowsWithoutCategory", "Rows without a name", {
  scope: "cell",
  looksAt: "rows with figures, and records, that have no name in a column that strands use",
  toDo: "Fill in the name, or leave the rows out if they are totals.",
  message({ column, count, records, total, counted: by }, at) {
    const it = count === 1 ? "it" : "them";
    const blank = `nothing in column ${quoted(column)}`;
    if (total)
      return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, and ${count === 1 ? "adds" : "add"} up other rows. ${count === 1 ? "It is left out as a total" : "They are left out as totals"}.`;
    const have = records ? counted(count, "record has", "records have") : `${counted(count, "row has", "rows have")} figures but`;
    if (by === "some")
      return `${placed(at)}${have} ${blank}. Strands that are chosen by it do not count ${it}, but another strand counts what has no name there. Fill in the column, or say that ${count === 1 ? "it has" : "they have"} none${records ? "" : count === 1 ? " or is a total" : " or are totals"}.`;
    if (by === "others") return `${placed(at)}${have} ${blank}, so no strand counts ${it}. Fill in the column.`;
    if (records)
      return `${placed(at)}${counted(count, "record has", "records have")} ${blank}, so no strand can be chosen for ${it}. Fill in the column, or leave ${it} out.`;
    return `${placed(at)}${counted(count, "row has", "rows have")} figures but ${blank}, so no strand counts ${it}. Fill in the column, or leave ${it} out if ${count === 1 ? "the row is a total" : "the rows are totals"}.`;
  },
  answers({ column, records, total, counted: by }, { sheet }) {
    // Other strands count what would be left out with them.
    if (sheet === null || total || by === "others") return [];
    const out = [{ sheet, column, readAs: "left out: (blank)" }];
    if (by === "some")
      return [
        { label: `They have no ${quoted(column)}: count them without one`, notes: [{ sheet, column, readAs: "counted: (blank)" }] },
        ...(records ? [] : [{ label: "They are totals of other rows: count them for no strand", notes: out }]),
      ];
    const label = `Leave ${records ? "records" : "rows"} without a name in ${quoted(column)} out`;
    return [{ label, notes: out }];
  },
  merge: { alike: ["column", "records", "total", "counted"] },
});
