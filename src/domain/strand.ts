import type { CellRange } from "./address";
import type { RecordingBreak } from "./break";
import type { FigureTable } from "./count-details";
import type { CountedBy } from "./counted-by";
import type { Month } from "./month";
import type { PeriodChoice } from "./report-period";
import type { Figures } from "./series";
import type { SolvedRule } from "./solved";
import type { Target } from "./target";

/** What one column of a row must hold for the row to count. */
export interface Condition {
  /** The column's header. */
  readonly column: string;
  /** Any of these; `*` stands for any text. Empty: anything that is not excepted. */
  readonly values: readonly string[];
  /** None of these. */
  readonly except: readonly string[];
}

/** One row of the "Strands" table: rows of the offence worksheets count where all conditions hold. */
export interface StrandRule {
  /** The sheets meant, `*` for any text; empty for all sheets. */
  readonly sheets: readonly string[];
  /** Empty: every row counts. */
  readonly conditions: readonly Condition[];
}

/** Whether a rise is good or bad news. */
export type Direction = "up" | "down";

/** A strand: which rows of which offence worksheets count. */
export interface StrandDefinition {
  /** "5.10"; text, because 5.10 is not 5.1. Null where the strand has no number. */
  readonly section: string | null;
  readonly strand: string;
  /** "Burglary (Dwelling) Offences" */
  readonly measure: string;
  /** The lead's post. */
  readonly lead: string | null;
  /** The favourable direction of the figure; null where none is given. */
  readonly favourable: Direction | null;
  /** A row counts where any of these rules holds. No rules: the figures stand under the strand's own heading. */
  readonly rules: readonly StrandRule[];
  /** The last month of the strand's own period; null: the report's. */
  readonly periodEnd: Month | null;
  /** What the strand compares; left out where it is what the report does. */
  readonly period?: PeriodChoice;
  /** The definition's first row in the "Strands" table; null where it was taken from the worksheet itself. */
  readonly definedAt: CellRange | null;
  /** Where its recording changed, the earliest first; left out where it did not. */
  readonly breaks?: readonly RecordingBreak[];
  /** What its figure should come to; left out where nothing says so. */
  readonly target?: Target;
  /** Which of its offences are solved; left out where the "Strands" table does not say. */
  readonly solved?: SolvedRule;
  /** Which of two systems' records count; left out where the "Strands" table does not say. */
  readonly countedBy?: CountedBy;
}

/** A strand with what the worksheets hold for it. */
export interface StrandFigures {
  readonly definition: StrandDefinition;
  readonly figures: Figures;
  /** Of tables that are added up, those without months that others have, in which the strand has no figure; left out where there are none. */
  readonly lacking?: readonly TablesLacking[];
}

/** Tables that go on one from another, such as a sheet a year, or one table, and the months that they lack. */
export interface TablesLacking {
  readonly tables: readonly FigureTable[];
  readonly months: readonly Month[];
}
