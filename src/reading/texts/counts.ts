import { cellOf, type Marks, type RawValue } from "../../domain/cell";
import type { NotACount } from "../../domain/finding-details";
import { oneLine } from "../sheets/sheet-view";

/** What a cell in a column of counts says. */
export type CountCell =
  | { readonly kind: "count"; readonly count: number; readonly from: "number" | "text" | "mark" }
  | { readonly kind: "blank" }
  | { readonly kind: NotACount };

const BLANK: CountCell = { kind: "blank" };

/** A whole number in text: 1234, "1,234", "1 234" or 12.0. Thousands are parted in threes, so that "1,5" and "1 2" stay text. */
const WHOLE = /^[+-]?(\d{1,3}([, ]\d{3})+|\d+)(\.0*)?$/;
const FRACTION = /^[+-]?(\d{1,3}([, ]\d{3})+|\d*)\.\d+$/;

/** Reads a cell in a column of counts: a count is a whole number from 0; blank is never 0. */
export function countOf(raw: RawValue, marks: Marks): CountCell {
  const cell = cellOf(raw, marks);
  switch (cell.kind) {
    case "number":
      return ofNumber(cell.value, "number");
    case "blank":
      return BLANK;
    case "none":
      return { kind: "count", count: 0, from: "mark" };
    case "text": {
      const text = oneLine(cell.text).replace(/^[−–]/, "-");
      return WHOLE.test(text) || FRACTION.test(text) ? ofNumber(Number(text.replace(/[, ]/g, "")), "text") : { kind: "text" };
    }
    case "boolean":
      return { kind: "text" };
    default:
      return { kind: cell.kind };
  }
}

/** The number in a cell, or in a text that reads as one; null for anything else. */
export function numberIn(raw: RawValue): number | null {
  if (typeof raw === "number") return raw;
  // Cheap, because every cell of a sheet is asked: most texts are words, and then months such as 2019-03.
  if (typeof raw !== "string" || !/^[\s\d.,+\-−–]+$/.test(raw) || /[\d.,][+\-−–]/.test(raw)) return null;
  const text = oneLine(raw).replace(/^[−–]/, "-");
  return WHOLE.test(text) || FRACTION.test(text) ? Number(text.replace(/[, ]/g, "")) : null;
}

function ofNumber(value: number, from: "number" | "text"): CountCell {
  if (value < 0) return { kind: "negative" };
  return Number.isInteger(value) ? { kind: "count", count: value, from } : { kind: "fraction" };
}

/** True for cells that a column of counts may hold, marks for missing figures among them. */
export function looksLikeCount(raw: RawValue, marks: Marks): boolean {
  const { kind } = countOf(raw, marks);
  return kind !== "text" && kind !== "blank";
}
