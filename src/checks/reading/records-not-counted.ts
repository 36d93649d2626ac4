import { noteOn } from "../../domain/answer";
import { card, placed, quoted, some } from "../writing";

export const recordsNotCounted = card("reading", "recordsNotCounted", "Rows that may be records are not counted", {
  adjustable: false,
  waits: true,
  looksAt: "rows with dates and the names that strands count, such as records, where the strands count other figures",
  toDo: "Choose whether to count these rows or the other figures.",
  message({ strands, header, example, tables, named }, at) {
    const counted = tables.length === 0 ? "other figures" : some(tables.map(({ name }) => quoted(name)));
    const which = named ? "If they are the offences, name their column in the “Strands” table" : "Choose which to count";
    return `${placed(at)}rows with dates and ${quoted(example)} under ${quoted(header)} may be records of the offences that ${some(strands)} should count, but ${strands.length === 1 ? "it counts" : "they count"} ${counted}. ${which}.`;
  },
  answers({ column, tables, named }, { sheet }) {
    if (sheet === null) return [];
    const records = {
      label: "Count these rows, one offence each, in place of the other figures",
      notes: [{ sheet, column, readAs: "offence" }, ...tables.map((table) => noteOn(table, "not read"))],
    };
    return [...(named ? [] : [records]), { label: "Do not count these rows", notes: [{ sheet, column, readAs: "not read" }] }];
  },
});
