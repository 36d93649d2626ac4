import { localAddress } from "../domain/address";
import type { Comparison } from "../domain/comparison";
import type { FigureTable } from "../domain/count-details";
import { isOfTwoSystems } from "../domain/counted-by";
import { finding, NOWHERE, type Finding, type FindingPlace, type Severity } from "../domain/finding";
import type { FindingDetails } from "../domain/finding-details";
import type { Month } from "../domain/month";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { yearBefore } from "../domain/report-period";
import { namedWindow, type NamedWindow } from "../domain/window";
import type { ReportEnd } from "./report-end";
import { lackingSome } from "./tables-behind";

/** The sheets that a strand is counted on, where other lines have rows in all of the months. */
export type RowsIn = (definition: StrandDefinition, months: readonly Month[]) => readonly string[];

/**
 * What the comparisons could not give, and why. If at least one strand has both windows, these are warnings; if none has, there is nothing
 * to report, and they are errors. `end` is the month that was asked for, or that the data gave; `rowsIn` are a strand's sheets where other
 * lines have rows in some months. `remaining` gives the findings that remain after the analyst's settings.
 */
export function comparisonFindings(
  comparisons: readonly Comparison[],
  strands: readonly StrandFigures[],
  end: Month | ReportEnd,
  rowsIn: RowsIn = () => [],
  remaining: (findings: readonly Finding[]) => readonly Finding[] = (findings) => findings,
): readonly Finding[] {
  if (comparisons.length === 0)
    return strands.map(({ definition }) => finding("noFigures", strandPlace(definition), { strand: definition.strand }));
  const outside = typeof end === "number" ? outsideData(strands, end) : [];
  if (outside.length > 0) return outside;
  const severity: Severity = comparisons.some(({ diff }) => diff !== null) ? "warning" : "error";
  // What ends early may well have its two periods once that is settled.
  const early = typeof end === "number" ? [] : (end.tables?.strands ?? []);
  // Where it is asked which month is the last, a period that only begins before the data may fit once that is settled.
  const isAsked = typeof end !== "number" && remaining(incompleteEnd(end)).some((each) => each.severity === "error");
  const isCut = ({ definition, reason }: Comparison) =>
    isAsked && reason?.code === "missingMonths" && reason.months.every((month) => month < firstMonth(strands, definition));
  const known = comparisons.filter((each) => !early.includes(each.definition.strand) && !isCut(each));
  return [
    ...(typeof end === "number" ? [] : endFindings(end)),
    ...missingMonths(known, severity, rowsIn, strands),
    ...periodsNotFitting(comparisons, severity),
    ...yearTotalsAlone(comparisons, severity),
    ...comparisons.flatMap((comparison) => reasonFinding(comparison, severity)),
    ...withoutBaseline(comparisons),
  ];
}

function firstMonth(strands: readonly StrandFigures[], definition: StrandDefinition): number {
  const figures = strands.find((strand) => strand.definition === definition)?.figures;
  return figures?.kind === "months" ? Math.min(...figures.months.map(({ month }) => month)) : 0;
}

/** The findings on the report's last month where nobody chose it. */
export function endFindings(of: ReportEnd): readonly Finding[] {
  const { end, behind, tables } = of;
  if (end === null) return [];
  return [
    ...incompleteEnd(of),
    ...(tables === null ? [] : [finding("tablesBehind", NOWHERE, tables)]),
    ...(behind === null ? [] : [finding("strandsBehind", NOWHERE, behind)]),
  ];
}

/** The finding on the months after the report's last one; an error where it is asked whether they are meant. */
function incompleteEnd({ end, incomplete, unsure }: ReportEnd): readonly Finding[] {
  if (end === null || incomplete.length === 0) return [];
  return [finding("incompleteMonths", NOWHERE, { end, months: incomplete, asked: unsure }, unsure ? "error" : "warning")];
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
function missingMonths(
  comparisons: readonly Comparison[],
  severity: Severity,
  rowsIn: RowsIn,
  strands: readonly StrandFigures[],
): readonly Finding[] {
  const groups = new Map<
    string,
    {
      definitions: StrandDefinition[];
      named: NamedWindow;
      months: readonly Month[];
      sheets: readonly string[];
      systems?: readonly string[];
      lacking?: readonly FigureTable[];
    }
  >();
  for (const { definition, reason } of comparisons) {
    if (reason?.code !== "missingMonths") continue;
    // Of two systems, a month has no figure where they do not both have it: rows that stand there say nothing.
    const systems = isOfTwoSystems(definition) ? { systems: definition.countedBy!.systems } : {};
    const lacking = lackingIn(
      strands.find((strand) => strand.definition === definition),
      reason.months,
    );
    const sheets = "systems" in systems ? [] : rowsIn(definition, reason.months);
    const key = JSON.stringify([reason.window, reason.span, reason.months, sheets, systems, lacking]);
    const group = groups.get(key) ?? { definitions: [], named: nameOf(reason), months: reason.months, sheets, ...systems, ...lacking };
    group.definitions.push(definition);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ definitions, named, ...said }) =>
    finding(
      "missingMonths",
      definitions.length === 1 ? strandPlace(definitions[0]!) : NOWHERE,
      { strands: definitions.map(({ strand }) => strand), ...named, ...said },
      severity,
    ),
  );
}

