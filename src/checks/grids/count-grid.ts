import type { CellRange } from "../../domain/address";
import type { Month } from "../../domain/month";
import type { MonthlyTable } from "../../reading/tables/table-data";

/** What stands along one side of a grid: a row of a wide table, a month of it. */
export interface GridItem {
  /** How a message names it: "Burglary, North", "Jan 20". */
  readonly label: string;
  /** True for what adds others up. */
  readonly total: boolean;
}

/** A series of counts: a row of a wide table, a combination of names in a long one, a column of a transposed one. */
export interface GridLine extends GridItem {
  /** What the line is of, one text for each of the grid's `headers`; "" where it says nothing. */
  readonly names: readonly string[];
  /** Which of the names say that it is a total; empty for all others. */
  readonly totalNames: readonly number[];
}

/** A step of the series: mostly a month; or a place, where a sheet of one month has places across. */
export interface GridStep extends GridItem {
  /** The last month of a month, quarter or year that counts; null for places and for totals. */
  readonly month: Month | null;
  /** The months that a total says it is of: a quarter among months. */
  readonly period: { readonly end: Month; readonly length: number } | null;
}

/** Another cell for a line and step that have one already. */
export interface Repeat {
  readonly line: number;
  readonly step: number;
  readonly row: number;
  readonly value: number;
}

/** A table's counts as lines by steps, in whichever layout they stand, totals among them. */
export interface CountGrid {
  readonly table: MonthlyTable;
  readonly headers: readonly string[];
  readonly lines: readonly GridLine[];
  readonly steps: readonly GridStep[];
  /** `values[line * steps.length + step]`; NaN where there is no count. */
  readonly values: Float64Array;
  /** The order of steps as they stand on the sheet, first to last. */
  readonly order: readonly number[];
  readonly repeats: readonly Repeat[];
  /** Where a value stands; null where the sheet has no cell for it. */
  cellOf(line: number, step: number): CellRange | null;
}

/** The value of a line at a step; NaN for none. */
export function valueAt({ values, steps }: CountGrid, line: number, step: number): number {
  return values[line * steps.length + step]!;
}

/** Indexes of the lines or steps that are no totals. */
export function parts(items: readonly GridItem[]): readonly number[] {
  return items.flatMap(({ total }, index) => (total ? [] : [index]));
}

/** A grid larger than this is not made: it would hold mostly nothing. */
export const MOST_CELLS = 4_000_000;
