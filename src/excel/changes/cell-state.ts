import type { RawValue } from "../../domain/cell";
import { written } from "../write/table-sheet/write-columns";

/** What a cell holds, so that it can be put back exactly. */
export interface CellState {
  /** "=SUM(A1:A3)"; null where it holds no formula. */
  readonly formula: string | null;
  readonly value: RawValue;
  /** True for an error value such as #N/A, which is not text. */
  readonly isError: boolean;
  readonly numberFormat: string;
}

/** What is entered in one cell: a format before and one after; null leaves the format as it is. */
export interface Entry {
  readonly formatBefore: string | null;
  /** As `Range.formulas` takes it. */
  readonly entry: RawValue;
  readonly formatAfter: string | null;
}

const GENERAL = "General";
const TEXT = "@";

/** The entry that gives a cell a new value. It keeps the format, unless that would turn a number into text. */
export function entryOf(value: string | number, numberFormat: string): Entry {
  if (typeof value === "number") return { formatBefore: numberFormat === TEXT ? GENERAL : null, entry: value, formatAfter: null };
  return { formatBefore: null, entry: textEntry(value, numberFormat), formatAfter: null };
}

/**
 * The entry that restores a cell: text under the text format, everything else under General, and the cell's own format last.
 */
export function entryBack({ formula, value, isError, numberFormat }: CellState): Entry {
  const isText = formula === null && typeof value === "string" && !isError;
  const entry = formula ?? (isText ? textEntry(value, TEXT) : value);
  return { formatBefore: isText ? TEXT : GENERAL, entry, formatAfter: numberFormat };
}

/** Text that stays text: not a formula, number, date, true or an error value. */
function textEntry(text: string, numberFormat: string): string {
  return numberFormat !== TEXT && text.startsWith("#") ? `'${text}` : String(written(text, numberFormat));
}

/** True where nobody typed into a cell in between. Formulas may give other results, and formats may differ. */
export function holdsSame(one: CellState, other: CellState): boolean {
  if (one.formula !== null || other.formula !== null) return one.formula === other.formula;
  return one.value === other.value && one.isError === other.isError;
}

/** True where cells are the same in everything that is put back. */
export function isSame(one: CellState, other: CellState): boolean {
  return holdsSame(one, other) && one.numberFormat === other.numberFormat;
}
