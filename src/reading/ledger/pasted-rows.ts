import { encoded } from "./encoded-column";
import type { Ledger } from "./ledger";
import { combined } from "./combined";
import { referenceColumns } from "./references";

/** Longer extracts are not searched. */
const MOST_ROWS = 100_000;
/** This many rows running that repeat others above, in the same order, were pasted twice. */
const FEWEST = 5;
/** This share of all other rows must be unlike any other. If not, rows that are alike mean nothing. */
const UNLIKE = 0.9;

/**
 * Rows that repeat a block of rows above in everything that was read. Only for a table without references in which each row is one
 * offence. Rows with nothing but a month, an offence and a district are often alike; such a table shows nothing.
 */
export function pastedRows(ledger: Ledger): readonly number[] {
  const { table, rows } = ledger;
  if (rows > MOST_ROWS || table.months.in !== "rows" || referenceColumns(table).length > 0) return [];
  const columns = [table.months.month, ...(table.months.year ? [table.months.year] : []), ...table.categories];
  const cells = columns.flatMap(({ column }) => {
    const own = ledger.cells(column);
    return own ? [encoded(own, rows)] : [];
  });
  const { ids } = combined(cells, rows);
  const first = new Map<number, number>();
  const pasted: number[] = [];
  let run: number[] = [];
  let after = -1;
  let alike = 0;
  const end = () => {
    if (run.length >= FEWEST) pasted.push(...run);
    else alike += run.length;
    run = [];
  };
  for (let row = 0; row < rows; row += 1) {
    const above = first.get(ids[row]!);
    if (above === undefined) first.set(ids[row]!, row);
    if (above === undefined || (run.length > 0 && above !== after)) end();
    if (above === undefined) continue;
    run.push(row);
    after = above + 1;
  }
  end();
  return alike <= (1 - UNLIKE) * (rows - pasted.length) ? pasted : [];
}
