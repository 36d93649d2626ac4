import { normalised } from "../../domain/text";
import { cellList, cellLists } from "../collect/cell-list";
import { encoded } from "../tables/encoded-column";
import { isBlank } from "../sheets/sheet-view";
import {
  categoryNamed,
  countColumns,
  dataOf,
  looksUpHeaders,
  looksUpPlace,
  nameKey,
  neededColumn,
  type MonthlyTable,
} from "../tables/table-data";
import type { CategoryColumn } from "../tables/tables";
import type { DefineInput } from "./define-strands";

/** The distinct texts that stand under a name on some tables. */
export type DistinctTexts = (header: string, tables: readonly MonthlyTable[]) => readonly string[];

/** Goes through each table's column once, however often it is asked for. */
export function distinctTexts({ heads, columns }: Pick<DefineInput, "heads" | "columns">): DistinctTexts {
  const known = new Map<MonthlyTable, Map<string, readonly string[]>>();
  const read = (header: string, table: MonthlyTable): readonly string[] => {
    if (looksUpHeaders(table, header)) return [...table.counts, ...table.totals].map((column) => column.header);
    if (looksUpPlace(table, header)) return [table.place!.value];
    const category = categoryNamed(table, header);
    if (!category) return [];
    return countedTexts(table, category, { heads, columns });
  };
  return (header, tables) => {
    const texts = tables.flatMap((table) => {
      const ofTable = known.get(table) ?? new Map<string, readonly string[]>();
      known.set(table, ofTable);
      const key = nameKey(header);
      if (!ofTable.has(key)) ofTable.set(key, read(header, table));
      return ofTable.get(key)!;
    });
    return [...new Map(texts.toReversed().map((text) => [normalised(text), text])).values()].toReversed();
  };
}

/** The distinct texts of a column in rows that hold figures; notes below a table stand in its columns too, but without any. */
export function countedTexts(
  table: MonthlyTable,
  { column }: CategoryColumn,
  { heads, columns }: Pick<DefineInput, "heads" | "columns">,
): readonly string[] {
  const data = dataOf(table, heads, columns);
  const { ids, texts } = encoded(neededColumn(table, data, column), data.rows);
  const figureColumns = table.layout === "records" ? [table.month] : countColumns(table);
  const figures = figureColumns.map((each) => neededColumn(table, data, each.column));
  const counted = new Set<number>();
  for (let row = 0; row < ids.length && counted.size < texts.length; row += 1) {
    const id = ids[row]!;
    if (id >= 0 && !counted.has(id) && figures.some((cells) => !isBlank(cells[row] ?? ""))) counted.add(id);
  }
  return texts.filter((_, id) => counted.has(id));
}

/** Where a text stands under a header of a table, the first few cells; null where it is the place of the whole table. */
export function cellsOfText({
  heads,
  columns,
}: Pick<DefineInput, "heads" | "columns">): (table: MonthlyTable, header: string, text: string) => string | null {
  return (table, header, text) => {
    if (looksUpHeaders(table, header)) {
      const headed = table.counts.filter((count) => normalised(count.header) === normalised(text));
      return cellLists(headed.map(({ column }) => [column, [table.headerRow]])) || null;
    }
    const category = categoryNamed(table, header);
    if (!category) return null;
    const data = dataOf(table, heads, columns);
    const { ids, texts } = encoded(neededColumn(table, data, category.column), data.rows);
    const id = texts.findIndex((each) => normalised(each) === normalised(text));
    const rows: number[] = [];
    for (let row = 0; row < ids.length; row += 1) if (ids[row] === id) rows.push(table.firstRow + row);
    return cellList(category.column, rows) || null;
  };
}
