import { accountFailures, accountsOf, type SheetAccount } from "../analysis/account";
import { checkFigures, type CheckedWith, type FigureFindings } from "./check-figures";
import { DEFAULT_SETTINGS, type CheckSettings } from "../checks/settings/check-settings";
import { settle } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import { mostCommonMonth, type Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import { normalised } from "../domain/text";
import { isUnfinished, type BuildState } from "../kept/build-state";
import { parseCheckSettings } from "../kept/check-settings";
import { keptOptions, parseReportOptions } from "../kept/report-options";
import { reportDetails } from "../reading/sheets";
import { numberFindings, textMissing } from "../report/paper-parts";
import { ReportOptionsError, type ReportOptions } from "../report/report-options";
import { paperLimits, textLimits } from "../report/text-limits";
import type { WorkbookAccess } from "../excel/workbook";
import { inSlices } from "./in-slices";
import { findingsOfTexts, hasTexts, reportTexts, textSections } from "./report-texts";
import { shownFigures } from "./shown-figures";
import { readFigures, type ReadFigures, type ReadingProgress, type StrandSource } from "./read-figures";

/** What reading and checking a workbook needs. The workbook's settings are its own. */
export interface CheckOptions extends StrandSource, Omit<CheckedWith, "settings"> {}

/** The month that a report is checked for. */
interface CheckedFor extends Omit<CheckedWith, "settings"> {
  /** Counts under this are hidden; what the workbook keeps unless it says otherwise. */
  readonly suppress?: number | null;
  /** True where nobody chose it for this report, and the workbook keeps it from an earlier one. */
  readonly isKept?: boolean;
}

/** Figures with everything that is wrong with them. */
export interface CheckedFigures extends FigureFindings {
  readonly read: ReadFigures;
  readonly settings: CheckSettings;
  /** What became of every number on the sheets with figures. */
  readonly accounts: readonly SheetAccount[];
}

/** The chain up to where something is written: reads, adds up, compares and checks everything. */
export async function checkedFigures(
  workbook: WorkbookAccess,
  { end, today, period, baseline, ...source }: CheckOptions,
  progress: (step: ReadingProgress) => void,
): Promise<CheckedFigures> {
  return inSlices(
    checkRead(await readFigures(workbook, await workbook.outline(), source, progress), {
      end,
      today,
      ...(period ? { period } : {}),
      ...(baseline ? { baseline } : {}),
    }),
  );
}

/** Compares and checks what was read, by the workbook's own settings. Pauses between its parts. */
export function* checkRead(read: ReadFigures, { end, today, isKept = false, suppress, ...chosen }: CheckedFor): Slices<CheckedFigures> {
  const { checkSettings, reportOptions, state, stateProblem } = read.outline;
  const { value, problem } = parseCheckSettings(checkSettings);
  const settings = value ?? DEFAULT_SETTINGS;
  const cells = { figures: read, heads: read.opened.heads, columns: read.columns };
  const options = keptOptions(reportOptions);
  const checked = yield* checkFigures(cells, {
    settings,
    end,
    today,
    smallestBase: chosen.smallestBase ?? options.smallestBase,
    period: chosen.period ?? options.period,
    baseline: chosen.baseline ?? options.baseline,
  });
  yield;
  const accounts = accountsOf({ ...cells, comparisons: checked.comparisons });
  yield;
  const ofWorkbook = [
    ...(problem === null ? [] : [finding("checkSettingsUnreadable", NOWHERE, {})]),
    ...unreadable("options", parseReportOptions(reportOptions).problem),
    ...unreadable("build", stateProblem),
    ...(isUnfinished(state) ? [finding("buildUnfinished", NOWHERE, {})] : []),
    ...((end === null && read.comparing.end === null) || isKept
      ? endAgainstLast(read, checked, options.end, state).map(checked.offering)
      : []),
    ...textLimits(read.definitions, detailsOnSheet(read, options), read.recognised.strandsHead?.sheet ?? null),
    ...paperFindings(read),
    ...accountFailures(accounts, read.strands, checked.comparisons),
  ];
  yield;
  const texts = settle(
    foundInTexts(
      read,
      checked,
      { suppress: suppress === undefined ? options.suppress : suppress, smallestBase: chosen.smallestBase ?? options.smallestBase },
      today,
    ),
    settings,
    checked.cells,
  );
  return {
    ...checked,
    findings: [...ofWorkbook, ...checked.findings, ...texts.findings],
    accepted: [...checked.accepted, ...texts.accepted],
    ...{ accounts, read, settings },
  };
}

/** The details that the "Strands" sheet says itself: a choice for the report overrides them, and has limits of its own. */
function detailsOnSheet(read: ReadFigures, options: ReportOptions) {
  const said = reportDetails(read.recognised.strandsHead);
  return {
    title: options.title === null ? said.title : null,
    force: options.force === null ? said.force : null,
    classification: options.classification === null ? said.classification : null,
    source: options.source === null ? said.source : null,
  };
}

/** What is wrong with the sheet "Paper" and with sections without figures. */
function paperFindings(read: ReadFigures): readonly Finding[] {
  const [{ paper }, texts] = [read.recognition, textSections(read)];
  const sections = [...read.definitions, ...texts].map(({ section }) => section);
  return [...paperLimits(paper.parts, texts), ...numberFindings(paper, sections), ...textMissing(paper.parts)];
}

/** What in the report's texts does not agree with its figures. No figure that is hidden is told. */
function foundInTexts(
  read: ReadFigures,
  checked: FigureFindings,
  options: Pick<ReportOptions, "suppress" | "smallestBase">,
  today: Date,
): readonly Finding[] {
  if (!hasTexts(read)) return [];
  const shown = options.suppress === null ? checked.comparisons : shownOf(read, checked, options);
  return shown === null ? [] : findingsOfTexts(reportTexts(read, shown, options.suppress), today);
}

/** The comparisons that a report may show; null where it would tell what is hidden, which a build refuses with the reason. */
function shownOf(
  read: ReadFigures,
  { comparisons, end, comparing }: FigureFindings,
  options: Pick<ReportOptions, "suppress" | "smallestBase">,
): readonly Comparison[] | null {
  try {
    return shownFigures(read.strands, end, options, comparing, comparisons).comparisons;
  } catch (error) {
    if (error instanceof ReportOptionsError) return null;
    throw error;
  }
}

/**
 * Nobody chose a month for this report. The analyst is asked where the figures end earlier than the last report, and where the last
 * report's chosen month would be used again although there are later ones.
 */
function endAgainstLast(
  { definitions }: ReadFigures,
  { end: last, latest, comparing }: FigureFindings,
  kept: Month | null,
  state: BuildState | null,
): readonly Finding[] {
  // A quarter that ends earlier is of figures that do not.
  const end = comparing.period.kind === "quarter" ? latest : last;
  const own = new Set(definitions.filter(({ periodEnd }) => periodEnd !== null).map(({ strand }) => normalised(strand)));
  const before = mostCommonMonth((state?.figures ?? []).filter(({ strand }) => !own.has(normalised(strand))).map((figure) => figure.end));
  if (before === null) return [];
  if (kept === null) return end === null || end >= before ? [] : [finding("endsBeforeLastReport", NOWHERE, { end, before })];
  const known = Math.max(before, state?.latest ?? before);
  const isOver = kept < before || (latest !== null && latest > known);
  return isOver ? [finding("endChosenBefore", NOWHERE, { end: kept, before, latest: latest ?? before })] : [];
}

function unreadable(what: "options" | "build", problem: string | null): readonly Finding[] {
  return problem === null ? [] : [finding("keptUnreadable", NOWHERE, { what, problem })];
}
