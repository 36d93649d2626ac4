import type { Reason } from "../../domain/reason";
import type { Span } from "../../domain/measure";
import type { Month } from "../../domain/month";
import type { FigureSource } from "../../domain/series";
import type { Interval } from "../../statistics";

interface ShownBase {
  readonly section: string;
  readonly name: string;
  /** True where its worksheet has errors: nothing of it is told. */
  readonly inDoubt: boolean;
}

/** One month of a measure; nulls where it has no figure. */
export interface MeasureMonth {
  readonly month: Month;
  readonly count: number | null;
  /** Of a rate: what it is of. */
  readonly of: number | null;
  readonly rate: number | null;
  readonly sources: readonly FigureSource[];
  readonly ofSources: readonly FigureSource[];
}

/** 12 months of a measure. */
export interface MeasureWindow {
  readonly end: Month;
  readonly count: number;
  readonly of: number | null;
  /** A fraction; null for counts. */
  readonly rate: number | null;
  /** 95 % (Wilson); null for counts. */
  readonly interval: Interval | null;
}

/** Why a measure has no 12 months’ figure, or no change. */
export type MeasureReason = Reason | { readonly code: "ofTooFew" };

/** Counts or rates by month, as they are told. */
export interface ShownMonthly extends ShownBase {
  readonly kind: "count" | "rate";
  /** The last month of the later 12 months. */
  readonly end: Month;
  /** The 24 months in order, each month once; empty where the worksheet has no single months, and where they would tell hidden counts. */
  readonly months: readonly MeasureMonth[];
  /** Null where the last month has no figure, or is hidden. */
  readonly latest: MeasureMonth | null;
  readonly earlier: MeasureWindow | null;
  readonly later: MeasureWindow | null;
  /** Later less earlier: counts, or a difference of fractions. */
  readonly diff: number | null;
  /** Of counts: the change as a fraction of the earlier. */
  readonly pctDiff: number | null;
  /** Of rates: 95 % of the difference (Newcombe). */
  readonly diffInterval: Interval | null;
  readonly target: number | null;
  readonly reason: MeasureReason | null;
  /** The counts under which figures are hidden, where some of it is; null for none. */
  readonly hidden: number | null;
}

export interface ShownTally extends ShownBase {
  readonly kind: "tally";
  /** Null where it is hidden. */
  readonly value: number | null;
  readonly span: Span;
  /** Null where the span is not whole months. */
  readonly months: number | null;
  readonly average: number | null;
  readonly sources: readonly FigureSource[];
}

export interface ShownProgress extends ShownBase {
  readonly kind: "progress";
  readonly value: number | null;
  readonly target: number;
  /** A fraction. */
  readonly share: number | null;
  readonly span: Span | null;
  readonly sources: readonly FigureSource[];
  readonly targetSources: readonly FigureSource[];
}

/** A theme’s number, or the mark in its place. */
export interface ShownTheme {
  readonly theme: string;
  readonly count: number | null;
  readonly mark: ThemeMark | null;
  readonly share: number | null;
  readonly sources: readonly FigureSource[];
}

/** A dash for none, not known, hidden. */
export type ThemeMark = "–" | "[x]" | "[c]";

export interface ShownThemes extends ShownBase {
  readonly kind: "theme";
  readonly themes: readonly ShownTheme[];
  readonly total: number | null;
  readonly totalMark: ThemeMark | null;
  /** True where the total is typed, and is not what the themes come to because some are not known. */
  readonly isTyped: boolean;
  readonly totalSources: readonly FigureSource[];
  /** The total typed and what the themes come to, where these disagree. */
  readonly disagrees: { readonly total: number; readonly sum: number } | null;
  /** The counts under which figures are hidden; null where none is. */
  readonly hidden: number | null;
  readonly span: Span | null;
}

/** What a section tells of a measure, hidden counts taken out. */
export type ShownMeasure = ShownMonthly | ShownTally | ShownProgress | ShownThemes;
