import type { ColumnRequest, SheetHead } from "../sheets/grid";
import type { GivenStrand } from "./given-strand";
import { sheetIsMeant } from "./rules";
import { referenceColumns } from "../ledger/references";
import { solvedColumns } from "../tables/solved-columns";
import { saysWhere } from "../tables/says-where";
import { canLookUp, categoryNamed, figureColumns, offenceColumns } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable, Recognition } from "../tables/tables";
import { isMeasureHeader } from "../texts/measures";
import { mayTellNoOffences, saysNoOffence } from "../texts/no-offences";

/**
 * The most that is read for the sake of checks. A row's "Total" can stand in any category column, so the other columns are read too, and
 * columns of totals. All must fit one answer of Excel on the web, 5 MB; beyond that, only what is counted is read.
 */
const BYTES_FOR_CHECKS = 3_000_000;

/** What is read beside what strands are looked up in. */
export interface ReadBeside {
  /** Columns that are read in any case, since strands will be counted for each of their values. */
  readonly beside?: readonly string[];
  /** Whether the columns that say what became of offences are read. */
  readonly outcomes?: boolean;
  /** Whether the columns that say where offences were are read, however long they are. */
  readonly places?: boolean;
}

/**
 * The columns to read whole of sheets that the heads do not hold: months, counts and the categories that the strands are
 * looked up in. `given` are those of the "Strands" table, `by` the column that the analyst chose instead.
 */
export function columnsNeeded(
  recognition: Recognition,
  given: readonly GivenStrand[] | null,
  by: string | null,
  heads: readonly SheetHead[],
  more: ReadBeside = {},
): readonly ColumnRequest[] {
  const requests: { table: MonthlyTable; head: SheetHead; columns: Set<number> }[] = [];
  let bytes = 0;
  const { tables } = recognition;
  for (const table of tables) {
    const head = heads.find(({ sheet }) => sheet === table.sheet);
    const headers = headersUsed(table, tables, given, by);
    const counted = headers.some((header) => canLookUp(table, header)) || countsEveryRow(table, given, by);
    if (!head || head.complete || !counted) continue;
    const columns = columnsToCount(table, headers, given, more);
    for (const column of columns) bytes += bytesOf(table, head, column);
    requests.push({ table, head, columns });
  }
  for (const { table, head, columns } of requests) {
    // Without each crime's reference, nothing would show that it is entered twice.
    const references = referenceColumns(table);
    for (const { column, tellsApart } of references) if (!tellsApart) columns.add(column);
    // Records have no rows of totals. But a column of places may end before the others, and one of states may say that some are no offences.
    const others = table.rowIsOffence
      ? table.categories.filter(
          (category) =>
            saysWhere(category) || isMeasureHeader(category.header) || mayTellNoOffences(category.header) || tellsIn(head, category),
        )
      : [...table.categories.filter(({ code }) => !code), ...table.totals];
    // One that is not headed as a reference is read if there is room.
    for (const { column } of [...others, ...references]) {
      const size = columns.has(column) ? Infinity : bytesOf(table, head, column);
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

/** The columns of a table that are counted, looked up or read in any case. */
function columnsToCount(
  table: MonthlyTable,
  headers: readonly string[],
  given: readonly GivenStrand[] | null,
  { beside = [], outcomes = false, places = false }: ReadBeside,
): Set<number> {
  const solved = outcomes ? (given ?? []).flatMap((strand) => strand.solved?.column ?? []) : [];
  const looked = [...headers, ...beside, ...solved];
  const others = [
    ...figureColumns(table),
    ...table.said.values,
    ...(outcomes ? solvedColumns(table) : []),
    ...(places ? table.categories.filter(saysWhere) : []),
  ];
  return new Set([...looked.flatMap((header) => withColumnsBeside(table, header)), ...others.map(({ column }) => column)]);
}

/** The headers that strands may be looked up by on a table. */
function headersUsed(
  table: MonthlyTable,
  tables: readonly MonthlyTable[],
  given: readonly GivenStrand[] | null,
  by: string | null,
): readonly string[] {
  if (by !== null) return [by];
  const obvious = tables.flatMap((each) => offenceColumns(each).columns.map(({ header }) => header));
  if (!given) return obvious;
  const rules = given.flatMap((strand) => strand.rules).filter((rule) => sheetIsMeant(rule, table.sheet));
  return rules.flatMap(({ conditions, sheets }) => {
    if (conditions.length === 0) return sheets.length > 0 ? [] : obvious;
    return conditions.flatMap(({ column }) => column ?? obvious);
  });
}

/** True where a strand counts everything on a table's sheet. */
function countsEveryRow(table: MonthlyTable, given: readonly GivenStrand[] | null, by: string | null): boolean {
  const rules = by === null ? (given ?? []).flatMap((strand) => strand.rules) : [];
  return rules.some((rule) => rule.conditions.length === 0 && rule.sheets.length > 0 && sheetIsMeant(rule, table.sheet));
}

/** A category's column. If its cells are merged downwards, also the columns to the right, which show where a row is one. */
function withColumnsBeside(table: MonthlyTable, header: string): readonly number[] {
  const category = categoryNamed(table, header);
  if (!category) return [];
  const beside = category.down ? table.categories.filter(({ column, code }) => column > category.column && !code) : [];
  return [category, ...beside].map(({ column }) => column);
}

/** True where the first rows show that a column says which records are no offences, whatever its header. */
function tellsIn({ values, used }: SheetHead, { column, header, code }: CategoryColumn): boolean {
  const at = column - (used?.column ?? 0);
  return !code && [...new Set(values.map((cells) => cells[at]))].some((raw) => typeof raw === "string" && saysNoOffence(header, raw));
}

/** The size of a column as JSON, with a tenth to spare, from the rows that were read. */
function bytesOf(table: MonthlyTable, head: SheetHead, column: number): number {
  if (head.values.length === 0) return 0;
  const index = column - (head.used?.column ?? 0);
  const sample = JSON.stringify(head.values.map((cells) => cells[index] ?? "")).length;
  return (sample / head.values.length) * (table.lastRow - table.firstRow + 1) * 1.1;
}
