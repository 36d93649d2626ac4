import { cellOf, type RawValue } from "../domain/cell";
import type { NotACount } from "../domain/finding-details";
import { oneLine } from "./sheet-view";

/** What a cell in a column of counts says. */
export type CountCell =
  | { readonly kind: "count"; readonly count: number; readonly fromText: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: NotACount };

const BLANK: CountCell = { kind: "blank" };

/** A whole number in text: 1234, "1,234", "1 234" or 12.0. Thousands are parted in threes, so that "1,5" and "1 2" stay text. */
const WHOLE = /^[+-]?(\d{1,3}([, ]\d{3})+|\d+)(\.0*)?$/;
const FRACTION = /^[+-]?(\d{1,3}([, ]\d{3})+|\d*)\.\d+$/;

/** Reads a cell in a column of counts: a count is a whole number from 0; blank is never 0. */
export function countOf(raw: RawValue): CountCell {
  const cell = cellOf(raw);
  switch (cell.kind) {
    case "number":
      return ofNumber(cell.value, false);
    case "blank":
      return BLANK;
    case "text": {
      const text = oneLine(cell.text).replace(/^[−–]/, "-");
      return WHOLE.test(text) || FRACTION.test(text)
        ? ofNumber(Number(text.replace(/[, ]/g, "")), true)
        : { kind: "text" };
    }
    case "boolean":
      return { kind: "text" };
    default:
      return { kind: cell.kind };
  }
}

function ofNumber(value: number, fromText: boolean): CountCell {
  if (value < 0) return { kind: "negative" };
  return Number.isInteger(value) ? { kind: "count", count: value, fromText } : { kind: "fraction" };
}

/** True for cells that a column of counts may hold, marks for missing figures among them. */
export function looksLikeCount(raw: RawValue): boolean {
  const { kind } = countOf(raw);
  return kind !== "text" && kind !== "blank";
}
