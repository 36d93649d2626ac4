import { encoded } from "./encoded-column";
import type { Ledger } from "./ledger";
import { combined } from "./combined";
import { referenceColumns } from "./references";

/** Extracts of more rows are not looked through. */
const MOST_ROWS = 100_000;
/** So many rows in a row that say all the same as others above, in the same order, were pasted twice. */
const FEWEST = 5;
/** Of all other rows, so many must be unlike any other, or rows that are alike say nothing. */
const UNLIKE = 0.9;

/**
 * Rows of a table in which each row is one offence, without references, that repeat a block of rows above in all that was read of them. Rows of a
 * month, an offence and a district alone are often alike; such a table tells nothing.
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
