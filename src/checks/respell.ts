import type { FindingOf } from "../domain/finding";
import { normalised } from "../domain/text";
import { categoryNamed, dataOf, looksUpHeaders, type MonthlyTable } from "../reading/tables/table-data";
import type { CellFix } from "./card";
import type { CheckInput } from "./check";

/** Writes the name that is meant wherever the misspelt one stands under its header. */
export function respell(finding: FindingOf<"nearMiss" | "similarNames">, input: CheckInput): readonly CellFix[] {
  const { column, found, meant } = finding.details;
  const tables = input.tables.map(({ table }) => table).filter(({ sheet }) => finding.sheet === null || sheet === finding.sheet);
  return tables.flatMap((table) => [...inHeaders(table, column, found, meant), ...inCells(table, column, found, meant, input)]);
}

function inCells(table: MonthlyTable, header: string, found: string, meant: string, { heads, columns }: CheckInput): readonly CellFix[] {
  const category = categoryNamed(table, header);
  const data = dataOf(table, heads, columns);
  const cells = category && data.column(category.column);
  if (!cells) return [];
  const fixes: CellFix[] = [];
  for (let row = 0; row < data.rows; row += 1) {
    if (normalised(String(cells[row] ?? "")) === normalised(found))
      fixes.push({ sheet: table.sheet, row: table.firstRow + row, column: category.column, value: meant });
  }
  return fixes;
}

function inHeaders(table: MonthlyTable, header: string, found: string, meant: string): readonly CellFix[] {
  if (!looksUpHeaders(table, header)) return [];
  return table.counts
    .filter((count) => normalised(count.header) === normalised(found))
    .map(({ column }) => ({ sheet: table.sheet, row: table.headerRow, column, value: meant }));
}
