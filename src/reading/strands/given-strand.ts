import type { CellRange } from "../../domain/address";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { TextSection } from "../../domain/paper";
import type { BaselineChoice, PeriodChoice } from "../../domain/report-period";
import type { StrandDefinition } from "../../domain/strand";

/** A condition as the "Strands" table says it. */
export interface GivenCondition {
  /** The column's header; null where the one obvious column is meant. */
  readonly column: string | null;
  readonly values: readonly string[];
  readonly except: readonly string[];
  /** The cell that says it, for findings. */
  readonly columnCell: CellRange;
  readonly valuesCell: CellRange;
  readonly exceptCell: CellRange;
}

/** One row of the "Strands" table. Without sheets and conditions it names the strand alone. */
export interface GivenRule {
  readonly sheets: readonly string[];
  readonly sheetCell: CellRange;
  readonly conditions: readonly GivenCondition[];
  readonly strandCell: CellRange;
  /** The cell in which a first condition would stand. */
  readonly columnCell: CellRange;
}

/** A strand of the "Strands" table, before its columns and values are looked up on the sheets. */
export interface GivenStrand extends Omit<StrandDefinition, "rules" | "countedBy"> {
  readonly rules: readonly GivenRule[];
  /** What the cell under "Counted by" says, before it is known what the systems are; left out where it is blank. */
  readonly counting?: GivenCounting;
}

export interface GivenCounting {
  readonly found: string;
  readonly cell: CellRange;
}

/** A strand without what its cell under "Counted by" says, which is looked up later. */
export function withoutCounting<Given extends GivenStrand>(strand: Given): Omit<Given, "counting"> {
  const { counting: _, ...rest } = strand;
  return rest;
}

/** A strand of the table, or a section of text, which counts nothing. */
export interface GivenSection extends GivenStrand {
  readonly isText: boolean;
}

/** What the "Strands" sheet says above its table of what the report compares; null for what it does not say. */
export interface GivenComparing {
  readonly period: PeriodChoice | null;
  /** The last month of strands without a period of their own. */
  readonly end: Month | null;
  readonly baseline: BaselineChoice | "none" | null;
}

export const NOTHING_COMPARED: GivenComparing = { period: null, end: null, baseline: null };

/** The strands of the "Strands" table, what is said above it, and what is wrong with both. */
export interface GivenStrands {
  readonly comparing: GivenComparing;
  readonly strands: readonly GivenStrand[];
  /** Sections without figures. */
  readonly texts: readonly TextSection[];
  readonly findings: readonly Finding[];
}
