import { card, counted, placed, quotedList } from "../writing";

export const rowsWithoutMonth = card("structure", "rowsWithoutMonth", "Rows without a month", {
  scope: "cell",
  looksAt: "rows with a count but no month that can be read",
  toDo: "Write the month in every row.",
  message({ count, found, records = false, totals = false }, at) {
    if (totals)
      return `${placed(at)}${counted(count, "month is there only as a total", "months are there only as totals")} (${quotedList(found)}), which ${count === 1 ? "is" : "are"} left out. Add the rows that ${count === 1 ? "it adds" : "they add"} up, or write the month alone, like “Jan 20”, where ${count === 1 ? "it adds" : "they add"} up none.`;
    const texts = found.filter((text) => text !== "");
    const [row, when] = records ? ["record", "date"] : ["row", "month"];
    const what = texts.length === 0 ? `no ${when}` : `no ${when} that can be read (${quotedList(texts)})`;
    const has = `${counted(count, `${row} has`, `${row}s have`)}${records ? "" : " a count but"}`;
    return `${placed(at)}${has} ${what}. Write the ${when} in every row, like ${records ? "“14/01/2020”" : "“Jan 20”"}.`;
  },
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "a month" }),
  merge: { quoted: { found: 3 } },
});
