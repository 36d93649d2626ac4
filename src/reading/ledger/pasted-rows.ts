import { encoded } from "./encoded-column";
import type { Ledger } from "./ledger";
import { combined } from "./combined";
import { referenceColumns } from "./references";

/** Longer extracts are not searched. */
const MOST_ROWS = 100_000;
/** This many different rows running that repeat others above, in the same order, were pasted twice. */
const FEWEST = 5;
/** This share of all other rows may be like another. Where more are, rows that are alike mean little. */
const MOST_ALIKE = 0.1;
/** Where they mean little, so many bits of chance beside those that tell the rows apart: a whole month that stands there again has more. */
const FEWEST_BITS = 30;

/**
 * Rows that repeat a block of rows above in everything that was read. Only for a table without references in which each row is one
 * offence. Rows with nothing but a month, an offence and a district are often alike; in such a table only a long block shows anything.
 */
export function pastedRows(ledger: Ledger): readonly number[] {
  const { table, rows } = ledger;
  if (rows > MOST_ROWS || table.months.in !== "rows" || referenceColumns(table).length > 0) return [];
  const read = (columns: readonly { readonly column: number }[]) =>
    columns.flatMap(({ column }) => {
      const own = ledger.cells(column);
      return own ? [encoded(own, rows)] : [];
    });
  const times = read([table.months.month, ...(table.months.year ? [table.months.year] : [])]);
  const { ids } = combined([...times, ...read(table.categories)], rows);
  const { blocks, again } = blocksAgain(ids);
  const isFound = (enough: (block: readonly number[]) => boolean) => [...new Set(blocks.filter((block) => enough(block)).flat())];
  const found = isFound((block) => new Set(block.map((row) => ids[row])).size >= FEWEST);
  if (found.length === 0 || again - found.length <= MOST_ALIKE * (rows - found.length)) return found;
  const bitsOf = chance(ids, combined(times, rows).ids);
  return isFound((block) => block.reduce((bits, row) => bits + bitsOf(row), 0) >= FEWEST_BITS + Math.log2(rows));
}

/**
 * Rows running that repeat rows running above them, none of which are among them; and how many rows have one like them above. The first rows of
 * a block may be the last of the block before.
 */
function blocksAgain(ids: Int32Array): { readonly blocks: readonly (readonly number[])[]; readonly again: number } {
  const first = new Map<number, number>();
  const blocks: number[][] = [];
  let [above, start, again] = [0, 0, 0];
  for (let row = 0; row < ids.length; row += 1) {
    const before = first.get(ids[row]!);
    if (before === undefined) first.set(ids[row]!, row);
    else again += 1;
    const block = blocks.at(-1);
    if (block?.at(-1) === row - 1 && above + block.length < start && ids[above + block.length] === ids[row]) {
      block.push(row);
      continue;
    }
    if (before === undefined) continue;
    // A row like others further up begins its block too. As `before` is the first of its kind, no step back goes beyond it.
    [above, start] = [before, row];
    while (ids[above - 1] === ids[start - 1]) [above, start] = [above - 1, start - 1];
    blocks.push(Array.from({ length: row - start + 1 }, (_, at) => start + at));
  }
  return { blocks, again };
}

/** How unlikely it is, in bits, that a row is as it is among those of its time. */
function chance(ids: Int32Array, times: Int32Array): (row: number) => number {
  const timesOf = (all: Int32Array) => {
    const seen = new Map<number, number>();
    for (const id of all) seen.set(id, (seen.get(id) ?? 0) + 1);
    return (row: number) => seen.get(all[row]!)!;
  };
  const [same, sameTime] = [timesOf(ids), timesOf(times)];
  return (row) => Math.log2(sameTime(row) / same(row));
}
