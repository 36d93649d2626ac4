import { finding, type Finding } from "../../domain/finding";
import { cellList } from "../../reading/collect/cell-list";
import { whenOfCell } from "../../reading/dates/when";
import { isBlank } from "../../reading/sheets/sheet-view";
import { dataOf } from "../../reading/tables/table-data";
import { card, counted, placed, quoted, type CheckInput, type CheckedTable } from "../writing";

/** Months written as text in a column of dates: they count, but Excel sorts and filters them apart. */
export const textAmongDates = card("values", "textAmongDates", "Text among dates", {
  scope: "cell",
  looksAt: "months that are text in a column whose others are dates",
  toDo: "Enter them as dates; they are counted all the same.",
  message: ({ column, count }, at) =>
    `${placed(at)}${counted(count, "month")} in column ${quoted(column)} ${count === 1 ? "is" : "are"} text while the others are dates. ${count === 1 ? "It is" : "They are"} counted; Excel sorts and filters text apart.`,
  merge: { alike: ["column"] },
  find: (input) => input.tables.flatMap((checked) => findingsOf(checked, input)),
});

function findingsOf({ table }: CheckedTable, { heads, columns }: CheckInput): readonly Finding[] {
  if (table.layout === "wide" || (table.layout === "transposed" && table.allOf !== null) || table.year) return [];
  const cells = dataOf(table, heads, columns).column(table.month.column);
  if (!cells) return [];
  const texts: number[] = [];
  let dates = 0;
  for (let row = 0; row < table.lastRow - table.firstRow + 1; row += 1) {
    const raw = cells[row] ?? "";
    if (typeof raw === "number") dates += 1;
    else if (typeof raw === "string" && !isBlank(raw) && whenOfCell(raw, table.dates) !== null) texts.push(row);
  }
  if (texts.length === 0 || texts.length >= dates) return [];
  const address = cellList(
    table.month.column,
    texts.map((row) => table.firstRow + row),
  );
  return [finding("textAmongDates", { sheet: table.sheet, address }, { column: table.month.header, count: texts.length })];
}
