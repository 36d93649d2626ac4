import type { Area } from "../../domain/area";
import type { RawValue } from "../../domain/cell";

/** A rectangle of cells of one sheet. Whole columns have all 1,048,576 rows. */
export type CellArea = Area;

/** What cells hold now. Every row of `values` has the same length; blank cells are "". */
export interface EditedCells {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  /** The formulas of the same cells, only if asked for; for cells without one, their values. */
  readonly formulas?: readonly (readonly RawValue[])[];
}

/**
 * Why a sheet, or the workbook, must be read anew. It serves messages and the choice of what to read; never replay it on what was read
 * before.
 */
export type Reason =
  | { readonly reason: "rows" | "columns"; readonly change: "inserted" | "deleted"; readonly first: number; readonly count: number }
  | { readonly reason: "cellsShifted" }
  /** More cells were edited than are read at once. */
  | { readonly reason: "tooLarge" }
  /** Excel reported a change of a kind that is not known here. */
  | { readonly reason: "unknown" }
  /** Nobody listened for a while. */
  | { readonly reason: "unheard" }
  /** Sheets exchanged their names. */
  | { readonly reason: "renamed" };

/**
 * A change to the workbook. Take changes in their order; each gives the state as it was read, so one may be taken twice. Reading anew may
 * show more than has been reported yet, such as names of sheets. So ignore edits and deletions of a sheet that is not known (any more).
 * Read the workbook anew where a renamed sheet was not known by its former name, or its new name is known already.
 */
export type WorkbookChange =
  /**
   * Cells of a sheet may have changed. `cells` hold what is there now. Beyond `used`, the sheet's used range now (null: no cell is used),
   * every cell is blank. `areas` are the places that Excel named: the part of a whole column beyond the used range is not in `cells`.
   */
  | {
      readonly kind: "edited";
      readonly sheet: string;
      readonly areas: readonly CellArea[];
      readonly cells: readonly EditedCells[];
      readonly used: CellArea | null;
    }
  /** The sheet must be read anew. */
  | { readonly kind: "whole"; readonly sheet: string; readonly because: readonly Reason[]; readonly used: CellArea | null }
  /** A new sheet, to be read. */
  | { readonly kind: "added"; readonly sheet: string }
  | { readonly kind: "deleted"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly former: string }
  /** Everything must be read anew. */
  | { readonly kind: "workbook"; readonly because: Reason };

/** Excel could not be asked. What it reported is kept, and asked about again with its next event or `retry()`. */
export interface WatchFailure {
  readonly kind: "failed";
  /** For the analyst. */
  readonly message: string;
  /** Excel's own code, for support; null where the error is not Excel's. */
  readonly code: string | null;
  /** Whether changes are still heard; if not, `resume()` tries again. */
  readonly watching: boolean;
}

/** What the handler receives: all changes of one reading, or the failure of that reading. */
export type WatchNews = { readonly kind: "changes"; readonly changes: readonly WorkbookChange[] } | WatchFailure;
