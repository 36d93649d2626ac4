import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { categoryNamed, looksUpHeaders } from "../tables/table-data";
import { cellSums, monthOfCount } from "./cell-sums";
import type { LedgerCounts } from "./count-column";
import { groupRows } from "./grouped-rows";
import { namesRead, type Ledger, type LedgerNames } from "./ledger";
import { COUNTED, HEADING, rowKinds } from "./row-kinds";

/** Counts by month. Months with a blank cell or no count are left out. */
export type MonthTotals = ReadonlyMap<Month, number>;

/** Everything that a table counts, by month. Totals of its own are left out. */
export function tableTotals(ledger: Ledger): MonthTotals {
  const { kinds } = rowKinds(ledger, namesRead(ledger), [], new Set());
  return totalsOf(
    ledger,
    Int32Array.from(kinds, (kind) => (kind === COUNTED ? 0 : -1)),
    1,
    ledger.counts,
  )[0]!;
}

/** What a table counts by month for each of some values of one column, or for each of some headers. */
export function totalsByValue(ledger: Ledger, header: string, values: readonly string[]): readonly MonthTotals[] {
  const { table, counts } = ledger;
  const nothing: MonthTotals = new Map();
  const byKey = (keys: readonly string[], totals: readonly MonthTotals[]) => {
    const totalOf = new Map(keys.map((key, index) => [normalised(key), totals[index]!]));
    return values.map((value) => totalOf.get(normalised(value)) ?? nothing);
  };
  if (looksUpHeaders(table, header)) {
    const { kinds } = rowKinds(ledger, namesRead(ledger), [], new Set());
    const rows = Int32Array.from(kinds, (kind) => (kind <= HEADING ? 0 : -1));
    return byKey(
      counts.map((column) => column.header),
      counts.map((column) => totalsOf(ledger, rows, 1, [column])[0]!),
    );
  }
  const category = categoryNamed(table, header);
  const column = category && ledger.names(category);
  return column
    ? byKey(column.texts, totalsOf(ledger, idsOfCounted(ledger, column), column.texts.length, counts))
    : values.map(() => nothing);
}

/** Each row's text in a column; -1 in rows that are not counted. */
function idsOfCounted(ledger: Ledger, column: LedgerNames): Int32Array {
  const { kinds } = rowKinds(ledger, namesRead(ledger), [column], new Set());
  return column.ids.map((id, row) => (kinds[row]! <= HEADING ? id : -1));
}

function totalsOf(ledger: Ledger, groupOf: Int32Array, groups: number, columns: readonly LedgerCounts[]): readonly MonthTotals[] {
  const grouped = groupRows(groupOf, groups, ledger.months?.months ?? null);
  const sumOf = cellSums(grouped, columns.length);
  return Array.from({ length: groups }, (_, group) => {
    const totals = new Map<Month, number>();
    const partial = new Set<Month>();
    grouped.months.forEach((rowMonth, at) => {
      if (grouped.rowsOf(group, at).length === 0) return;
      columns.forEach((column, index) => {
        const month = monthOfCount(ledger.table, column, rowMonth);
        const { sum, unusable, blanks } = sumOf(group, at, column, index);
        if (unusable + blanks.length > 0) partial.add(month);
        else totals.set(month, (totals.get(month) ?? 0) + sum);
      });
    });
    for (const month of partial) totals.delete(month);
    return totals;
  });
}
