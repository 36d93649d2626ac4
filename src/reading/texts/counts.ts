import { cellOf, type Marks, type RawValue } from "../../domain/cell";
import type { NotACount } from "../../domain/count-details";
import { oneLine } from "../../domain/text";
import { unmarkedCount } from "./footnotes";

/** What a cell in a column of counts says. A count with a mark is still a count: "80 [r]" is 80, revised. */
export type CountCell =
  | { readonly kind: "count"; readonly count: number; readonly from: "number" | "text" | "mark" }
  | { readonly kind: "count"; readonly count: number; readonly from: "marked"; readonly mark: string }
  | { readonly kind: "blank" }
  | { readonly kind: NotACount };

const BLANK: CountCell = { kind: "blank" };

/** 1234, "1,234", "1 234", "1'234" or 12.0. Thousands are parted in threes, so that "1,5" and "1 2" stay text. */
const NUMBER = /^[+-]?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d+|(?=\.\d))(\.\d*)?$/;
/** 1.234, 1.234,0 and 850, as they are written where a point separates thousands. */
const WITH_POINTS = /^[+-]?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '’]\d{3})+|\d+)(,\d*)?$/;
/** 2.000: two thousand, or two with three decimals. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const SEVERAL_POINTS = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;

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
    case "text":
      return ofText(cell.text, marks);
    case "boolean":
      return { kind: "text" };
    default:
      return { kind: cell.kind };
  }
}

function ofText(written: string, { points }: Marks): CountCell {
  const { text, marks } = unmarkedCount(written);
  const value = valueOf(text, points);
  if (value === null) return { kind: "text" };
  if (value === "unclear") return { kind: "unclear" };
  const cell = ofNumber(value, "text");
  return cell.kind === "count" && marks.length > 0 ? { ...cell, from: "marked", mark: marks.join(" ") } : cell;
}

/** The number that a text without marks is. */
function valueOf(text: string, points: boolean | undefined): number | "unclear" | null {
  const signed = text.replace(/^[−–]/, "-");
  if (points === undefined && UNCLEAR.test(signed)) return "unclear";
  const continental = points === true || SEVERAL_POINTS.test(signed);
  if (!(continental ? WITH_POINTS : NUMBER).test(signed)) return null;
  return Number(continental ? signed.replace(/[. '’]/g, "").replace(",", ".") : signed.replace(/[, '’]/g, ""));
}

/** Longer texts are not numbers. */
const LONGEST = 40;

/** The number in a cell, or in a text that reads as one, with marks or without; null for anything else. */
export function numberIn(raw: RawValue, { points }: Marks): number | null {
  if (typeof raw === "number") return raw;
  // Cheap, because it is run on every cell of a sheet. Most texts are words, then months such as 2019-03.
  if (typeof raw !== "string" || raw.length > LONGEST || !/\d/.test(raw) || /\d[-−–/:]\d/.test(raw)) return null;
  const value = valueOf(unmarkedCount(oneLine(raw)).text, points);
  return value === "unclear" ? null : value;
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
