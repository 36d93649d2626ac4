import type { FindingOf } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { categoryNamed, dataOf, isMonthly, looksUpHeaders, type MonthlyTable } from "../../reading/tables/table-data";
import { oddlyWritten } from "../structure/spelled-differently";
import type { CellFix, FixInput } from "./fix";

/** Writes the name that is meant wherever the misspelt one stands under its header. */
export function respell(finding: FindingOf<"nearMiss" | "similarNames">, input: FixInput): readonly CellFix[] {
  const { column, found, meant } = finding.details;
  return tablesOf(finding.sheet, input).flatMap((table) => [
    ...inHeaders(table, column, found, meant),
    ...inCells(table, column, found, meant, input),
  ]);
}

/** Writes names that differ by spaces or capitals like the others. */
export function trim({ sheet, details: { column } }: FindingOf<"spelledDifferently">, input: FixInput): readonly CellFix[] {
  return tablesOf(sheet, input).flatMap((table) => {
    const category = table.categories.find(({ header }) => header === column);
    const data = dataOf(table, input.heads, input.columns);
    const cells = category && data.column(category.column);
    if (!cells) return [];
    return oddlyWritten(cells, data.rows).flatMap(({ usual, rows }) =>
      rows.map((row): CellFix => ({ sheet: table.sheet, row: table.firstRow + row, column: category.column, value: usual })),
    );
  });
}

function tablesOf(sheet: string | null, { recognition }: FixInput): readonly MonthlyTable[] {
  return recognition.tables.filter(isMonthly).filter((table) => sheet === null || table.sheet === sheet);
}

function inCells(table: MonthlyTable, header: string, found: string, meant: string, { heads, columns }: FixInput): readonly CellFix[] {
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
