import { bestKnown } from "../texts/labels";
import { referenceRank } from "../texts/references";
import { nameKey } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import type { Ledger } from "./ledger";
import { referenceIndex } from "./reference-index";

/** A row that has a reference. */
export interface ReferredRow {
  readonly ledger: Ledger;
  readonly row: number;
  readonly column: CategoryColumn;
}

/**
 * The columns that hold each crime's own reference: the best known of them by their headers, else the first whose codes tell records
 * apart. Counts of many offences have none.
 */
export function referenceColumns({ categories, months, named }: MonthlyTable): readonly CategoryColumn[] {
  if (months.in !== "rows" || named !== null) return [];
  const known = bestKnown(
    categories.filter(({ header, said }) => said === null && referenceRank(header) !== null),
    referenceRank,
  );
  return known.length > 0 ? known : categories.filter(({ said, tellsApart }) => said === null && tellsApart).slice(0, 1);
}

/**
 * Rows that share a reference under one header, on one sheet or several, in the order in which they stand. `countedIn` tells which rows
 * to look at.
 */
export function sameReferences(
  ledgers: readonly Ledger[],
  countedIn: (ledger: Ledger) => (row: number) => boolean,
): readonly (readonly ReferredRow[])[] {
  const columns = ledgers.flatMap((ledger) => referenceColumns(ledger.table).map((column) => ({ ledger, column })));
  const headers = [...new Set(columns.map(({ column }) => nameKey(column.header)))];
  return headers.flatMap((header) => {
    let rows = 0;
    const own = columns
      .filter(({ column }) => nameKey(column.header) === header)
      .map(({ ledger, column }) => {
        const cells = ledger.cells(column.column) ?? [];
        const from = rows;
        rows += Math.min(ledger.rows, cells.length);
        return { ledger, column, cells, from, to: rows };
      });
    const cellsOf = (number: number) => own.find(({ to }) => number < to)!;
    const first = referenceIndex(rows, (number) => {
      const { cells, from } = cellsOf(number);
      return cells[number - from]!;
    });
    const again = new Map<number, ReferredRow[]>();
    for (const { ledger, column, cells, from, to } of own) {
      const isCounted = countedIn(ledger);
      for (let row = 0; row < to - from; row += 1) {
        if (!isCounted(row)) continue;
        const known = first(cells[row]!, from + row);
        if (known === null || known < 0) continue;
        const set = again.get(known);
        if (set) set.push({ ledger, row, column });
        else {
          const before = cellsOf(known);
          again.set(known, [
            { ledger: before.ledger, row: known - before.from, column: before.column },
            { ledger, row, column },
          ]);
        }
      }
    }
    return [...again.values()];
  });
}

/** The ledgers with the rows that do not count, where the analyst said that each reference counts once. */
export function onceByReference(ledgers: readonly (Ledger | null)[]): readonly (Ledger | null)[] {
  const noted = ledgers.flatMap((ledger) => (ledger && noteOf(ledger.table) ? ledger : []));
  if (noted.length === 0) return ledgers;
  const out = new Map<Ledger, Set<number>>(noted.map((ledger) => [ledger, new Set()]));
  for (const rows of sameReferences(noted, isRecord)) {
    const says = noteOf(rows[0]!.ledger.table);
    const left = says === "first once" ? rows.slice(1) : says === "last once" ? rows.slice(0, -1) : [];
    for (const { ledger, row } of left) out.get(ledger)!.add(row);
  }
  return ledgers.map((ledger) => ledger && (out.has(ledger) ? { ...ledger, again: out.get(ledger)! } : ledger));
}

function isRecord({ months, secondHeaders }: Ledger): (row: number) => boolean {
  return (row) => months!.months[row] !== 0 && !secondHeaders.has(row);
}

/** What the analyst said about a table's references; null for nothing. */
export function noteOf(table: MonthlyTable): "first once" | "last once" | "added up" | null {
  const columns = referenceColumns(table).map(({ column }) => column);
  const said = table.said.values.find(
    ({ column, says }) => columns.includes(column) && (says === "added up" || says === "first once" || says === "last once"),
  );
  return (said?.says as "first once" | "last once" | "added up" | undefined) ?? null;
}
