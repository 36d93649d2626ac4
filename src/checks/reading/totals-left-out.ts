import { card, counted, quoted, quotedSome } from "../writing";

export const totalsLeftOut = card("reading", "totalsLeftOut", "Totals left out", {
  looksAt: "rows and columns of totals, means, rates and the like, which are not counted",
  toDo: "Nothing, unless a name only sounds like a total.",
  message({ of, labels, count, sheets }, { sheet }) {
    const [line, lines] = of === "rows" ? ["row of totals", "rows of totals"] : of === "measures" ? ["row", "rows"] : ["column", "columns"];
    const what = counted(count, line, lines);
    const one = count === 1;
    const why = {
      rows: "so that nothing is counted twice",
      measures: `which ${one ? "is" : "are"} no counts of an offence`,
      columns: `which ${one ? "holds" : "hold"} no figures of a month or period of ${one ? "its" : "their"} own`,
      headers: `which ${one ? "adds others up or holds" : "add others up or hold"} no counts of an offence`,
    }[of];
    const where = sheet === null ? counted(sheets, "sheet") : quoted(sheet);
    return `${where}: ${what} left out (${quotedSome(labels)}), ${why}.`;
  },
});
