import type { MonthlyTable } from "../reading";
import { saysNoOffence } from "../reading/texts";
import type { ColumnWanted } from "./kept-columns";

/** A column with more different texts describes records; it does not say what became of them. */
export const MOST_STATES = 500;

/** Headers of columns that are not kept and whose texts may say that some records are no offences, such as "No crime". */
export function columnsOfStates({ categories, said }: MonthlyTable, wanted: readonly ColumnWanted[]): readonly string[] {
  const kept = new Set(wanted.map(({ column }) => column.column));
  return categories
    .filter(({ column, code }) => !code && !kept.has(column) && !said.values.some((note) => note.column === column))
    .map(({ header }) => header);
}

/** Whether a column with these texts must be kept, as reading asks about some of them. */
export function tellsNoOffences(header: string, texts: Iterable<string>): boolean {
  return [...texts].some((text) => saysNoOffence(header, text));
}
