import { spanOf, type Bridge, type MonthsOfBridge } from "../analysis/bridge";
import { dayText } from "../domain/day";
import { periodName } from "../domain/period";
import { listed } from "../domain/text";
import { spanText } from "../domain/window";
import type { ReportStrand } from "./report";
import type { ChartChoice } from "./report-options";

/** Whether a strand's way from the last report's figure to this one's is shown. */
export function showsBridge({ bridge }: Pick<ReportStrand, "bridge">, charts: ChartChoice): boolean {
  return bridge !== null && charts === "bridge";
}

/** "12 months to Oct 19, reported on 9 November 2019" */
export function lastText({ last }: Bridge): string {
  return `${spanText(last)}, reported on ${dayText(new Date(last.at))}`;
}

/** "Nov 18 to Jan 19": months that follow one another, or each of them. */
export function monthsText({ months }: MonthsOfBridge): string {
  const span = spanOf(months);
  if (span === null || months.length === 1) return listed(months.map(({ month, length }) => periodName({ end: month, length })));
  return months.length === 2 && months[0]!.length === 1
    ? listed(months.map(({ month }) => periodName({ end: month, length: 1 })))
    : `${periodName({ end: months[0]!.month, length: 1 })} to ${periodName({ end: span.end, length: 1 })}`;
}

/** What is said after the figures where the rules are other ones. */
export function rulesText({ last }: Bridge): string {
  return last.sameRules === false ? " The strand’s rules have changed since, which may be part of it." : "";
}
