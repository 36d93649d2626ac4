import type { RawValue } from "../../../src/domain/cell";
import type { Month } from "../../../src/domain/month";

/** The strand and the month, or the last one of a period, that a cell's count is of. */
export interface CountOf {
  readonly strand: string;
  readonly month: Month;
}

/** A cell as it is laid out: what stands in it, how it is shown, and what it counts. */
export interface Written {
  readonly raw: RawValue;
  readonly format: string;
  readonly of: CountOf | null;
}

export type Row = readonly Written[];

/** A table as it is laid out: one or two header rows, and what stands below. */
export interface Laid {
  readonly header: readonly Row[];
  readonly data: readonly Row[];
}

export function put(raw: RawValue, format = "General", of: CountOf | null = null): Written {
  return { raw, format, of };
}

export const BLANK = put("");

export function blanks(count: number): Row {
  return Array.from({ length: count }, () => BLANK);
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Numbers from 0. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Columns in the order of their ranks; columns without a rank stay behind. */
export function inOrder<Value>(columns: readonly Value[], ranks: readonly number[]): readonly Value[] {
  return upTo(columns.length)
    .toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
    .map((index) => columns[index]!);
}
