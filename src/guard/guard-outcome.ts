import type { CellRange } from "../domain/address";
import type { GuardRule, LeftReason } from "./guard";

/** The outcome for a sheet. */
export interface GuardOutcome {
  readonly sheet: string;
  /** noSheet, noTable: nothing was done, as there is no such sheet or no offence figures were recognised on it. */
  readonly result: "guarded" | "unguarded" | "noSheet" | "noTable";
  /** Cells that were guarded, or freed. */
  readonly cells: readonly { readonly range: CellRange; readonly kind: GuardRule["kind"] }[];
  readonly left: readonly { readonly range: CellRange; readonly reason: LeftReason }[];
  /** Whether the record of guards cannot be read, so that existing guards count as the analyst's own. */
  readonly isForgotten: boolean;
}
