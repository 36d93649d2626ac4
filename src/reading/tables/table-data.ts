import type { RawValue } from "../../domain/cell";
import { remembering } from "../../domain/remembering";
import { normalised } from "../../domain/text";
import { shownDay } from "../dates/shown-day";
import type { SheetColumns, SheetHead } from "../sheets/grid";
import { bestKnown, isTotal, offenceRank } from "../texts/labels";
import type { CategoryColumn, MonthlyTable, OffenceTable, TableColumn } from "./tables";

export function isMonthly(table: OffenceTable): table is MonthlyTable {
  return table.layout !== "comparison";
}

/** The data rows of a table, column by column. Row 0 is the table's first data row. */
export interface TableData {
  readonly rows: number;
  /** The column's cells, at least `rows` of them; null where the column was not read. */
  column(column: number): readonly RawValue[] | null;
  /** The day as which a cell shows its number, "12 Oct 19"; null for any other cell, and where its format was not read. */
  readonly dayAt?: (column: number, row: number, value: number) => string | null;
}

/** All columns of a sheet whose head holds the whole sheet. */
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
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  const reads = [...columns.filter(covers), ...(head?.complete ? [columnsFromHead(head)] : [])];
  const sliced = new Map<number, readonly RawValue[] | null>();
  const read = (column: number) => {
    const source = reads.find(({ values }) => values[column] !== undefined);
    if (!source) return null;
    const from = table.firstRow - source.firstRow;
    return from === 0 ? source.values[column]! : source.values[column]!.slice(from);
  };
  return {
    rows: table.lastRow - table.firstRow + 1,
    column: (column) => {
      let cells = sliced.get(column);
      if (cells === undefined) sliced.set(column, (cells = read(column)));
      return cells;
    },
    dayAt: (column, row, value) =>
      shownDay(value, () => head?.formats[table.firstRow + row - head.used!.row]?.[column - head.used!.column] ?? "General", table.dates),
  };
}

/** A column is needed that was not asked for. */
export class UnreadColumnError extends Error {
  override readonly name = "UnreadColumnError";
}

/** A column's cells, which must have been requested. If they were not, the mistake is in the program, not in the workbook. */
export function neededColumn(table: MonthlyTable, data: TableData, column: number): readonly RawValue[] {
  const cells = data.column(column);
  if (!cells) throw new UnreadColumnError(`Column ${column} of ${table.sheet} is needed but was not read`);
  return cells;
}

/** The category column with this header. "Offences" also finds "Offence", where no column has exactly that name. */
export function categoryNamed(table: MonthlyTable, header: string): CategoryColumn | undefined {
  const wanted = normalised(header);
  const named = (test: (name: string) => boolean) => table.categories.find((category) => test(normalised(category.header)));
  return named((name) => name === wanted) ?? named((name) => singular(name) === singular(wanted));
}

function singular(name: string): string {
  return name.replace(/(offence|crime|strand|district|ward|place|categorie|type|group)s$/, "$1");
}

/** The names by which strands can be looked up, in the form in which names are compared. */
export const nameKey = remembering((header) => singular(normalised(header)));

/** True where strands can be looked up by this name: a category column, the place of the whole table, or the headers of its counts. */
export function canLookUp(table: MonthlyTable, header: string): boolean {
  return categoryNamed(table, header) !== undefined || looksUpHeaders(table, header) || looksUpPlace(table, header);
}

/** True where the name stands for the headers of the table's counts, and is not a category column of its own. */
export function looksUpHeaders(table: MonthlyTable, header: string): boolean {
  return table.named !== null && nameKey(table.named.word) === nameKey(header) && !categoryNamed(table, header);
}

/** True where the name stands for the place of the whole table. */
export function looksUpPlace(table: MonthlyTable, header: string): boolean {
  return table.place !== null && nameKey(table.place.header) === nameKey(header) && !categoryNamed(table, header);
}

/** The names that strands can be looked up by. */
export function lookUpNames(table: MonthlyTable): readonly string[] {
  const names = table.categories.map(({ header }) => header);
  const place = table.place && looksUpPlace(table, table.place.header) ? [table.place.header] : [];
  return [...names, ...(table.named ? [table.named.word] : []), ...place];
}

/** The columns in which rows say their month; none where headers or the sheet say it. */
export function monthColumns({ months }: MonthlyTable): readonly TableColumn[] {
  if (months.in !== "rows") return [];
  return months.year === null ? [months.month] : [months.month, months.year];
}

/** The columns that show which rows a merged month holds for. They must be read with the month. */
export function columnsBesideMonths({ months }: MonthlyTable): readonly TableColumn[] {
  return months.in === "rows" ? months.mergedOver : [];
}

/** The columns without which a table cannot be entered. */
export function figureColumns(table: MonthlyTable): readonly TableColumn[] {
  // Where headers name what is counted, a strand may ask for a total among them.
  return [...monthColumns(table), ...columnsBesideMonths(table), ...table.counts, ...(table.named ? table.totals : [])];
}

/** The columns that could hold the offence; `known` where their headers say so. If there is only one column, it is the obvious one. */
export function offenceColumns(table: MonthlyTable): {
  readonly columns: readonly TableColumn[];
  readonly known: boolean;
} {
  const { named, counts, categories, place } = table;
  // All of the table is of one offence, which its title or a header over its columns says.
  if (place && place.from !== "reading" && offenceRank(place.header) !== null)
    // Records have no counts: any column that is read will do, as no cell of it says the offence.
    return { columns: [{ header: place.header, column: (counts[0] ?? monthColumns(table)[0])!.column }], known: true };
  if (named?.of === "offence") return { columns: [{ header: named.word, column: counts[0]!.column }], known: named.known };
  const said = categories.filter((category) => category.said === "offence");
  if (said.length > 0) return { columns: said, known: true };
  const words = categories.filter((category) => !category.code && category.said === null);
  const columns = bestKnown(words, offenceRank);
  return { columns, known: columns[0] !== undefined && offenceRank(columns[0].header) !== null };
}

/** True of a text in a column of which the analyst said that it counts, whatever its name sounds like. */
export function isSaidCounted({ said }: MonthlyTable, column: number, text: string): boolean {
  return said.values.some((note) => note.says === "counted" && note.column === column && note.text === normalised(text));
}

/** A row of records that says no more than this adds them up. */
const TOTAL_ALONE = /^(?:grand |sub-?|overall )?totals?$/;

/** True of a text whose rows add others up. Of records, "Total theft" is what a crime is called. */
export function addsUp(text: string, { rowIsOffence }: Pick<MonthlyTable, "rowIsOffence">): boolean {
  return rowIsOffence ? TOTAL_ALONE.test(normalised(text)) : isTotal(text);
}
