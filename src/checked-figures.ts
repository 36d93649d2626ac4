import { compare } from "./analysis/compare";
import { comparisonFindings } from "./analysis/comparison-findings";
import { reportEnd } from "./analysis/report-end";
import { runChecks } from "./checks/run-checks";
import { DEFAULT_SETTINGS, parseSettings, type CheckSettings } from "./checks/settings/check-settings";
import { cellReader, type CellReader } from "./checks/settings/rests-on";
import { settle, type AcceptedFinding } from "./checks/settings/settle";
import type { Comparison } from "./domain/comparison";
import { finding, NOWHERE, type Finding } from "./domain/finding";
import type { Month } from "./domain/month";
import type { WorkbookAccess } from "./excel/workbook";
import { readFigures, type ReadFigures, type ReadingProgress, type StrandSource } from "./read-figures";

/** What figures are checked with. The clock is passed in, so that a test can hold it. */
export interface CheckOptions extends StrandSource {
  /** The last month of strands without a period of their own; null for the last month that has data for all of them. */
  readonly end: Month | null;
  readonly today: Date;
}

/** Figures with all that is wrong with them. */
export interface CheckedFigures {
  readonly read: ReadFigures;
  readonly comparisons: readonly Comparison[];
  /** The last month of the comparisons; null where there are none. */
  readonly end: Month | null;
  /** What is left to say once the analyst's settings are applied. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly settings: CheckSettings;
  /** What cells held when they were read. */
  readonly cells: CellReader;
}

/** The chain up to where something is written: reads, adds up, compares and checks everything. */
export async function checkedFigures(
  workbook: WorkbookAccess,
  { end, today, ...source }: CheckOptions,
  progress: (step: ReadingProgress) => void,
): Promise<CheckedFigures> {
  const read = await readFigures(workbook, source, progress);
  const { recognition, columns, definitions, strands, opened, outline } = read;
  const kept = settingsOf(outline.checkSettings);
  const cells = cellReader(opened.heads, columns);
  const checked = runChecks({ recognition, heads: opened.heads, columns, definitions, strands, today, thresholds: kept.settings.thresholds });
  const ofFigures = settle([...kept.findings, ...read.findings, ...checked], kept.settings, cells);

  const found = reportEnd(strands);
  const last = end ?? found.end;
  const comparisons = last === null ? [] : strands.map((strand) => compare(strand, last));
  // What is wrong with the figures leaves windows without a total; saying that too would bury it.
  const isStopped = ofFigures.findings.some(isError);
  const ofComparisons = settle(isStopped ? [] : comparisonFindings(comparisons, strands, end ?? found), kept.settings, cells);
  return {
    read,
    comparisons,
    end: last,
    findings: [...ofFigures.findings, ...ofComparisons.findings],
    accepted: [...ofFigures.accepted, ...ofComparisons.accepted],
    settings: kept.settings,
    cells,
  };
}

export function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function settingsOf(text: string | null): { readonly settings: CheckSettings; readonly findings: readonly Finding[] } {
  try {
    return { settings: parseSettings(text), findings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { settings: DEFAULT_SETTINGS, findings: [finding("checkSettingsUnreadable", "warning", NOWHERE, {})] };
  }
}
