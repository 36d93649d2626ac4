import { compareAll } from "../../src/analysis/compare";
import { comparisonFindings } from "../../src/analysis/comparison-findings";
import { reportEnd } from "../../src/analysis/report-end";
import { runChecks } from "../../src/checks/run-checks";
import type { Finding } from "../../src/domain/finding";
import { isoMonth } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import type { SheetHead } from "../../src/reading";
import type { Series } from "../reading/round-trip/tidy";
import { chain, figures } from "../reading/sheets";

/** What a build makes of sheets: it prints the windows, unless there is an error. */
export interface Outcome {
  readonly figures: Series;
  /** The totals that a report would print, by strand: the last month, and the two totals; null where a reason stands instead. */
  readonly windows: Readonly<Record<string, Window>>;
  readonly errors: readonly Finding[];
}

interface Window {
  readonly end: string;
  readonly earlier: number | null;
  readonly later: number | null;
}

/** After every month of the data, so that none lies in the future. */
export const LONG_AFTER = new Date(2100, 0, 1);

/** Reads sheets as a build does, from cells to comparisons. */
export function outcomeOf(heads: readonly SheetHead[], by: string | null): Outcome {
  const read = chain(heads, { by });
  const { strands } = read;
  const end = reportEnd(strands);
  const comparisons = compareAll(strands, end.end);
  const found = [...read.findings, ...runChecks({ ...read.input, today: LONG_AFTER }), ...comparisonFindings(comparisons, strands, end)];
  return {
    figures: plainFigures(strands),
    windows: Object.fromEntries(
      comparisons.map(({ definition, end: last, earlier, later }) => [
        nameKey(definition.strand),
        { end: isoMonth(last), earlier: earlier?.total ?? null, later: later?.total ?? null },
      ]),
    ),
    errors: found.filter(({ severity }) => severity === "error"),
  };
}

/** Figures by strand and month; names as they are compared, footnote marks apart. */
export function plainFigures(strands: readonly StrandFigures[]): Series {
  return named(figures({ strands, findings: [], input: null as never }));
}

/** By names as they are compared. Two that are then the same stay apart, and are no figures that were looked for. */
function named<Value>(by: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {};
  for (const [name, value] of Object.entries(by)) found[nameKey(name) in found ? `${nameKey(name)}, again` : nameKey(name)] = value;
  return found;
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?(\[(note )?\d\]|\(\d\)|\*|[¹²³])$/, "")
    .trim();
}

/** The first difference between figures, in words; null where they are the same. */
export function sameFigures(expected: Series, found: Series): string | null {
  const [was, is] = [named(expected), named(found)];
  for (const strand of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [before, after] = [was[strand] ?? {}, is[strand] ?? {}];
    for (const month of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (before[month] !== after[month]) return `${strand} ${month}: ${String(after[month])} instead of ${String(before[month])}`;
    }
  }
  return null;
}
