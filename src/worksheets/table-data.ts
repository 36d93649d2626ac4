import type { RawValue } from "../domain/cell";
import { normalised } from "../domain/text";
import type { SheetColumns, SheetHead } from "./grid";
import { bestKnown, offenceRank } from "./labels";
import { oneLine } from "./sheet-view";
import type { CategoryColumn, LongTable, Recognition, TableColumn, TransposedTable, WideTable } from "./tables";

/** A table whose figures are monthly counts. */
export type MonthlyTable = LongTable | WideTable | TransposedTable;

export function isMonthly(table: Recognition["tables"][number]): table is MonthlyTable {
  return table.layout !== "comparison";
}

/** The data rows of a table, column by column. Row 0 is the table's first data row. */
export interface TableData {
  readonly rows: number;
  /** The column's cells, at least `rows` of them; null where the column was not read. */
  column(column: number): readonly RawValue[] | null;
}

/** All columns of a sheet whose head holds it whole. */
export function columnsFromHead(head: SheetHead): SheetColumns {
  const { row = 0, column = 0, columns = 0 } = head.used ?? {};
  const values = Object.fromEntries(
    Array.from({ length: columns }, (_, index) => [column + index, head.values.map((cells) => cells[index] ?? "")]),
  );
  return { sheet: head.sheet, firstRow: row, rows: head.values.length, values };
}

/** The data of a table, from the columns that were read or else from a head that holds the whole sheet. */
export function dataOf(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): TableData {
  const covers = (read: SheetColumns) =>
    read.sheet === table.sheet && read.firstRow <= table.firstRow && read.firstRow + read.rows > table.lastRow;
  const head = heads.find(({ sheet, complete }) => sheet === table.sheet && complete);
  const reads = [...columns.filter(covers), ...(head ? [columnsFromHead(head)] : [])];
  return {
    rows: table.lastRow - table.firstRow + 1,
    column: (column) => {
      const read = reads.find(({ values }) => values[column] !== undefined);
      return read ? read.values[column]!.slice(table.firstRow - read.firstRow) : null;
    },
  };
}

/** A column's cells, which must have been asked for: anything else is a mistake in the chain, not in the workbook. */
export function neededColumn(table: MonthlyTable, data: TableData, column: number): readonly RawValue[] {
  const cells = data.column(column);
  if (!cells) throw new Error(`Column ${column} of ${table.sheet} is needed but was not read`);
  return cells;
}

/** The category column with this header. */
export function categoryNamed(table: MonthlyTable, header: string): CategoryColumn | undefined {
  const wanted = normalised(header);
  return table.categories.find((category) => normalised(category.header) === wanted);
}

/** True where strands can be looked up by this name: a category column, or the headers of a transposed table. */
export function canLookUp(table: MonthlyTable, header: string): boolean {
  return categoryNamed(table, header) !== undefined || looksUpHeaders(table, header);
}

/** True where the name stands for a transposed table's headers, and is not a category column of its own. */
export function looksUpHeaders(table: MonthlyTable, header: string): table is TransposedTable {
  return table.layout === "transposed" && normalised(table.word) === normalised(header) && !categoryNamed(table, header);
}

/** The names that strands can be looked up by. */
export function lookUpNames(table: MonthlyTable): readonly string[] {
  const names = table.categories.map(({ header }) => header);
  return table.layout === "transposed" ? [...names, table.word] : names;
}

/** The columns that hold a table's counts. */
export function countColumns(table: MonthlyTable): readonly TableColumn[] {
  if (table.layout === "wide") return table.months;
  return table.layout === "long" ? [table.count] : table.counts;
}

/** The columns that could hold the offence; `known` where their headers say so. One column alone is the obvious one. */
export function offenceColumns(table: MonthlyTable): {
  readonly columns: readonly TableColumn[];
  readonly known: boolean;
} {
  if (table.layout === "transposed") {
    return { columns: [{ header: table.word, column: table.counts[0]!.column }], known: table.wordKnown };
  }
  const words = table.categories.filter(({ code }) => !code);
  const columns = bestKnown(words, offenceRank);
  return { columns, known: columns[0] !== undefined && offenceRank(columns[0].header) !== null };
}

/** A column's cells as numbers of the distinct texts in it. */
export interface EncodedColumn {
  /** Each row's number in `texts`; -1 for blank cells. */
  readonly ids: Int32Array;
  /** The distinct texts, as first written, in order of first appearance. Case and white space make no difference. */
  readonly texts: readonly string[];
}

export function encoded(cells: readonly RawValue[], rows: number): EncodedColumn {
  const ids = new Int32Array(rows);
  const texts: string[] = [];
  const idOfRaw = new Map<RawValue, number>();
  const idOfKey = new Map<string, number>();
  for (let row = 0; row < rows; row += 1) {
    const raw = cells[row] ?? "";
    let id = idOfRaw.get(raw);
    if (id === undefined) {
      const text = oneLine(raw);
      const key = normalised(text);
      id = key === "" ? -1 : idOfKey.get(key);
      if (id === undefined) {
        id = texts.length;
        texts.push(text);
        idOfKey.set(key, id);
      }
      idOfRaw.set(raw, id);
    }
    ids[row] = id;
  }
  return { ids, texts };
}
