import type { FindingOf } from "../../domain/finding";
import { countOf } from "../../reading/texts/counts";
import { countColumns, dataOf, isMonthly } from "../../reading/tables/table-data";
import { viewOf } from "../../reading/sheets/sheet-view";
import type { CellFix, FixInput } from "./fix";

/** Turns every count of a sheet that is kept as text into a number. */
export function convertNumbers({ sheet }: FindingOf<"numbersAsText">, input: FixInput): readonly CellFix[] {
  return sheet === null ? [] : [...inMonthly(sheet, input), ...inCompared(sheet, input)];
}

function inMonthly(sheet: string, { recognition, heads, columns }: FixInput): readonly CellFix[] {
  return recognition.tables
    .filter(isMonthly)
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => {
      const data = dataOf(table, heads, columns);
      return countColumns(table).flatMap(({ column }) => {
        const cells = data.column(column) ?? [];
        const fixes: CellFix[] = [];
        for (let row = 0; row < data.rows; row += 1) {
          const count = countOf(cells[row] ?? "", table.marks);
          if (count.kind === "count" && count.from === "text") fixes.push({ sheet, row: table.firstRow + row, column, value: count.count });
        }
        return fixes;
      });
    });
}

function inCompared(sheet: string, { recognition, heads }: FixInput): readonly CellFix[] {
  const head = heads.find((each) => each.sheet === sheet);
  const view = head && viewOf(head);
  if (!view) return [];
  return recognition.tables.flatMap((table) =>
    table.layout !== "comparison" || table.sheet !== sheet
      ? []
      : table.rows.flatMap(({ row }) =>
          table.windows.flatMap(({ column }): CellFix[] => {
            const count = countOf(view.at(row, column), table.marks);
            return count.kind === "count" && count.from === "text" ? [{ sheet, row, column, value: count.count }] : [];
          }),
        ),
  );
}
