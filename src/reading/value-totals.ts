import type { Month } from "../domain/month";
import type { StrandDefinition } from "../domain/strand";
import { monthlySeries } from "./collect";
import type { SheetColumns, SheetHead } from "./sheets/grid";
import { NO_NOTES } from "./sheets/reading-notes";
import type { MonthlyTable } from "./tables/table-data";
import type { Recognition } from "./tables/tables";

/** A definition that counts every row of every sheet. */
export const EVERYTHING: StrandDefinition = {
  section: null,
  strand: "everything",
  measure: "everything",
  lead: null,
  favourable: null,
  rules: [{ sheets: [], conditions: [] }],
  periodEnd: null,
  definedAt: null,
};

const EMPTY: Recognition = { tables: [], strandsHead: null, notes: NO_NOTES, seen: [], findings: [] };

/** Counts by month. */
export type MonthTotals = ReadonlyMap<Month, number>;

/** Everything that a table counts, by month. Totals of its own are left out. */
export function tableTotals(table: MonthlyTable, heads: readonly SheetHead[], columns: readonly SheetColumns[]): MonthTotals {
  return totalsOf([EVERYTHING], table, heads, columns)[0]!;
}

/** What a table counts for each of some values of one column, by month, whatever strands say. */
export function totalsByValue(
  table: MonthlyTable,
  header: string,
  values: readonly string[],
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): readonly MonthTotals[] {
  // A value's own asterisk would be a wildcard.
  const definitions = values.map((value): StrandDefinition => ({
    ...EVERYTHING,
    rules: [{ sheets: [], conditions: [{ column: header, values: [value.replaceAll("*", "?")], except: [] }] }],
  }));
  return totalsOf(definitions, table, heads, columns);
}

function totalsOf(
  definitions: readonly StrandDefinition[],
  table: MonthlyTable,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): readonly MonthTotals[] {
  const tables = [{ ...table, part: null }];
  const [series] = monthlySeries({ recognition: { ...EMPTY, tables }, heads, columns, definitions });
  return definitions.map((_, index) => new Map(series?.strands.get(index)?.map(({ month, count }) => [month, count])));
}
