import { type CellRange } from "../../domain/address";
import { NO_MARKS, SUPPRESSED, type RawValue } from "../../domain/cell";
import { finding, placeOf, type Finding, type FindingDetails } from "../../domain/finding";
import { isBackwards, type Span, type ThemeCount } from "../../domain/measure";
import { daysOfMonth } from "../../domain/month";
import { runOf } from "../../domain/rows";
import type { FigureSource } from "../../domain/series";
import { countOf } from "../texts/counts";
import type { MeasureColumn, MeasureRow } from "../sheets/given-measures";
import { isBlank } from "../sheets/sheet-view";

type Why = FindingDetails["badMeasure"]["why"];

/** What is wrong with a row of the sheet "Measures". */
export function badRow({ texts, cells }: MeasureRow, column: MeasureColumn, why: Why, found = texts[column]): Finding {
  return finding("badMeasure", placeOf(cells[column]), { measure: texts.Measure, found, why });
}

/** A cell as what a figure was taken from. */
export function sourceOf({ sheet, row, column }: CellRange): readonly FigureSource[] {
  return [{ sheet, column, rows: runOf(row) }];
}

/** The whole number that a cell holds; null for a blank one and for anything else. */
export function typedCount(raw: RawValue): number | null {
  const read = countOf(raw, NO_MARKS);
  return read.kind === "count" ? read.count : null;
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "−", "nil", "none"]);
const UNKNOWN: ReadonlySet<string> = new Set(["[x]", "x", "..", "…", "n/a", "na", "not known", "not available", "tbc"]);

/** What a cell says of a theme: a dash is none, a blank is not known, 0 is a number. Null for what is none of these. */
export function themeSaid(raw: RawValue): ThemeCount["said"] | null {
  if (isBlank(raw)) return "blank";
  const text = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  if (DASHES.has(text)) return "none";
  if (UNKNOWN.has(text)) return "blank";
  if (SUPPRESSED.has(text)) return "suppressed";
  return typedCount(raw) === null ? null : "number";
}

/** The span that From and To say; null for none of both. What is wrong with it, where one of them is missing or is no date. */
export function spanOf(row: MeasureRow): Span | Finding | null {
  const { from, to } = row;
  if (typeof from === "string") return badRow(row, "From", "date");
  if (typeof to === "string") return badRow(row, "To", "date");
  if (from === null && to === null) return null;
  if (from === null || to === null) return badRow(row, from === null ? "From" : "To", "halfSpan");
  const span = { from: from.month, fromDay: from.day ?? 1, to: to.month, toDay: to.day ?? daysOfMonth(to.month) };
  return isBackwards(span) ? badRow(row, "To", "spanOrder") : span;
}

/** The target of a progress or of 12 months of counts: a number above 0. */
export function targetNumber(raw: RawValue): number | null {
  const value = typeof raw === "number" ? raw : typedCount(raw);
  return value !== null && value > 0 ? value : null;
}

/** The target of a rate as a fraction: 85%, in a cell that shows it so or as text, or 0.85. 85 alone may be meant otherwise. */
export function targetShare(raw: RawValue): number | null {
  const [, digits] = typeof raw === "string" ? (/^(\d{1,3}(?:\.\d+)?) ?%$/.exec(raw.trim()) ?? []) : [];
  const share = digits !== undefined ? Number(digits) / 100 : raw;
  return typeof share === "number" && share > 0 && share <= 1 ? share : null;
}