/** The tables that lack some of the months; nothing where all tables lack one of them. */
function lackingIn(strand: StrandFigures | undefined, missing: readonly Month[]): { readonly lacking?: readonly FigureTable[] } {
  const lacking = lackingSome(strand, missing);
  const isExplained = missing.every((month) => lacking.some(({ months }) => months.includes(month)));
  return isExplained ? { lacking: lacking.flatMap(({ tables }) => tables) } : {};
}

/** One finding for all strands whose quarters or years do not make up the same window. */
function periodsNotFitting(comparisons: readonly Comparison[], severity: Severity): readonly Finding[] {
  const groups = new Map<string, NamedWindow & { readonly length: number; readonly strands: string[] }>();
  for (const { definition, reason } of comparisons) {
    if (reason?.code !== "periodsDoNotFit") continue;
    const key = `${reason.window}:${reason.span}:${reason.length}`;
    const group = groups.get(key) ?? { ...nameOf(reason), length: reason.length, strands: [] };
    group.strands.push(definition.strand);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => finding("periodsDoNotFit", NOWHERE, group, severity));
}

/** One finding for all strands with totals of 12 months alone that the same shorter period is asked of. */
function yearTotalsAlone(comparisons: readonly Comparison[], severity: Severity): readonly Finding[] {
  const groups = new Map<string, NamedWindow & { readonly strands: string[] }>();
  for (const { definition, reason } of comparisons) {
    if (reason?.code !== "onlyYearTotals") continue;
    const key = `${reason.window}:${reason.span}`;
    const group = groups.get(key) ?? { ...nameOf(reason), strands: [] };
    group.strands.push(definition.strand);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => finding("onlyYearTotals", NOWHERE, group, severity));
}

/** One finding for all strands whose second baseline is missing for the same reason. */
function withoutBaseline(comparisons: readonly Comparison[]): readonly Finding[] {
  const groups = new Map<string, FindingDetails["baselineMissing"] & { readonly strands: string[] }>();
  for (const { definition, baseline } of comparisons) {
    const reason = baseline?.reason ?? null;
    if (reason === null || !("window" in reason)) continue;
    const months = reason.code === "missingMonths" ? reason.months : [];
    const key = JSON.stringify(reason);
    const group = groups.get(key) ?? { strands: [], ...nameOf(reason), why: reason.code, months };
    group.strands.push(definition.strand);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => finding("baselineMissing", NOWHERE, group));
}

/** The window alone of a reason. */
function nameOf({ window, span }: { readonly window: Month; readonly span?: number }): NamedWindow {
  return span === undefined ? { window } : { window, span };
}

function reasonFinding(comparison: Comparison, severity: Severity): readonly Finding[] {
  const { definition, reason } = comparison;
  const { strand } = definition;
  const base = namedWindow(yearBefore(comparison));
  const place = strandPlace(definition);
  switch (reason?.code) {
    case "noFigures":
      return [finding("noFigures", place, { strand }, severity)];
    case "missingTotal":
      return [finding("missingTotal", place, { strand, window: reason.window }, severity)];
    case "smallBase":
      return [finding("smallBase", place, { strand, ...base, base: reason.base, smallest: reason.smallest })];
    case "zeroBase":
      return [finding("zeroBase", place, { strand, ...base })];
    case "missingMonths":
    case "periodsDoNotFit":
    case "onlyYearTotals":
    case "notBefore":
    case "confidential":
    case undefined:
      return [];
  }
}

function strandPlace({ definedAt }: StrandDefinition): FindingPlace {
  return definedAt ? { sheet: definedAt.sheet, address: localAddress(definedAt) } : NOWHERE;
}
