import type { Comparison } from "../domain/comparison";
import { dayText } from "../domain/day";
import { longMonth } from "../domain/month";
import { periodKey } from "../domain/period";
import type { ComparedPeriod } from "../domain/report-period";
import { listed } from "../domain/text";
import { longSpanText } from "../domain/window";
import type { ReportStrand } from "./report";

/** The period that all compare; null where they differ. */
export function sharedPeriod([first, ...others]: readonly Comparison[]): ComparedPeriod | null {
  return first && others.every((other) => periodKey(first) === periodKey(other)) ? first : null;
}

/** Whether strands compare different numbers of months. */
export function hasMixedPeriods(strands: readonly ReportStrand[]): boolean {
  return new Set(strands.map(({ comparison }) => comparison.length)).size > 1;
}

/** "As at 16 March 2020. Source: monthly extract.", and what periods differ. */
export function asAtLine(asAt: Date, source: string | null, periods: string): string {
  return [`As at ${dayText(asAt)}.`, source ? `Source: ${source.replace(/\.$/, "")}.` : "", periods].filter(Boolean).join(" ");
}

/** "Night Time Economy runs to February 2020." for strands whose period is not the report's; of another length, "Fraud: October to December 2019." */
export function ownPeriods(comparisons: readonly Comparison[], period: ComparedPeriod): string {
  const groups = new Map<string, { readonly own: ComparedPeriod; readonly names: string[] }>();
  for (const comparison of comparisons) {
    const { strand } = comparison.definition;
    if (periodKey(comparison) === periodKey(period)) continue;
    const group = groups.get(periodKey(comparison)) ?? { own: comparison, names: [] };
    group.names.push(strand);
    groups.set(periodKey(comparison), group);
  }
  return [...groups.values()]
    .sort((a, b) => a.own.end - b.own.end || a.own.length - b.own.length)
    .map(({ own, names }) =>
      own.length === period.length
        ? `${listed(names)} ${names.length === 1 ? "runs" : "run"} to ${longMonth(own.end)}.`
        : `${listed(names)}: ${longSpanText(own)}.`,
    )
    .join(" ");
}

const MIXED_NOTE = "Periods differ: each row has its own, under “Period”, beside the same months a year before.";

/** How the overview's rows differ in their months; "" where they do not. */
export function spanNote(strands: readonly ReportStrand[]): string {
  if (hasMixedPeriods(strands)) return MIXED_NOTE;
  const length = strands[0]?.comparison.length ?? 0;
  return sharedPeriod(strands.map(({ comparison }) => comparison)) === null && length > 0
    ? `“To” is the last month of the later ${length === 1 ? "period" : `${length} months`}.`
    : "";
}
