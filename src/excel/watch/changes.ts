import type { Area } from "../../domain/area";
import type { RawValue } from "../../domain/cell";

/** A rectangle of cells of one sheet. Whole columns have all 1,048,576 rows. */
export type CellArea = Area;

/** What cells hold now. Every row of `values` has the same length; blank cells are "". */
export interface EditedCells {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  /** Only where they were asked for: the formulas of the same cells; for cells without one, their values. */
  readonly formulas?: readonly (readonly RawValue[])[];
}

/** Why a sheet, or the workbook, is to be read anew. For words and for choosing what to read; never to be replayed on what was read before. */
export type Reason =
  | { readonly reason: "rows" | "columns"; readonly change: "inserted" | "deleted"; readonly first: number; readonly count: number }
  | { readonly reason: "cellsShifted" }
  /** More cells were edited than are read at once. */
  | { readonly reason: "tooLarge" }
  /** Excel told of a change in words that are not known here. */
  | { readonly reason: "unknown" }
  /** Nobody listened for a while. */
  | { readonly reason: "unheard" }
  /** Sheets exchanged their names. */
  | { readonly reason: "renamed" };

/**
 * What became of the workbook. Changes are to be taken in their order; each tells the state as it was read, so that one may be taken twice.
 * Who reads anew may read more than was told yet, names of sheets among it. So: pass over edits and deletions of a sheet that is not known
 * (any more); and where a renamed sheet was not known by its former name, or its new name is known already, read the workbook anew.
 */
export type WorkbookChange =
  /**
   * Cells of a sheet may have changed. `cells` hold what stands there now; beyond `used`, the sheet's used range by now (null: no cell is
   * used), every cell is blank. `areas` are the places that Excel named: what of a whole column lies beyond the used range is in no `cells`.
   */
  | {
      readonly kind: "edited";
      readonly sheet: string;
      readonly areas: readonly CellArea[];
      readonly cells: readonly EditedCells[];
      readonly used: CellArea | null;
    }
  /** The sheet is to be read anew. */
  | { readonly kind: "whole"; readonly sheet: string; readonly because: readonly Reason[]; readonly used: CellArea | null }
  /** A sheet that was not there, to be read. */
  | { readonly kind: "added"; readonly sheet: string }
  | { readonly kind: "deleted"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly former: string }
  /** Everything is to be read anew. */
  | { readonly kind: "workbook"; readonly because: Reason };

/** Excel could not be asked. What it told is kept, and asked about again with its next event or `retry()`. */
export interface WatchFailure {
  readonly kind: "failed";
  /** For the analyst. */
  readonly message: string;
  /** Excel's own code, for support; null where the error is not Excel's. */
  readonly code: string | null;
  /** Whether changes are still heard: if not, `resume()` tries again. */
  readonly watching: boolean;
}

/** What the handler is given: all changes of one reading, or that reading failed. */
export type WatchNews = { readonly kind: "changes"; readonly changes: readonly WorkbookChange[] } | WatchFailure;
