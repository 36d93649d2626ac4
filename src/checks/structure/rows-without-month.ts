import { card, counted, placed, quotedList } from "../writing";

export const rowsWithoutMonth = card("structure", "rowsWithoutMonth", "Rows without a month", {
  scope: "cell",
  looksAt: "rows with a count but no month that can be read",
  toDo: "Write the month in every row.",
  message({ count, found }, at) {
    const texts = found.filter((text) => text !== "");
    const rows = counted(count, "row has", "rows have");
    const what = texts.length === 0 ? "no month" : `no month that can be read (${quotedList(texts)})`;
    return `${placed(at)}${rows} a count but ${what}. Write the month in every row, like “Jan 20”.`;
  },
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "a month" }),
  merge: { quoted: { found: 3 } },
});
