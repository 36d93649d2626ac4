import { cellLists } from "../../domain/cell-list";
import { FATES, type Fate, type FateName, type NumberKind } from "./fates";

/** The most runs of cells that are kept for a column: an address names fewer. */
const MOST_RUNS = 6;

/** The fates of cells, before they are added up. */
export interface Outcome {
  readonly fate: FateName;
  readonly strands: readonly string[];
  readonly kind: NumberKind | null;
}

interface Sum extends Outcome {
  cells: number;
  sum: number;
  /** Runs of rows, by column. */
  readonly runs: Map<number, { first: number; last: number }[]>;
}

export function outcome(fate: FateName, { strands = [], kind = null }: Partial<Omit<Outcome, "fate">> = {}): Outcome {
  return { fate, strands, kind };
}

/** Adds numbers up by their fate. Cells of a column must be added from top to bottom. */
export class Tally {
  private readonly sums = new Map<Outcome, Sum>();

  add(to: Outcome, row: number, column: number, value: number): void {
    let sum = this.sums.get(to);
    if (!sum) this.sums.set(to, (sum = { ...to, cells: 0, sum: 0, runs: new Map() }));
    sum.cells += 1;
    sum.sum += value;
    const runs = sum.runs.get(column) ?? [];
    const last = runs.at(-1);
    if (last?.last === row - 1) last.last = row;
    else if (runs.length < MOST_RUNS) sum.runs.set(column, [...runs, { first: row, last: row }]);
  }

  /** The fates, in the order in which they are listed. Equal outcomes are one. */
  fates(): readonly Fate[] {
    const same = new Map<string, Sum>();
    for (const sum of this.sums.values()) {
      const key = JSON.stringify([sum.fate, sum.kind, sum.strands]);
      const known = same.get(key);
      if (!known) same.set(key, { ...sum, runs: new Map(sum.runs) });
      else {
        known.cells += sum.cells;
        known.sum += sum.sum;
        for (const [column, runs] of sum.runs) known.runs.set(column, [...(known.runs.get(column) ?? []), ...runs]);
      }
    }
    return [...same.values()]
      .sort((one, other) => FATES.indexOf(one.fate) - FATES.indexOf(other.fate))
      .map(({ fate, strands, kind, cells, sum, runs }) => ({ fate, strands, kind, cells, sum, addresses: addressesOf(runs) }));
  }
}

function addressesOf(runs: Sum["runs"]): string {
  const rowsOf = ({ first, last }: { first: number; last: number }) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return cellLists([...runs].sort(([one], [other]) => one - other).map(([column, own]) => [column, own.flatMap(rowsOf)]));
}
