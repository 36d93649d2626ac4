import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding, type FindingPlace, type Severity } from "../domain/finding";
import { localAddress } from "../domain/address";
import type { Month } from "../domain/month";
import { earlierEnd } from "../domain/window";
import type { StrandFigures } from "../domain/strand";

/**
 * What the comparisons could not give, and why. As long as one strand has both windows these are warnings; where none has,
 * there is nothing to report, and they are errors.
 */
export function comparisonFindings(comparisons: readonly Comparison[], strands: readonly StrandFigures[], askedEnd: Month | null): readonly Finding[] {
  const severity: Severity = comparisons.some(({ diff }) => diff !== null) ? "warning" : "error";
  const last = lastMonth(strands);
  if (askedEnd !== null && last !== null && askedEnd > last) return [finding("endAfterData", "error", NOWHERE, { end: askedEnd, last })];
  return comparisons.flatMap((comparison) => reasonFinding(comparison, severity));
}

function reasonFinding({ definition, end, reason }: Comparison, severity: Severity): readonly Finding[] {
  const { strand } = definition;
  const place: FindingPlace = definition.definedAt ? { sheet: definition.definedAt.sheet, address: localAddress(definition.definedAt) } : NOWHERE;
  switch (reason?.code) {
    case "noFigures":
      return [finding("noFigures", severity, place, { strand })];
    case "missingMonths":
      return [finding("missingMonths", severity, place, { strand, window: reason.window, months: reason.months })];
    case "missingTotal":
      return [finding("missingTotal", severity, place, { strand, window: reason.window })];
    case "smallBase":
      return [finding("smallBase", "info", place, { strand, window: earlierEnd(end), base: reason.base, smallest: reason.smallest })];
    case "zeroBase":
      return [finding("zeroBase", "info", place, { strand, window: earlierEnd(end) })];
    case undefined:
      return [];
  }
}

function lastMonth(strands: readonly StrandFigures[]): Month | null {
  const ends = strands.flatMap(({ figures }) => (figures.kind === "months" ? figures.months.map(({ month }) => month) : figures.totals.map((total) => total.end)));
  return ends.length === 0 ? null : (ends.reduce((latest, month) => Math.max(latest, month), 0) as Month);
}
