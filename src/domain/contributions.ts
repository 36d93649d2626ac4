import type { FigureSource } from "./series";

/** What one value of a column has in a strand's two windows. */
export interface Contribution {
  /** As the worksheets write it; null for rows that have none. */
  readonly name: string | null;
  readonly earlier: number;
  readonly later: number;
  /** The cells of the later window; those of the earlier one where that has none. */
  readonly sources: readonly FigureSource[];
}

/** Where a strand's difference comes from: what the values of a column add to it. They add up to it exactly. */
export interface Contributions {
  /** The column as the worksheets call it; "District and Offence" for two. */
  readonly column: string;
  /** The two columns, where parts are pairs of their values; left out for one. */
  readonly pair?: readonly [string, string];
  /** The greatest difference first, whichever way; rows that have no value last. None where there is a reason. */
  readonly parts: readonly Contribution[];
  readonly reason: "confidential" | null;
}

/** "No District": where rows have no value. */
export function noValue({ column, pair }: Pick<Contributions, "column" | "pair">): string {
  return `No ${pair ? pair.join(" or ") : column}`;
}
