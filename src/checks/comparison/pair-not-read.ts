import { card, listed, placed, quoted } from "../writing";

export const pairNotRead = card("comparison tables", "pairNotRead", "Periods that are not 12 months or have no date", {
  scope: "table",
  looksAt: "two periods with their difference that are not 12 months each, or that do not say when they end",
  toDo: "Write above the table which 12 months it covers, or add a sheet with monthly counts.",
  message({ found, why }, at) {
    const one = found.length === 1;
    const what = `${placed(at)}${listed(found.map(quoted))}`;
    if (why === "not offences")
      return `${what} say which 12 months they are, but not that they are counts of offences. If they are, write “Offences” there, or the period alone, like “12 months to Jan 2020”.`;
    return why === "no date"
      ? `${what} ${one ? "does not say which 12 months it is" : "do not say which 12 months they are"}. Write each period in its header, like “12 months to Jan 2020”.`
      : `${what} are not 12 months each, so they are not reported. Add a sheet with monthly counts or 12-month totals.`;
  },
  answers({ beside }, { sheet, address }) {
    if (sheet === null) return [];
    const cell = address?.split(":")[0] ?? "";
    return beside
      ? [{ label: "Do not read this table", notes: [{ sheet, column: cell, readAs: "not read" }] }]
      : [{ label: "Do not read this sheet", notes: [{ sheet, column: "", readAs: "not read" }] }];
  },
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "12 months to a month" }),
});
