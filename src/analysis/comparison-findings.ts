import { localAddress } from "../domain/address";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding, type FindingPlace, type Severity } from "../domain/finding";
import type { Month } from "../domain/month";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { earlierEnd } from "../domain/window";
import type { ReportEnd } from "./report-end";

/** The sheets that a strand is counted on, where other lines have rows in all of the months. */
export type RowsIn = (definition: StrandDefinition, months: readonly Month[]) => readonly string[];

/**
 * What the comparisons could not give, and why. If at least one strand has both windows, these are warnings; if none has, there is nothing
 * to report, and they are errors. `end` is the month that was asked for, or that the data gave; `rowsIn` are a strand's sheets where other
 * lines have rows in some months.
 */
export function comparisonFindings(
  comparisons: readonly Comparison[],
  strands: readonly StrandFigures[],
  end: Month | ReportEnd,
  rowsIn: RowsIn = () => [],
): readonly Finding[] {
  if (comparisons.length === 0)
    return strands.map(({ definition }) => finding("noFigures", placeOf(definition), { strand: definition.strand }));
  const outside = typeof end === "number" ? outsideData(strands, end) : [];
  if (outside.length > 0) return outside;
  const severity: Severity = comparisons.some(({ diff }) => diff !== null) ? "warning" : "error";
  return [
    ...(typeof end === "number" ? [] : endFindings(end)),
    ...missingMonths(comparisons, severity, rowsIn),
    ...periodsNotFitting(comparisons, severity),
    ...comparisons.flatMap((comparison) => reasonFinding(comparison, severity)),
  ];
}

/** The findings on the report's last month where nobody chose it. */
export function endFindings({ end, incomplete, unsure, behind }: ReportEnd): readonly Finding[] {
  if (end === null) return [];
  return [
    ...(incomplete.length === 0
      ? []
      : [finding("incompleteMonths", NOWHERE, { end, months: incomplete, asked: unsure }, unsure ? "error" : "warning")]),
    ...(behind === null ? [] : [finding("strandsBehind", NOWHERE, behind)]),
  ];
}

/** The finding for strands that lack the last month because their cells are blank: no other error is the cause. */
export function blankAtTheEnd(end: ReportEnd | null, findings: readonly Finding[]): readonly Finding[] {
  const behind = end?.behind;
  if (!behind) return [];
  const isBlank = (strand: string) =>
    findings.some(({ code, details }) => code === "blankCounts" && details.strand === strand && details.months.includes(behind.last));
  return behind.strands.every(isBlank) ? [finding("strandsBehind", NOWHERE, behind)] : [];
}

function outsideData(strands: readonly StrandFigures[], end: Month): readonly Finding[] {
  const months = strands.flatMap(({ figures }) =>
    figures.kind === "months" ? figures.months.map(({ month }) => month) : figures.totals.map((total) => total.end),
  );
  if (months.length === 0) return [];
  const [first, last] = months.reduce(([least, most], month) => [Math.min(least, month), Math.max(most, month)], [Infinity, 0]) as [
    Month,
    Month,
  ];
  if (end > last) return [finding("endAfterData", NOWHERE, { end, last })];
  return end < first ? [finding("endBeforeData", NOWHERE, { end, first })] : [];
}

/** One finding for all strands that miss the same months of the same window. */
function missingMonths(comparisons: readonly Comparison[], severity: Severity, rowsIn: RowsIn): readonly Finding[] {
  const groups = new Map<string, { definitions: StrandDefinition[]; window: Month; months: readonly Month[]; sheets: readonly string[] }>();
  for (const { definition, reason } of comparisons) {
    if (reason?.code !== "missingMonths") continue;
    const sheets = rowsIn(definition, reason.months);
    const key = JSON.stringify([reason.window, reason.months, sheets]);
    const group = groups.get(key) ?? { definitions: [], window: reason.window, months: reason.months, sheets };
    group.definitions.push(definition);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ definitions, window, months, sheets }) =>
    finding(
      "missingMonths",
      definitions.length === 1 ? placeOf(definitions[0]!) : NOWHERE,
      { strands: definitions.map(({ strand }) => strand), window, months, sheets },
      severity,
    ),
  );
}

/** One finding for all strands whose quarters or years do not make up the same window. */
function periodsNotFitting(comparisons: readonly Comparison[], severity: Severity): readonly Finding[] {
  const groups = new Map<string, { readonly window: Month; readonly length: number; readonly strands: string[] }>();
  for (const { definition, reason } of comparisons) {
    if (reason?.code !== "periodsDoNotFit") continue;
    const key = `${reason.window}:${reason.length}`;
    const group = groups.get(key) ?? { window: reason.window, length: reason.length, strands: [] };
    group.strands.push(definition.strand);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => finding("periodsDoNotFit", NOWHERE, group, severity));
}

function reasonFinding({ definition, end, reason }: Comparison, severity: Severity): readonly Finding[] {
  const { strand } = definition;
  const place = placeOf(definition);
  switch (reason?.code) {
    case "noFigures":
      return [finding("noFigures", place, { strand }, severity)];
    case "missingTotal":
      return [finding("missingTotal", place, { strand, window: reason.window }, severity)];
    case "smallBase":
      return [finding("smallBase", place, { strand, window: earlierEnd(end), base: reason.base, smallest: reason.smallest })];
    case "zeroBase":
      return [finding("zeroBase", place, { strand, window: earlierEnd(end) })];
    case "missingMonths":
    case "periodsDoNotFit":
    case "confidential":
    case undefined:
      return [];
  }
}

function placeOf({ definedAt }: StrandDefinition): FindingPlace {
  return definedAt ? { sheet: definedAt.sheet, address: localAddress(definedAt) } : NOWHERE;
}
