import { buildUnfinished } from "../checks/report/build-unfinished";
import { smallBase } from "../checks/report/small-base";
import { isError } from "../chain/check-figures";
import { checkRead, type CheckedFigures, type CheckOptions } from "../chain/checked-figures";
import { hidesSome, type ShownMeasure } from "../analysis/measures";
import { accountSummary } from "../analysis/account";
import { settle, type AcceptedFinding } from "../checks/settings/settle";
import type { Comparison } from "../domain/comparison";
import { parseIsoDay } from "../domain/day";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { ReportedBuild } from "../domain/reported-build";
import { periodTo } from "../domain/report-period";
import type { StrandDefinition } from "../domain/strand";
import type { EarlierRecords } from "../domain/strand-records";
import type { Judgement } from "../domain/verdict";
import { BACKUP_SHEET } from "../excel/state";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { shownFigures, type ShownFigures } from "../chain/shown-figures";
import { withColumns } from "../chain/column-figures";
import { withRanks } from "../chain/rank-figures";
import { withWholes } from "../chain/whole-figures";
import { inSlices } from "../chain/in-slices";
import { toldMeasures } from "../chain/told-measures";
import { leaveStrandsOut } from "../chain/leave-strands-out";
import { paperOf, reportTexts, textSections } from "../chain/report-texts";
import { readFigures, type ReadFigures, type ReadingProgress } from "../chain/read-figures";
import { basisText } from "../kept/basis";
import { keptOptions } from "../kept/report-options";
import { completeOptions, partingColumns, readsPlaces, type ReportOptions } from "../report/report-options";
import { isNoted } from "../report/readiness";
import { countedFrom } from "../records";
import { countedFromWords } from "../report/counted-from-words";
import { confidentialNotes, notesOnData, type NotesOnData } from "../report/confidential-notes";
import { filledOf, placedIn } from "../report/commentary";
import { basisOf } from "../report/basis";
import { compose, type ReportContents } from "../report/compose";
import { detailsOf } from "../report/details";
import { layOut } from "../report/layout";
import { stamped } from "../report/layout/stamp";
import { chooseSheets } from "../report/sheet-names";
import { cellsInTheWay, standingFindings, writtenFindings } from "../report/standing-findings";
import { byChoices, figureSheets, type ByChoice } from "../reading";
import { reportDetails } from "../reading/sheets";
import { figureChanges } from "../analysis/figure-changes";
import { withoutSmall } from "../analysis/suppression";
import { inOrder, mayBeRead, reportedStrands, revisionsOf, withBuild } from "../analysis/revisions";
import { lastReported } from "../analysis/bridge";
import { vintagesOf } from "../analysis/vintages";
import { whyEnd } from "../analysis/why-end";
import type { BuildNews } from "../report/build-news";
import type { CommentaryPlan } from "../report/plan";
import type { BridgeByRecord } from "./bridge-by-record";
import { statusOf } from "./report-status";

/** What a build is given. `today` is the day that it is made. */
export interface BuildOptions extends CheckOptions {
  /** The choices for this report. They override what the workbook keeps, and that overrides the "Strands" sheet. */
  readonly report?: Partial<ReportOptions>;
  /** What another workbook's builds reported, such as last quarter's: this report is set beside these too, and keeps them. */
  readonly against?: readonly ReportedBuild[];
  /** Reads what that workbook holds of records, where the report shows the way from the last one: what was revised is then shown record by record. */
  readonly earlierRecords?: (() => Promise<EarlierRecords>) | undefined;
  /** Called as the work proceeds. */
  readonly progress?: (step: BuildProgress) => void;
  /** Cancels the build, up to and including `writing`: nothing has been written by then. */
  readonly signal?: AbortSignal;
}

export type BuildProgress = ReadingProgress | { readonly step: "writing" | "done" };

/** The result of a build. `sheet` is the report sheet's name; null where errors stopped the build and nothing was written. */
export interface BuildOutcome {
  readonly definitions: readonly StrandDefinition[];
  readonly comparisons: readonly Comparison[];
  /** What sections tell beside their offences; none without a last month. */
  readonly measures: readonly ShownMeasure[];
  /** What is said about each comparison. */
  readonly judgements: readonly Judgement[];
  /** The names of the strands that were left out. */
  readonly leftOut: readonly string[];
  readonly findings: readonly Finding[];
  /** Findings that the analyst accepted, with the reasons. */
  readonly accepted: readonly AcceptedFinding[];
  readonly sheet: string | null;
  /** The columns whose values could be the strands, where there are no strands. */
  readonly byColumns: readonly ByChoice[];
  /** The sheets that may hold figures. */
  readonly figureSheets: readonly string[];
  /** The findings that are about the report itself rather than the figures. */
  readonly remarks: readonly Finding[];
  /** Remarks on the report; null where there are none. */
  readonly news: BuildNews | null;
}

