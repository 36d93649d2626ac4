import { checkedFigures, checkRead, type CheckOptions } from "../chain/checked-figures";
import type { Acceptance, CheckSettings, Level } from "../checks/settings/check-settings";
import { acceptanceOf, isAcceptable, withAcceptances, type AcceptedFinding } from "../checks/settings/settle";
import type { Thresholds } from "../checks/settings/thresholds";
import type { Finding, FindingCode } from "../domain/finding";
import { listedSome } from "../domain/text";
import { checkSettingsText } from "../kept/check-settings";
import { byChoices, figureSheets, type ByChoice } from "../reading";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { inSlices } from "../chain/in-slices";
import type { ReadFigures, ReadingProgress } from "../chain/read-figures";
import { changedSince } from "../analysis/changed-since";
import { statusOf } from "./report-status";

/** The result of a check. Nothing is written. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly settings: CheckSettings;
  /** The columns whose values could be the strands, where there are no strands. */
  readonly byColumns: readonly ByChoice[];
  /** The sheets that may hold figures. */
  readonly figureSheets: readonly string[];
  /** The existing report; null where there is none. */
  readonly standing: { readonly sheet: string; readonly changed: readonly string[] } | null;
}

/** Reads the workbook and reports everything that is wrong with its figures, as a build would before it writes. */
export function checkWorkbook(
  run: ExcelRun,
  options: CheckOptions,
  progress: (step: ReadingProgress) => void = () => undefined,
): Promise<CheckOutcome> {
  return withWorkbook(run, async (workbook) => {
    const { findings, accepted, settings, read } = await checkedFigures(workbook, options, progress);
    return { findings, accepted, settings, ...ofWorkbook(read) };
  });
}

/** What an analyst changes about the checks of a workbook. */
export interface SettingsChange {
  /** Null resets the check to its default. */
  readonly levels: Readonly<Partial<Record<FindingCode, Level | null>>>;
  readonly thresholds: Partial<Thresholds>;
  /** Findings to accept, by code and place, with the reason. An address of null accepts all findings of the code on the sheet. */
  readonly accept: readonly {
    readonly code: FindingCode;
    readonly sheet: string | null;
    readonly address: string | null;
    readonly reason: string;
    /** Who accepts it: a post or initials. */
    readonly by?: string;
  }[];
  /** Who accepted the findings that were accepted without a name. */
  readonly acceptedBy?: string;
  /** Accepted findings to withdraw. */
  readonly takeBack?: readonly Pick<Finding, "code" | "sheet" | "address">[];
}

/** The workbook has none of the findings that were to be accepted. */
export class NothingToAcceptError extends Error {
  override readonly name = "NothingToAcceptError";
}

/**
 * Keeps an analyst's settings in the workbook and checks it by them. Throws a NothingToAcceptError where there is nothing to
 * accept, and keeps nothing then.
 */
export function setChecks(run: ExcelRun, options: CheckOptions, change: SettingsChange): Promise<CheckOutcome> {
  return withWorkbook(run, async (workbook) => {
    const before = await checkedFigures(workbook, options, () => undefined);
    const on = dayOf(options.today);
    const acceptances = change.accept.flatMap(({ code, sheet, address, reason, by }): readonly Acceptance[] => {
      const isMeant = (finding: Finding) =>
        finding.code === code &&
        isAcceptable(finding) &&
        (sheet === null || finding.sheet === sheet) &&
        (address === null || finding.address === address);
      const said = before.findings.filter(isMeant);
      // A finding that was accepted before, perhaps by a press whose answer was lost, is accepted again.
      const meant = said.length > 0 ? said : before.accepted.map(({ finding }) => finding).filter(isMeant);
      if (meant.length === 0)
        throw new NothingToAcceptError(
          `There is no finding ${code}${sheet === null ? "" : ` on “${sheet}”`}${address === null ? "" : ` at ${address}`} that could be accepted.${placesWith(code, before.findings)}`,
        );
      return meant.map((finding) => acceptanceOf(finding, { reason, ...(by === undefined ? {} : { by }), on }, before.cells));
    });
    const changed: CheckSettings = {
      ...before.settings,
      levels: levelsOf({ ...before.settings.levels, ...change.levels }),
      thresholds: { ...before.settings.thresholds, ...change.thresholds },
    };
    const isTakenBack = ({ finding }: AcceptedFinding) =>
      change.takeBack?.some(({ code, sheet, address }) => finding.code === code && finding.sheet === sheet && finding.address === address);
    const kept = withAcceptances(
      changed,
      acceptances,
      before.accepted.filter((accepted) => !isTakenBack(accepted)),
      before.cells,
    );
    const { acceptedBy } = change;
    const settings =
      acceptedBy === undefined ? kept : { ...kept, accepted: kept.accepted.map((accepted) => ({ by: acceptedBy, ...accepted })) };
    const checkSettings = checkSettingsText(settings);
    await workbook.keep({ checks: checkSettings });
    // The figures are the same; only the findings on them are new.
    const { read } = before;
    const { findings, accepted } = await inSlices(checkRead({ ...read, outline: { ...read.outline, checkSettings } }, options));
    return { findings, accepted, settings, ...ofWorkbook(read) };
  });
}

/** Places that findings of a code lead to, as a message names them. */
const MOST_PLACES = 4;

/** " It is found at Data!B3 and Data!B9.": where a code was found, if not where it was looked for. */
function placesWith(code: FindingCode, findings: readonly Finding[]): string {
  const places = findings
    .filter((found) => found.code === code && isAcceptable(found))
    .map(({ sheet, address }) => (sheet === null ? "the workbook as a whole" : `${sheet}${address === null ? "" : `!${address}`}`));
  return places.length === 0 ? "" : ` It is found at ${listedSome(places, MOST_PLACES)}.`;
}

function ofWorkbook(read: ReadFigures): Pick<CheckOutcome, "byColumns" | "figureSheets" | "standing"> {
  return {
    byColumns: read.definitions.length === 0 ? byChoices(read) : [],
    figureSheets: figureSheets(read.opened.heads, read.recognised),
    standing: standingIn(read),
  };
}

function standingIn({ outline, strands }: ReadFigures): CheckOutcome["standing"] {
  const { lastBuilt } = statusOf(outline);
  return lastBuilt && { sheet: lastBuilt.sheet, changed: changedSince(lastBuilt, strands) };
}

function levelsOf(levels: SettingsChange["levels"]): CheckSettings["levels"] {
  return Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== null));
}

/** "2020-03-16", in the machine's own time zone. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
