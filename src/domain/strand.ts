import type { CellRange } from "./address";
import type { Month } from "./month";
import type { Figures } from "./series";

/** One row of the "Strands" table: which rows of the offence worksheets count as this strand. */
export interface StrandDefinition {
  /** "5.10"; text, because 5.10 is not 5.1. Null where the strand has no number. */
  readonly section: string | null;
  readonly strand: string;
  /** "Burglary (Dwelling) Offences" */
  readonly measure: string;
  /** The lead's post. */
  readonly lead: string | null;
  /** The header of the column that Values are looked up in; null where the figures stand under the strand's own heading. */
  readonly column: string | null;
  /** What counts; `*` stands for any text. */
  readonly values: readonly string[];
  /** The last month of the strand's own period; null: the report's. */
  readonly periodEnd: Month | null;
  /** The definition's row in the "Strands" table; null where it was taken from the worksheet itself. */
  readonly definedAt: CellRange | null;
  /** The cells of that row that findings point at. */
  readonly definedCells?: DefinedCells;
}

/** Where the "Strands" table says what counts; null for columns that it does not have. */
export interface DefinedCells {
  readonly strand: CellRange;
  readonly column: CellRange | null;
  readonly values: CellRange | null;
}

/** A strand with what the worksheets hold for it. */
export interface StrandFigures {
  readonly definition: StrandDefinition;
  readonly figures: Figures;
}
