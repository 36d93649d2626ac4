import type { Baseline, ComparedWindow } from "../src/domain/comparison";
import { isoMonth } from "../src/domain/month";
import { periodStart } from "../src/domain/period";
import type { ComparedPeriod } from "../src/domain/report-period";
import { periodText } from "../src/domain/window";
import { baselineGap, baselineName } from "../src/report/baseline-words";

export interface JsonPeriod {
  readonly kind: ComparedPeriod["kind"];
  /** "2019-04" */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** "Financial year to date, April to January, 10 months, 2019/20 on 2018/19" */
  readonly text: string;
}

export interface JsonBaseline {
  readonly kind: "year" | "years";
  /** "12 months to December 2016" */
  readonly text: string;
  /** The earliest first; none where it cannot be given. */
  readonly windows: readonly JsonWindow[];
  /** Later less the year. Null for several years. */
  readonly diff: number | null;
  /** A fraction, unrounded. */
  readonly pctDiff: number | null;
  /** Of several years, null for one. */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly reason: string | null;
}

export interface JsonWindow {
  /** The window's last month, "2020-01". */
  readonly end: string;
  readonly total: number;
}

export function jsonPeriod(period: ComparedPeriod): JsonPeriod {
  const { kind, end, length } = period;
  return { kind, from: isoMonth(periodStart(period)), to: isoMonth(end), months: length, text: periodText(period) };
}

export function jsonBaseline(baseline: Baseline): JsonBaseline {
  const { choice, windows, diff, pctDiff } = baseline;
  const totals = choice.kind === "years" ? windows.map(({ total }) => total) : [];
  const hasRange = totals.length > 0;
  return {
    kind: choice.kind,
    text: baselineName(baseline),
    windows: windows.map(({ end, total }) => ({ end: isoMonth(end), total })),
    diff,
    pctDiff,
    mean: hasRange ? totals.reduce((sum, total) => sum + total, 0) / totals.length : null,
    lowest: hasRange ? Math.min(...totals) : null,
    highest: hasRange ? Math.max(...totals) : null,
    reason: baselineGap(baseline)?.text ?? null,
  };
}

export function jsonWindow(window: ComparedWindow | null): JsonWindow | null {
  return window && { end: isoMonth(window.end), total: window.total };
}
