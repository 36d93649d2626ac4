import { matchRows, type MatchedRows } from "../../reading/collect/matched-rows";
import { isTotal } from "../../reading/texts/labels";
import type { MonthlyTable, TableData } from "../../reading/tables/table-data";
import { EVERYTHING } from "../../reading/value-totals";
import type { GridLine } from "./count-grid";

/** Columns filled in fewer rows than this are remarks, which tell no series apart. */
const FILLED = 0.5;
/** A column of codes with more different ones than this share of the rows numbers the rows. */
const NUMBERING = 0.25;

/** The columns that name a table's lines, with each row's texts. */
export interface RowNames {
  readonly headers: readonly string[];
  /** True where a column of names was not read, so that rows which look alike may not be. */
  readonly partly: boolean;
  /** Each row's texts as numbers, one a column; -1 for blank. */
  readonly ids: readonly Int32Array[];
  readonly texts: readonly (readonly string[])[];
}

/** Reads what rows are of, merged names filled down. `isCounted` tells rows with figures from notes and headings. */
export function rowNames(table: MonthlyTable, data: TableData, isCounted: (row: number) => boolean): RowNames {
  const matched: MatchedRows = matchRows(table, data, [EVERYTHING]);
  const inColumns = matched.categories.filter(({ column }) => column >= 0);
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(isCounted);
  const used = inColumns.filter(({ cells: { ids }, code }) => {
    const filled = rows.filter((row) => ids[row]! >= 0);
    const different = code ? new Set(filled.map((row) => ids[row]!)).size : 0;
    return filled.length >= FILLED * rows.length && different <= Math.max(NUMBERING * rows.length, 1);
  });
  const read = new Set(inColumns.map(({ column }) => column));
  return {
    headers: used.map(({ header }) => header),
    partly: table.categories.some(({ column, code }) => !code && !read.has(column)),
    ids: used.map(({ cells }) => cells.ids),
    texts: used.map(({ cells }) => cells.texts),
  };
}

/** A line with these names. A line without any is named by what the caller gives. */
export function lineNamed(names: readonly string[], otherwise: string): GridLine {
  const totalNames = names.flatMap((name, index) => (isTotal(name) ? [index] : []));
  return { names, totalNames, total: totalNames.length > 0, label: names.filter((name) => name !== "").join(", ") || otherwise };
}

/** One row's names. */
export function namesAt({ ids, texts }: RowNames, row: number): readonly string[] {
  return ids.map((column, index) => texts[index]![column[row]!] ?? "");
}
