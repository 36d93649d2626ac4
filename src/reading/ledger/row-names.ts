import { isMeasure } from "../texts/labels";
import { namesRead, type Ledger, type LedgerNames } from "./ledger";

/** Columns filled in fewer rows than this are remarks, which tell no series apart. */
const FILLED = 0.5;
/** A column of codes with more different ones than this share of the rows numbers the rows. */
const NUMBERING = 0.25;

/** The columns that name a table's lines. */
export interface RowNames {
  readonly columns: readonly LedgerNames[];
  /** True where a column of names was not read, so that rows which look alike may not be. */
  readonly partly: boolean;
}

/** The columns that tell lines apart. `isCounted` tells rows with figures from notes and headings. */
export function rowNames(ledger: Ledger, isCounted: (row: number) => boolean): RowNames {
  const { table, rows } = ledger;
  const read = namesRead(ledger);
  const counted: number[] = [];
  for (let row = 0; row < rows; row += 1) if (isCounted(row)) counted.push(row);
  const columns = read.filter(({ ids, code, header }) => {
    // Rates of small counts are few different numbers, and name nothing.
    if (code && isMeasure(header)) return false;
    let filled = 0;
    const different = new Set<number>();
    for (const row of counted) {
      if (ids[row]! < 0) continue;
      filled += 1;
      if (code) different.add(ids[row]!);
    }
    return filled >= FILLED * counted.length && different.size <= Math.max(NUMBERING * counted.length, 1);
  });
  return { columns, partly: table.categories.some(({ column, code }) => !code && !read.some((each) => each.column === column)) };
}

/** One row's names. */
export function namesAt({ columns }: RowNames, row: number): readonly string[] {
  return columns.map(({ ids, texts }) => texts[ids[row]!] ?? "");
}
