import type { CellRange } from "../domain/address";
import type { GuardRule, LeftReason } from "./guard";

/** What became of a sheet. */
export interface GuardOutcome {
  readonly sheet: string;
  /** noSheet, noTable: nothing was done, as there is no such sheet or no offence figures were recognised on it. */
  readonly result: "guarded" | "unguarded" | "noSheet" | "noTable";
  /** Cells that were guarded, or from which the guard was taken. */
  readonly cells: readonly { readonly range: CellRange; readonly kind: GuardRule["kind"] }[];
  readonly left: readonly { readonly range: CellRange; readonly reason: LeftReason }[];
  /** Whether what was remembered of guards cannot be read, so that those which stand count as the analyst's own. */
  readonly isForgotten: boolean;
}
