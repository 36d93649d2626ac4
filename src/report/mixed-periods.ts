import type { ReportStrand } from "./report";

/** Whether strands compare different numbers of months. */
export function hasMixedPeriods(strands: readonly ReportStrand[]): boolean {
  return new Set(strands.map(({ comparison }) => comparison.length)).size > 1;
}
