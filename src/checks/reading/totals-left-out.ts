import { card, counted, quoted, quotedSome } from "../writing";

export const totalsLeftOut = card("reading", "totalsLeftOut", "Totals left out", {
  looksAt: "rows and columns of totals, averages, rates and the like. They are not counted",
  toDo: "Nothing, unless one of them is not a total.",
  message({ of, labels, count, sheets }, { sheet }) {
    const [line, lines] = of === "rows" ? ["row of totals", "rows of totals"] : of === "measures" ? ["row", "rows"] : ["column", "columns"];
    const what = counted(count, line, lines);
    const one = count === 1;
    const why = {
      rows: "so that nothing is counted twice",
      measures: `because ${one ? "it is" : "they are"} not counts of an offence`,
      columns: `because ${one ? "it is of no whole month or period" : "they are of no whole month or period"}`,
      headers: `because ${one ? "it adds up others or is" : "they add up others or are"} not counts of an offence`,
      again: `because ${one ? "its month stands in another column with the same figures, and counts" : "their months stand in other columns with the same figures, and count"} once`,
    }[of];
    const where = sheet === null ? counted(sheets, "sheet") : quoted(sheet);
    return `${where}: ${what} ${one ? "is" : "are"} left out (${quotedSome(labels)}), ${why}.`;
  },
});
