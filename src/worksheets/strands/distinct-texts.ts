import { normalised } from "../../domain/text";
import { encoded } from "../encoded-column";
import { categoryNamed, dataOf, looksUpHeaders, looksUpPlace, nameKey, neededColumn, type MonthlyTable } from "../table-data";
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
    const data = dataOf(table, heads, columns);
    return encoded(neededColumn(table, data, category.column), data.rows).texts;
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
