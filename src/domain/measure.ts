import type { CellRange } from "./address";
import { daysOfMonth, longMonth, type Month } from "./month";
import type { FigureSource } from "./series";
import type { StrandFigures } from "./strand";

/** A count or a rate of each month; a number over a span; a number beside what it should come to; a number for each theme. */
export const MEASURE_KINDS = ["count", "rate", "tally", "progress", "theme"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** A span of whole days: from a day of a month, 1 to 31, to a day of a month. */
export interface Span {
  readonly from: Month;
  readonly fromDay: number;
  readonly to: Month;
  readonly toDay: number;
}

/** How many months a span has; null where it does not begin and end with one, or ends before it begins. */
export function monthsOfSpan({ from, fromDay, to, toDay }: Span): number | null {
  return fromDay === 1 && toDay === daysOfMonth(to) && to >= from ? to - from + 1 : null;
}

/** True where it ends before it begins. */
export function isBackwards({ from, fromDay, to, toDay }: Span): boolean {
  return to < from || (to === from && toDay < fromDay);
}

/** "June 2019 to January 2020"; "1 December 2019 to 25 February 2020" where these are not whole months. */
export function spanText(span: Span): string {
  const { from, fromDay, to, toDay } = span;
  if (monthsOfSpan(span) === null) return `${fromDay} ${longMonth(from)} to ${toDay} ${longMonth(to)}`;
  return from === to ? longMonth(to) : `${longMonth(from)} to ${longMonth(to)}`;
}

/** A number for one theme. */
export interface ThemeCount {
  readonly theme: string;
  /** Null where it is not known, or hidden where it was read. */
  readonly count: number | null;
  /** "none": a dash, which says that there were none; "blank": nobody said; "suppressed": hidden where it was read. */
  readonly said: "number" | "none" | "blank" | "suppressed";
  readonly sources: readonly FigureSource[];
}

interface MeasureBase {
  /** The strand, or the section of text, in which it is printed. */
  readonly section: string;
  readonly name: string;
  /** Its first row on the sheet "Measures". */
  readonly at: CellRange;
  /** The worksheet of its months; null where numbers are typed beside it. */
  readonly sheet: string | null;
  /** True where its worksheet has errors, so that it is not reported. */
  readonly inDoubt?: true;
}

/** A count of each month. */
export interface CountMeasure extends MeasureBase {
  readonly kind: "count";
  readonly counts: StrandFigures;
  /** What 12 months should come to; null for none. */
  readonly target: number | null;
}

/** A share of each month: so many of so many. */
export interface RateMeasure extends MeasureBase {
  readonly kind: "rate";
  readonly counts: StrandFigures;
  readonly of: StrandFigures;
  /** A fraction; null for none. */
  readonly target: number | null;
}

export interface TallyMeasure extends MeasureBase {
  readonly kind: "tally";
  readonly value: number;
  readonly sources: readonly FigureSource[];
  readonly span: Span;
}

export interface ProgressMeasure extends MeasureBase {
  readonly kind: "progress";
  readonly value: number;
  readonly sources: readonly FigureSource[];
  readonly target: number;
  readonly targetSources: readonly FigureSource[];
  readonly span: Span | null;
}

export interface ThemeMeasure extends MeasureBase {
  readonly kind: "theme";
  readonly themes: readonly ThemeCount[];
  /** The total that is typed; null for none. */
  readonly total: number | null;
  readonly totalSources: readonly FigureSource[];
  readonly span: Span | null;
}

/** What a section tells beside its offences, as it was read. */
export type Measure = CountMeasure | RateMeasure | TallyMeasure | ProgressMeasure | ThemeMeasure;

/**
 * True where themes come to another number than the total that is typed; where some are unknown, only if the others are more than it
 * already.
 */
export function disagrees({ themes, total }: { readonly themes: readonly ThemeCount[]; readonly total: number | null }): boolean {
  if (total === null) return false;
  const sum = themes.reduce((all, { count }) => all + (count ?? 0), 0);
  return themes.every(({ count }) => count !== null) ? sum !== total : sum > total;
}
