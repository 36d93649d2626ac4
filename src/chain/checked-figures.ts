import { accountFailures, accountsOf, type SheetAccount } from "../analysis/account";
import { checkFigures, type CheckedWith, type FigureFindings } from "./check-figures";
import { DEFAULT_SETTINGS, type CheckSettings } from "../checks/settings/check-settings";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import { mostCommonMonth, type Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import { normalised } from "../domain/text";
import { isUnfinished, type BuildState } from "../kept/build-state";
import { parseCheckSettings } from "../kept/check-settings";
import { keptOptions, parseReportOptions } from "../kept/report-options";
import { reportDetails } from "../reading/sheets";
import { textLimits } from "../report/text-limits";
import type { WorkbookAccess } from "../excel/workbook";
import { inSlices } from "./in-slices";
import { readFigures, type ReadFigures, type ReadingProgress, type StrandSource } from "./read-figures";

/** What reading and checking a workbook needs. The workbook's settings are its own. */
export interface CheckOptions extends StrandSource, Omit<CheckedWith, "settings"> {}

/** The month that a report is checked for. */
interface CheckedFor extends Omit<CheckedWith, "settings"> {
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
export function* checkRead(read: ReadFigures, { end, today, isKept = false, ...chosen }: CheckedFor): Slices<CheckedFigures> {
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
  // A choice for the report overrides the sheet, and has limits of its own.
  const said = reportDetails(read.recognised.strandsHead);
  const written = {
    title: options.title === null ? said.title : null,
    force: options.force === null ? said.force : null,
    classification: options.classification === null ? said.classification : null,
    source: options.source === null ? said.source : null,
  };
  const ofWorkbook = [
    ...(problem === null ? [] : [finding("checkSettingsUnreadable", NOWHERE, {})]),
    ...unreadable("options", parseReportOptions(reportOptions).problem),
    ...unreadable("build", stateProblem),
    ...(isUnfinished(state) ? [finding("buildUnfinished", NOWHERE, {})] : []),
    ...((end === null && read.comparing.end === null) || isKept
      ? endAgainstLast(read, checked, options.end, state).map(checked.offering)
      : []),
    ...textLimits(read.definitions, written, read.recognised.strandsHead?.sheet ?? null),
    ...accountFailures(accounts, read.strands, checked.comparisons),
  ];
  return { ...checked, findings: [...ofWorkbook, ...checked.findings], accounts, read, settings };
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
