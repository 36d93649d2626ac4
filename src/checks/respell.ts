import type { FindingOf } from "../domain/finding";
import { normalised } from "../domain/text";
import { categoryNamed, looksUpHeaders } from "../reading/tables";
import type { MonthlyTable } from "../reading";
import type { CellFix } from "./card";
import type { CheckedTable, CheckInput } from "./check";

/** Writes the name that is meant wherever the misspelt one stands under its header. */
export function respell(finding: FindingOf<"nearMiss" | "similarNames">, input: CheckInput): readonly CellFix[] {
  const { column, found, meant } = finding.details;
  const tables = input.tables.filter(({ table }) => finding.sheet === null || table.sheet === finding.sheet);
  return tables.flatMap((checked) => [...inHeaders(checked.table, column, found, meant), ...inCells(checked, column, found, meant)]);
}

function inCells({ table, ledger }: CheckedTable, header: string, found: string, meant: string): readonly CellFix[] {
  const category = categoryNamed(table, header);
  const written = category && ledger?.names({ ...category, down: false });
  if (!written) return [];
  const { ids, texts, column } = written;
  const id = texts.findIndex((text) => normalised(text) === normalised(found));
  const fixes: CellFix[] = [];
  ids.forEach((own, row) => {
    if (own === id && id >= 0) fixes.push({ sheet: table.sheet, row: table.firstRow + row, column, value: meant });
  });
  return fixes;
}

function inHeaders(table: MonthlyTable, header: string, found: string, meant: string): readonly CellFix[] {
  if (!looksUpHeaders(table, header)) return [];
  return table.counts
    .filter((count) => normalised(count.header) === normalised(found))
    .map(({ column }) => ({ sheet: table.sheet, row: table.headerRow, column, value: meant }));
}
