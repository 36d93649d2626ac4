import type { FindingOf } from "../../domain/finding";
import { viewOf } from "../../reading/sheets/sheet-view";
import { countColumns, dataOf, isMonthly } from "../../reading/tables/table-data";
import { countOf } from "../../reading/texts/counts";
import { card, counted, placed, type CellFix, type CheckInput } from "../writing";

export const numbersAsText = card("values", "numbersAsText", "Numbers kept as text", {
  scope: "cell",
  looksAt: "counts kept as text",
  toDo: "“Make them numbers”; they are counted all the same.",
  message: ({ count }, at) =>
    `${placed(at)}${counted(count, "number is", "numbers are")} kept as text. ${count === 1 ? "It is" : "They are"} counted.`,
  merge: {},
  fix: { label: ({ count }) => (count === 1 ? "Make it a number" : "Make them numbers"), changes: convertNumbers },
});

/** Turns every count of a sheet that is kept as text into a number. */
function convertNumbers({ sheet }: FindingOf<"numbersAsText">, input: CheckInput): readonly CellFix[] {
  return sheet === null ? [] : [...inMonthly(sheet, input), ...inCompared(sheet, input)];
}

function inMonthly(sheet: string, { recognition, heads, columns }: CheckInput): readonly CellFix[] {
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

function inCompared(sheet: string, { recognition, heads }: CheckInput): readonly CellFix[] {
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
