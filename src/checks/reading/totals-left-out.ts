import { card, counted, quoted, quotedSome } from "../writing";

export const totalsLeftOut = card("reading", "totalsLeftOut", "Totals left out", {
  looksAt: "rows and columns of totals, which are not counted",
  toDo: "Nothing, unless a name only sounds like a total.",
  message({ of, labels, count, sheets }, { sheet }) {
    const what = of === "rows" ? counted(count, "row of totals", "rows of totals") : counted(count, "column");
    const one = count === 1;
    const why = {
      rows: "so that nothing is counted twice",
      columns: `which ${one ? "holds" : "hold"} no figures of a month or period of ${one ? "its" : "their"} own`,
      headers: `which ${one ? "adds others up or holds" : "add others up or hold"} no counts of an offence`,
    }[of];
    const where = sheet === null ? counted(sheets, "sheet") : quoted(sheet);
    return `${where}: ${what} left out (${quotedSome(labels)}), ${why}.`;
  },
});
