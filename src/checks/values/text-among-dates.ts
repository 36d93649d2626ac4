import { finding, type Finding } from "../../domain/finding";
import { cellList } from "../../domain/cell-list";
import { card, counted, placed, quoted, type CheckedTable } from "../writing";

/** Months written as text in a column of dates. They count, but Excel sorts and filters them separately. */
export const textAmongDates = card("values", "textAmongDates", "Text among dates", {
  scope: "cell",
  looksAt: "months that are text in a column of dates",
  toDo: "Enter them as dates. They are counted either way.",
  message: ({ column, count }, at) =>
    `${placed(at)}${counted(count, "month")} in column ${quoted(column)} ${count === 1 ? "is" : "are"} text, but the others are dates. ${count === 1 ? "It is" : "They are"} counted, but Excel sorts and filters text separately.`,
  merge: { alike: ["column"] },
  find: ({ tables }) => tables.flatMap(findingsOf),
});

function findingsOf({ table, ledger }: CheckedTable): readonly Finding[] {
  if (!ledger?.months || table.months.in !== "rows") return [];
  const { texts, dates } = ledger.months.writtenAsText();
  if (texts.length === 0 || texts.length >= dates) return [];
  const { column, header } = table.months.month;
  const address = cellList(
    column,
    texts.map((row) => table.firstRow + row),
  );
  return [finding("textAmongDates", { sheet: table.sheet, address }, { column: header, count: texts.length })];
}
