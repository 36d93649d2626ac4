import type { MonthlyTable } from "../../src/reading";
import { referenceColumns } from "../../src/reading/ledger";
import { eachOnceOf, referenceSql, type RepeatedReference } from "../../src/records";
import type { RecordsEngine } from "./engine";
import type { RecordDates } from "./record-dates";

/** Beyond this many records, comparing references takes longer than all counting, and is left out unless it is asked for. */
export const MOST_COMPARED = 5_000_000;

/** The references of a column that stand in more than one dated record. Blank ones are none. */
export async function repeatedReferences(
  engine: RecordsEngine,
  table: MonthlyTable,
  { from, month }: RecordDates,
): Promise<readonly RepeatedReference[]> {
  const found: RepeatedReference[] = [];
  if (eachOnceOf(table) !== null) return [];
  for (const { header } of referenceColumns(table)) {
    const reference = referenceSql(engine.dialect, header);
    const each = `SELECT ${reference} AS reference, count(*) AS n FROM ${from(engine.relation)} WHERE ${month} > 0 GROUP BY ${engine.dialect.grouped(["reference"])}`;
    const [row] = await engine.select(
      `SELECT sum(n - 1), min(reference), max(reference) FROM (${each}) AS each_reference WHERE n > 1 AND reference <> ''`,
    );
    const again = Number(row?.[0] ?? 0);
    if (again > 0) found.push({ column: header, again, examples: [...new Set([String(row![1]), String(row![2])])] });
  }
  return found;
}
