import { breakPartFindings } from "../analysis/break-parts";
import { compareAll } from "../analysis/compare";
import { comparingOf, type ChosenComparing } from "../analysis/comparing";
import { comparisonFindings } from "../analysis/comparison-findings";
import { endQuestions } from "../analysis/end-questions";
import { missingRows, rowsOfOthers } from "../analysis/gaps/missing-rows";
import { partialMonths, recordsStop, recordsStopFindings } from "../analysis/gaps/record-days";
import { askedOf, reportEnd, type ReportEnd } from "../analysis/report-end";
import { targetFindings } from "../analysis/targets";
import { workingEnds } from "../analysis/working-ends";
import { withCause } from "../checks/consequences";
import { ofMonths, withEnds, type Reach } from "../checks/report-ends";
import { checksInTurn } from "../checks/run-checks";
import type { CheckSettings } from "../checks/settings/check-settings";
import { checkMeasures } from "./check-measures";
import { cellReader, type CellReader } from "../checks/settings/rests-on";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { Measure } from "../domain/measure";
import type { Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import { periodStart } from "../domain/period";
import { periodTo, yearBefore, type Comparing } from "../domain/report-period";
import type { SheetColumns, SheetFigures, SheetHead } from "../reading";

/** Figures with the cells that they were read from. */
export interface FiguresToCheck {
  readonly figures: SheetFigures;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
}

/** What the check needs. The clock is passed in, so that a test can set it. */
export interface CheckedWith extends ChosenComparing {
  readonly settings: CheckSettings;
  /** The last month of strands without a period of their own; null for the last month that has data for all of them. */
  readonly end: Month | null;
  readonly today: Date;
  /** The base under which a percentage is not reported; 50 unless it says otherwise. */
  readonly smallestBase?: number;
}

/** The result of comparing and checking figures. */
export interface FigureFindings {
  readonly comparisons: readonly Comparison[];
  /** What sections tell beside their offences. */
  readonly measures: readonly Measure[];
  /** The errors of measures' worksheets after which a figure may be wrong. */
  readonly measureDoubts: readonly Finding[];
  /** What strands compare that do not say otherwise. */
  readonly comparing: Comparing;
  /** The last month of the comparisons; null where there are none. */
  readonly end: Month | null;
  /** The last month that the figures give, whatever month was asked for; null where they give none. */
  readonly latest: Month | null;
  /** A finding that asks for another last month, with the months that work. */
  readonly offering: (found: Finding) => Finding;
  /** The findings that remain after the analyst's settings. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** What cells held when they were read. */
  readonly cells: CellReader;
}

/** Compares and checks figures: the middle of the chain, from data to data. Pauses between its parts. */
export function* checkFigures(
  { figures, heads, columns }: FiguresToCheck,
  { settings, end: wanted, today, smallestBase, ...chosen }: CheckedWith,
): Slices<FigureFindings> {
  const comparing = comparingOf(figures.comparing, chosen);
  const end = wanted ?? figures.comparing.end;
  const { recognition, ledgers, definitions, counted, strands } = figures;
  const cells = cellReader(heads, columns);
  const checked = yield* checksInTurn({ recognition, ledgers, heads, definitions, strands, today, thresholds: settings.thresholds });
  const ofFigures = settle([...figures.findings, ...checked], settings, cells);
  const ofMeasures = yield* checkMeasures(figures, heads, { settings, today, cells });

  yield;
  const tables = counted.flatMap((table) => table ?? []);
  const stops = recordsStop(tables);
  const found = reportEnd(strands, partialMonths(stops));
  const latest = end ?? found.end;
  // A quarter ends with the last one that is over.
  const last = latest === null ? null : periodTo(comparing.period, latest).end;
  // Wrong figures leave windows without a total; reporting that too would bury the cause. Missing rows are a fault of their own, and are
  // reported at once.
  yield;
  const remaining = (each: readonly Finding[]) => settle(each, settings, cells).findings;
  const endingWith = (at: Month | null, said: Month | ReportEnd) => {
    const compared = compareAll(strands, at, { ...comparing, smallestBase });
    const printed = printedMonths(compared);
    const found = ofMonths(ofFigures.findings, printed, reachOf(compared, typeof said === "number"));
    const isStopped = found.some(isError);
    const findings = [
      ...missingRows(tables, definitions, compared),
      ...recordsStopFindings(stops, printed),
      ...breakPartFindings(compared),
      ...targetFindings(compared),
      ...(isStopped
        ? endQuestions(typeof said === "number" ? null : said, found, ledgers)
        : comparisonFindings(compared, strands, said, rowsOfOthers(tables, strands), remaining)),
    ];
    return { comparisons: compared, ofFigures: found, isStopped, ofComparisons: findings.map((each) => withCause(each, found)) };
  };
  const ending = endingWith(last, end ?? askedOf(found, comparing.period));
  const { comparisons, isStopped } = ending;
  const stopsAt = (at: Month) => {
    const other = endingWith(at, at);
    return other.isStopped || remaining(other.ofComparisons).some(isError);
  };
  const ends = workingEnds(strands, { last, found, isStopped, stops: stopsAt, period: comparing.period });
  const own = new Set(strands.flatMap(({ definition }) => (definition.periodEnd === null ? [] : [definition.strand])));
  const offering = (each: Finding) => withEnds(each, ends, own);
  const ofComparisons = settle(ending.ofComparisons.map(offering), settings, cells);
  return {
    comparisons,
    measures: ofMeasures.measures,
    measureDoubts: ofMeasures.doubts,
    comparing,
    end: last,
    latest: found.end,
    offering,
    findings: [...ending.ofFigures.map(offering), ...ofComparisons.findings, ...ofMeasures.findings],
    accepted: [...ofFigures.accepted, ...ofComparisons.accepted, ...ofMeasures.accepted],
    cells,
  };
}

/** The months that printed figures cover, and the last ones of totals that nothing splits. */
function printedMonths(comparisons: readonly Comparison[]): ReadonlySet<Month> {
  return new Set(
    comparisons.flatMap(({ earlier, later, baseline }) =>
      [earlier, later, ...(baseline?.windows ?? [])].flatMap((window) =>
        window?.months.length === 0 ? [window.end] : (window?.months ?? []).map(({ month }) => month),
      ),
    ),
  );
}

/** The months that the windows of all strands span. Where nobody chose the last month, what is missing after it may be why it is the last. */
function reachOf(comparisons: readonly Comparison[], isChosen: boolean): Reach | null {
  if (comparisons.length === 0) return null;
  const starts = comparisons.flatMap((each) => [yearBefore(each), ...(each.baseline?.periods ?? [])].map(periodStart));
  return { from: Math.min(...starts) as Month, to: isChosen ? (Math.max(...comparisons.map(({ end }) => end)) as Month) : null };
}

export function isError({ severity }: Finding): boolean {
  return severity === "error";
}
