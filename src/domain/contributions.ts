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
  /** The column as the worksheets call it. */
  readonly column: string;
  /** The greatest difference first, whichever way; rows that have no value last. None where there is a reason. */
  readonly parts: readonly Contribution[];
  readonly reason: "confidential" | null;
}
