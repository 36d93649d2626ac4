import type { StrandDefinition } from "../domain/strand";
import type { ColumnRequest, SheetHead } from "./grid";
import { canLookUp, categoryNamed, countColumns, isMonthly, offenceColumns, type MonthlyTable } from "./table-data";
import type { Recognition } from "./tables";

/**
 * What may be read for the sake of checks. A row's "Total" can stand in any category column, so the others are read too as
 * long as all fits one answer of Excel on the web, 5 MB; beyond that, only what is counted.
 */
const BYTES_FOR_CHECKS = 3_000_000;

/**
 * The columns to read whole of sheets that the heads do not hold: months, counts and the categories that the strands are
 * looked up in. `definitions` are those of the "Strands" table, `by` the column that the analyst chose instead.
 */
export function columnsNeeded(
  recognition: Recognition,
  definitions: readonly StrandDefinition[] | null,
  by: string | null,
  heads: readonly SheetHead[],
): readonly ColumnRequest[] {
  const requests: { table: MonthlyTable; head: SheetHead; columns: Set<number> }[] = [];
  let bytes = 0;
  const tables = recognition.tables.filter(isMonthly);
  const headers = headersUsed(tables, definitions, by);
  for (const table of tables) {
    const head = heads.find(({ sheet }) => sheet === table.sheet);
    const categories = headers.flatMap((header) => categoryNamed(table, header)?.column ?? []);
    if (!head || head.complete || !headers.some((header) => canLookUp(table, header))) continue;
    const figures = [...(table.layout === "wide" ? [] : [table.month]), ...countColumns(table)];
    if (table.layout === "transposed") figures.push(...table.totals);
    const columns = new Set([...categories, ...figures.map(({ column }) => column)]);
    for (const column of columns) bytes += bytesOf(table, head, column);
    requests.push({ table, head, columns });
  }
  for (const { table, head, columns } of requests) {
    for (const { column, code } of table.categories) {
      const size = code || columns.has(column) ? Infinity : bytesOf(table, head, column);
      if (bytes + size > BYTES_FOR_CHECKS) continue;
      bytes += size;
      columns.add(column);
    }
  }
  return requests.map(({ table, columns }) => ({
    sheet: table.sheet,
    columns: [...columns].sort((a, b) => a - b),
    firstRow: table.firstRow,
    rows: table.lastRow - table.firstRow + 1,
  }));
}

/** The headers that strands may be looked up by, on whichever table. */
function headersUsed(
  tables: readonly MonthlyTable[],
  definitions: readonly StrandDefinition[] | null,
  by: string | null,
): readonly string[] {
  if (by !== null) return [by];
  const obvious = tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => header));
  return definitions ? definitions.flatMap(({ column }) => column ?? obvious) : obvious;
}

/** The size of a column as JSON, with a tenth to spare, from the rows that were read. */
function bytesOf(table: MonthlyTable, head: SheetHead, column: number): number {
  if (head.values.length === 0) return 0;
  const index = column - (head.used?.column ?? 0);
  const sample = JSON.stringify(head.values.map((cells) => cells[index] ?? "")).length;
  return (sample / head.values.length) * (table.lastRow - table.firstRow + 1) * 1.1;
}