/** What matches records, which few reports need. */
const byRecord = () => import(/* webpackChunkName: "paper-bridge" */ "./bridge-by-record");

/**
 * The whole chain: reads, adds up, compares and checks the offence worksheets, and writes the report into the workbook.
 * Throws a ReportOptionsError where the choices cannot be reported, the signal's reason when it is cancelled, an ExcelFailure
 * where Excel fails.
 */
export async function buildReport(
  run: ExcelRun,
  { end: wanted, today, report: chosen = {}, against = [], earlierRecords, progress = () => undefined, signal, ...source }: BuildOptions,
): Promise<BuildOutcome> {
  // Choices that cannot be reported are refused before anything is read.
  completeOptions(chosen);
  const reach = (step: BuildProgress) => {
    progress(step);
    signal?.throwIfAborted();
  };
  let writeList = () => Promise.resolve();
  const outcome = await withWorkbook(run, async (workbook) => {
    const outline = await workbook.outlinePutRight(true);
    const options = completeOptions({ ...keptOptions(outline.reportOptions), ...(wanted === null ? {} : { end: wanted }), ...chosen });
    const all = await readFigures(workbook, outline, { ...source, ...besideRead(options) }, reach, signal);
    const isKept = options.end !== null && wanted === null && chosen.end === undefined;
    const { figures, silent, leftOut } = leaveStrandsOut(all, options.leftOut);
    const checked = silent(await inSlices(checkRead(figures, { ...options, today, isKept }), signal));
    // A build that did not finish is finished now, so the report need not mention it.
    const said = checked.findings.filter((each) => each.code !== buildUnfinished.code && !tellsHidden(each, options.suppress));
    const { read, end: last, latest, comparing } = checked;
    const { opened, definitions } = read;
    const { comparisons: compared, judgements, strands } = shownFigures(read.strands, last, options, comparing, checked.comparisons);
    const columns = await inSlices(withColumns(all, checked.comparisons, compared, options), signal);
    const wholes = await inSlices(withWholes(all, checked, columns.comparisons, options), signal);
    const ranks = await inSlices(withRanks(all, checked, wholes.comparisons, options), signal);
    const { comparisons } = ranks;
    const ofColumns = settle([...columns.findings, ...wholes.findings, ...ranks.findings], checked.settings, checked.cells);
    const found = [...said, ...ofColumns.findings];
    const measures = toldMeasures(checked.measures, comparisons, last, { ...options, leftOut });
    const present = { all: outline.allSheets.map(({ sheet }) => sheet), report: outline.reportSheet, data: outline.dataSheet };
    const sheets = chooseSheets(present);
    const standing = standingFindings(present, outline.allSheets, outline.restored);
    const findings = [...found, ...standing];
    const accepted = [...checked.accepted, ...ofColumns.accepted];
    const outcome = {
      definitions,
      comparisons,
      measures,
      judgements,
      leftOut,
      accepted,
      byColumns: definitions.length === 0 ? byChoices(read) : [],
      figureSheets: figureSheets(opened.heads, read.recognised),
      remarks: standing,
      news: null,
    };
    if (last === null || findings.some(isError)) return { ...outcome, findings, sheet: null };

    const details = detailsOf(reportDetails(read.recognised.strandsHead), read.strands, options);
    const texts = reportTexts(read, comparisons, options.suppress);
    const builtAt = today.toISOString();
    const shown = { strands, comparisons, judgements };
    const {
      revisions,
      vintages,
      last: reported,
      builds,
      lost,
    } = sinceReported(opened, against, shown, { at: builtAt, hiddenUnder: options.suppress });
    const bridged = await toldByRecord(run, figures, { charts: options.charts, last: reported, comparisons, earlierRecords }, signal);
    const contents: ReportContents = {
      details,
      end: last,
      period: comparing.period,
      asAt: asAtDay(options, today),
      ...shown,
      read: read.strands,
      ...notesOf(
        { accounts: checked.accounts, accepted, from: countedFromWords(countedFrom(opened.heads), read.strands, last) },
        comparisons,
        measures,
        findings.filter(isNoted),
      ),
      revisions,
      vintages,
      ...(options.charts === "bridge" ? { last: bridged.last } : {}),
      texts: textSections(read),
      measures,
      paper: paperOf(texts, read.recognition.paper, definitions),
      parts: options,
    };
    const { former } = opened;
    const filled = filledOf(texts.commentary, texts.figures, outline.state?.names ?? []);
    const commentary = new Map([
      ...[...former.commentary].map(([key, { text }]) => [key, text] as const),
      ...filled.boxes.map(({ key, text }) => [key, text] as const),
    ]);
    const laidOut = await stamped(layOut(compose(contents), { sheets, commentary, colours: options.colours }));
    const basis = basisText(basisOf(contents, laidOut, { options, comparing, builtAt }));
    const plan = { ...laidOut, basis, filled, leftOut, ...(latest === null ? {} : { latest }) };
    const inTheWay = cellsInTheWay(former.around, plan);
    if (inTheWay.length > 0) return { ...outcome, findings: [...findings, ...inTheWay], sheet: null };
    await bridged.check();
    reach({ step: "writing" });
    const written = await workbook.write(plan, outline, opened, builtAt, builds);
    progress({ step: "done" });
    writeList = bridged.write;
    const remarks = [
      ...lost,
      ...settle(bridged.findings, checked.settings, checked.cells).findings,
      // Commentary that was on a sheet of its own has gone back with this build.
      ...standing.filter(({ sheet }) => sheet !== BACKUP_SHEET),
      ...writtenFindings(written, plan, { names: outline.names, commentary: former.commentary }),
    ];
    const wasSaid = statusOf(outline).lastBuilt?.figures ?? [];
    const before = options.suppress === null ? wasSaid : withoutSmall(wasSaid, options.suppress);
    const isCommented = ({ key }: CommentaryPlan) => (commentary.get(key) ?? "").trim() !== "";
    const news: BuildNews = {
      period: periodTo(comparing.period, last),
      why: whyEnd(read.strands, last, options.end !== null || read.comparing.end !== null),
      changes: before.length === 0 ? null : figureChanges(before, plan.figures),
      revisions,
      commentary: { kept: plan.report.commentary.filter(isCommented).length, of: plan.report.commentary.length },
      gaps: comparisons.filter(({ diff }) => diff === null).map(({ definition }) => definition.strand),
    };
    const boxes = texts.commentary.map(({ of }) => of);
    const placed = found.map((each) => placedIn(each, plan, boxes));
    return { ...outcome, findings: [...placed, ...remarks], remarks, sheet: sheets.report, news };
  });
  // It tells of the report, and so comes after it.
  await writeList();
  return outcome;
}

