import { card, counted, number, placed, quotedList } from "../writing";

export const rowsWithoutMonth = card("structure", "rowsWithoutMonth", "Rows without a month", {
  scope: "cell",
  looksAt: "rows with a count but no month that can be read",
  toDo: "Write the month in every row, or leave out those that have none.",
  message({ count, found, records = false, totals = false }, at) {
    if (totals)
      return `${placed(at)}${counted(count, "month is there only as a total", "months are there only as totals")} (${quotedList(found)}), which ${count === 1 ? "is" : "are"} left out. Add the rows that ${count === 1 ? "it adds" : "they add"} up, or write the month alone, like “Jan 20”, where ${count === 1 ? "it adds" : "they add"} up none.`;
    const texts = found.filter((text) => text !== "");
    const [row, when] = records ? ["record", "date"] : ["row", "month"];
    const what = texts.length === 0 ? `no ${when}` : `no ${when} that can be read (${quotedList(texts)})`;
    const has = `${counted(count, `${row} has`, `${row}s have`)}${records ? "" : " a count but"}`;
    return `${placed(at)}${has} ${what}. Write the ${when} in every row, like ${records ? "“14/01/2020”" : "“Jan 20”"}.`;
  },
  answers({ count, records = false, leaveOut }, { sheet }) {
    if (sheet === null || leaveOut === undefined) return [];
    const notes = leaveOut.texts.map((text) => ({ sheet, column: leaveOut.column, readAs: `left out: ${text === "" ? "(blank)" : text}` }));
    const what = records
      ? count === 1
        ? "record without a date"
        : "records without a date"
      : count === 1
        ? "row without a month"
        : "rows without a month";
    return [{ label: `Leave the ${count === 1 ? "" : `${number(count)} `}${what} out`, notes }];
  },
  restsOn: ({ leaveOut: _leaveOut, ...said }) => said,
  foundAndExpected: ({ found }) => ({ found: found.join("; "), expected: "a month" }),
  merge: { quoted: { found: 3 } },
});
