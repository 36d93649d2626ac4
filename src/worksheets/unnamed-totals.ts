import { finding, type Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import type { StrandDefinition } from "../domain/strand";
import { monthlySeries } from "./collect";
import { encoded } from "./encoded-column";
import type { SheetColumns, SheetHead } from "./grid";
import { isTotal } from "./labels";
import { countColumns, dataOf, isMonthly, monthColumns, nameKey, type MonthlyTable } from "./table-data";
import type { CategoryColumn, Recognition } from "./tables";
import { EVERYTHING } from "./wholes";

/** Tables of more cells than this are extracts of programs, which have no totals among their rows. */
const MOST_CELLS = 100_000;
/** Columns of more values are not looked through, nor of fewer: of two values each is "the sum of the others" easily. */
const VALUES = { fewest: 3, most: 60 } as const;
const FEWEST_MONTHS = 3;

/**
 * Values of a column that are the sum of all others in it, in every month: a county's rows below its districts', labelled like
 * a district. Nothing but the figures tells them, so they are asked about rather than counted twice. In the columns that strands
 * are looked up in the strands themselves say what counts.
 */
export function unnamedTotals(
  recognition: Recognition,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
  definitions: readonly StrandDefinition[],
): readonly Finding[] {
  const lookedUp = new Set(definitions.flatMap(({ rules }) => rules.flatMap(({ conditions }) => conditions.map(({ column }) => nameKey(column)))));
  return recognition.tables.filter(isMonthly).flatMap((table): Finding[] => {
    if (table.layout === "records" || table.layout === "transposed") return [];
    const data = dataOf(table, heads, columns);
    const figures = countColumns(table);
    const isRead = [...monthColumns(table), ...figures].every(({ column }) => data.column(column) !== null);
    if (!isRead || data.rows * figures.length > MOST_CELLS) return [];
    return table.categories.flatMap((category): Finding[] => {
      const cells = category.code || lookedUp.has(nameKey(category.header)) ? null : data.column(category.column);
      const values = cells ? encoded(cells, data.rows).texts.filter((text) => !isTotal(text)) : [];
      if (values.length < VALUES.fewest || values.length > VALUES.most) return [];
      const value = sumOfOthers(table, category, values, recognition, heads, columns);
      const place = { sheet: table.sheet, address: null };
      return value === null ? [] : [finding("unnamedTotal", "error", place, { column: category.header, value })];
    });
  });
}

function sumOfOthers(
  table: MonthlyTable,
  { header }: CategoryColumn,
  values: readonly string[],
  recognition: Recognition,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
): string | null {
  const definitions = values.map((value): StrandDefinition => ({
    ...EVERYTHING,
    rules: [{ sheets: [], conditions: [{ column: header, values: [value.replaceAll("*", "?")], except: [] }] }],
  }));
  const tables = [{ ...table, part: null }];
  const [series] = monthlySeries({ recognition: { ...recognition, tables }, heads, columns, definitions });
  const totals = values.map((_, index) => new Map(series?.strands.get(index)?.map(({ month, count }) => [month, count])));
  const all = new Map<Month, number>();
  for (const months of totals) for (const [month, count] of months) all.set(month, (all.get(month) ?? 0) + count);
  const found = totals.findIndex((months) => {
    const filled = [...months].filter(([, count]) => count > 0);
    return months.size === all.size && filled.length >= FEWEST_MONTHS && [...months].every(([month, count]) => count * 2 === all.get(month));
  });
  return found < 0 ? null : values[found]!;
}