/** What was revised, shown record by record where that is asked for and another workbook is given. */
async function toldByRecord(
  run: ExcelRun,
  figures: ReadFigures,
  {
    charts,
    earlierRecords,
    ...of
  }: Pick<ReportOptions, "charts"> &
    Pick<BridgeByRecord, "last"> & {
      readonly comparisons: readonly Comparison[];
      readonly earlierRecords: BuildOptions["earlierRecords"];
    },
  signal: AbortSignal | undefined,
): Promise<BridgeByRecord> {
  const nothing = () => Promise.resolve();
  if (charts !== "bridge" || earlierRecords === undefined || of.last.length === 0)
    return { last: of.last, findings: [], check: nothing, write: nothing };
  const earlier = await earlierRecords();
  return (await byRecord()).bridgeByRecord(run, figures, { ...of, earlier }, signal);
}

/** The data notes; without figures where some are hidden. */
function notesOf(
  { accepted, accounts, from }: Pick<CheckedFigures, "accepted" | "accounts"> & { readonly from: readonly string[] },
  comparisons: readonly Comparison[],
  measures: readonly ShownMeasure[],
  warnings: readonly Finding[],
): NotesOnData {
  const hides = comparisons.some(({ hidden }) => hidden !== undefined) || hidesSome(measures);
  return hides ? confidentialNotes(warnings, accepted) : notesOnData([...accountSummary(accounts), ...from], warnings, accepted);
}

/** What has changed since earlier builds, what is kept of them and of this one, and that what was kept of them is lost. */
function sinceReported(
  { ledger: { value, problem } }: ReadFigures["opened"],
  against: readonly ReportedBuild[],
  { strands, comparisons, judgements }: ShownFigures,
  build: Omit<ReportedBuild, "strands">,
) {
  const reported = reportedStrands(strands, comparisons, judgements);
  const kept = inOrder([...against, ...(value ?? [])]);
  const readable = mayBeRead(kept, build.hiddenUnder);
  return {
    revisions: revisionsOf(reported, readable),
    vintages: vintagesOf(reported, readable),
    // What was told before of months that are hidden now is told no more.
    last: build.hiddenUnder === null ? lastReported(reported, readable) : [],
    builds: withBuild(kept, { ...build, strands: reported }),
    lost: problem === null ? [] : [finding("keptUnreadable", NOWHERE, { what: "ledger", problem })],
  };
}

/** That a total is too small for a percentage, and how great it is. */
function tellsHidden({ code, details }: Finding, fewerThan: number | null): boolean {
  return fewerThan !== null && code === smallBase.code && details.base < fewerThan;
}

/** What is read for the report beside what strands count. */
function besideRead({ columns, contributions }: ReportOptions): Required<Pick<BuildOptions, "outcomes" | "places" | "beside">> {
  return { outcomes: columns.includes("solved"), places: readsPlaces({ columns }), beside: partingColumns(contributions) };
}

/** The day that the figures are as at. */
function asAtDay({ asAt }: ReportOptions, today: Date): Date {
  return (asAt === null ? null : parseIsoDay(asAt)) ?? today;
}
