import { packRates } from "../analysis/packs";
import type { CheckOptions } from "../chain/checked-figures";
import { inSlices } from "../chain/in-slices";
import { packFigures, type AllPacks, type PackFigures } from "../chain/pack-figures";
import { packWithTexts, type PlannedPack, type StandingPack } from "../chain/pack-texts";
import { shownPacks, type ShownPacks } from "../chain/shown-packs";
import { isError } from "../chain/check-figures";
import { readFigures, type ReadFigures, type ReadingProgress } from "../chain/read-figures";
import { messageOf } from "../checks/messages";
import { packsDoNotAddUp } from "../checks/report/packs-do-not-add-up";
import { parseIsoDay } from "../domain/day";
import type { Finding } from "../domain/finding";
import { periodTo } from "../domain/report-period";
import { normalised } from "../domain/text";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { keptOptions } from "../kept/report-options";
import { figureSheets } from "../reading";
import { populationsOf, reportDetails, withoutFigures } from "../reading/sheets";
import { detailsOf } from "../report/details";
import { fileNames, INDEX_NAME, indexPlan, type FormerPack } from "../report/packs";
import type { ReportDetails } from "../report/report";
import { completeOptions, partingColumns, readsPlaces, ReportOptionsError, type ReportOptions } from "../report/report-options";

/** What making packs is given. `today` is the day that they are made. */
export interface PacksOptions extends Omit<CheckOptions, "beside"> {
  /** The column that has a pack for each of its values. */
  readonly column: string;
  readonly report?: Partial<ReportOptions>;
  readonly progress?: (step: PacksProgress) => void;
  /** Stops after the pack that is being written. What was written until then is whole. */
  readonly signal?: AbortSignal;
  /** Writes one pack, and returns what is not as it should be in it; what it throws is told, and the others go on. */
  readonly write: (file: PackFile) => Promise<readonly Finding[]>;
  /** The message for an error of writing; null for a fault of our own, which is thrown. */
  readonly faultText: (error: unknown) => string | null;
}

/** A workbook to write: the pack of a place, or the index, whose place is null. */
export interface PackFile {
  readonly column: string;
  readonly place: string | null;
  /** What the file is called, without an ending. */
  readonly name: string;
  /** The plan, in place of the pack before it, which stands there: around its commentary, on its sheets; null for none. */
  readonly plan: (former: FormerPack, there: StandingPack | null) => PlannedPack;
}

export type PacksProgress =
  | ReadingProgress
  | { readonly step: "pack"; readonly column: string; readonly number: number; readonly of: number; readonly place: string }
  | { readonly step: "index" };

/** What became of one place. */
export interface PackOutcome {
  readonly place: string;
  readonly name: string;
  readonly state: "written" | "refused" | "failed" | "notReached";
  /** Why there is no pack, in a sentence; null where there is one, or it was not reached. */
  readonly why: string | null;
  readonly findings: readonly Finding[];
}

/** What became of all. `packs` is empty where nothing could be made: `findings` say why. */
export interface PacksOutcome {
  readonly packs: readonly PackOutcome[];
  /** Why there is no index, where it failed. */
  readonly index: { readonly state: "written" | "failed" | "notReached"; readonly why: string | null };
  readonly findings: readonly Finding[];
  /** Those of them that are about what was written. */
  readonly remarks: readonly Finding[];
  /** The sheets that may hold figures. */
  readonly figureSheets: readonly string[];
  readonly cancelled: boolean;
}

/**
 * Makes the report of each value of a column, and an index of all: reads once, counts all at once, and writes one after the other. Throws a
 * ReportOptionsError where the choices cannot be reported, the signal's reason where it is cancelled while it reads, an ExcelFailure where Excel fails.
 */
export async function buildPacks(run: ExcelRun, options: PacksOptions): Promise<PacksOutcome> {
  const { column, end, today, report: chosen = {}, progress = () => undefined, signal, by, strandsFrom } = options;
  completeOptions(chosen);
  const { read, complete } = await withWorkbook(run, async (workbook) => {
    const outline = await workbook.outline();
    const all = completeOptions({ ...keptOptions(outline.reportOptions), ...(end === null ? {} : { end }), ...chosen });
    const parted = partingColumns(all.contributions);
    const source = { by, strandsFrom, outcomes: all.columns.includes("solved"), places: readsPlaces(all), beside: [column, ...parted] };
    return { read: await readFigures(workbook, outline, source, progress, signal), complete: all };
  });
  refuseUnknown(chosen.leftOut ?? [], read);
  const made = await inSlices(packFigures(read, { column, end, today, options: complete }), signal);
  const sheets = figureSheets(read.opened.heads, read.recognition);
  if ("stopped" in made)
    return { packs: [], index: NOT_REACHED, findings: made.stopped, remarks: [], figureSheets: sheets, cancelled: false };
  const shown = await inSlices(shownPacks(made, complete.suppress, complete.smallestBase), signal);
  const details = detailsOf(reportDetails(read.recognised.recognised.strandsHead), made.whole.strands, complete);
  const asAt = (complete.asAt === null ? null : parseIsoDay(complete.asAt)) ?? today;
  return { ...(await writeAll({ made, shown, details, asAt, complete, read }, options)), figureSheets: sheets };
}

/** A name that no strand has is refused: the strand that was meant would stay in the packs. */
function refuseUnknown(leftOut: readonly string[], { definitions }: ReadFigures): void {
  const strands = new Set(definitions.map(({ strand }) => normalised(strand)));
  const unknown = leftOut.find((name) => !strands.has(normalised(name)));
  if (unknown !== undefined && definitions.length > 0)
    throw new ReportOptionsError("leftOut", `No strand is called “${unknown}”, so it cannot be left out.`);
}

const NOT_REACHED = { state: "notReached", why: null } as const;

interface Making {
  readonly made: AllPacks;
  readonly shown: ShownPacks;
  readonly details: ReportDetails;
  readonly asAt: Date;
  readonly complete: ReportOptions;
  readonly read: ReadFigures;
}

async function writeAll(
  making: Making,
  { today, signal, progress = () => undefined, write, faultText }: PacksOptions,
): Promise<Omit<PacksOutcome, "figureSheets">> {
  const { made, shown, details, asAt, complete, read } = making;
  const written: PackOutcome[] = [];
  const remarks: Finding[] = [];
  const tried = async (file: PackFile): Promise<string | null> => {
    try {
      remarks.push(...(await write(file)));
      return null;
    } catch (error) {
      const why = faultText(error);
      if (why === null) throw error;
      return why;
    }
  };
  const left = shown.left.map(messageOf);
  const names = fileNames(shown.packs.map(({ place }) => place));
  for (const [index, pack] of shown.packs.entries()) {
    const { place, findings } = pack;
    const name = names[index]!;
    const end = (state: PackOutcome["state"], why: string | null = null) => written.push({ place, name, state, why, findings });
    const errors = findings.filter(isError);
    if (errors.length > 0 || signal?.aborted) {
      if (errors.length > 0) end("refused", errors.map(messageOf).join(" "));
      else end("notReached");
      continue;
    }
    progress({ step: "pack", column: made.column, number: index + 1, of: shown.packs.length, place });
    const contents = {
      ...{ ...pack, left, texts: made.texts },
      details,
      end: made.end,
      period: made.period,
      latest: made.latest,
      asAt,
      accepted: made.accepted,
      options: complete,
    };
    const planOf: PackFile["plan"] = (former, there) => packWithTexts(read, made, contents, { file: `${name}.xlsx`, today, former, there });
    const why = await tried({ column: made.column, place, name, plan: planOf });
    end(why === null ? "written" : "failed", why);
  }
  const { plan, findings: ofPeople } = indexOf(making, written);
  // Rates beside the totals may have said the same of populations.
  const said = new Set(made.findings.map(messageOf));
  const ofPacks = [...made.findings, ...shown.left, ...ofPeople.filter((each) => !said.has(messageOf(each)))];
  const findings = () => [...ofPacks, ...remarks];
  if (signal?.aborted) return { packs: written, index: NOT_REACHED, findings: findings(), remarks, cancelled: true };
  progress({ step: "index" });
  const why = await tried({ column: made.column, place: null, name: INDEX_NAME, plan: (former) => ({ plan: plan(former), findings: [] }) });
  return { packs: written, index: { state: why === null ? "written" : "failed", why }, findings: findings(), remarks, cancelled: false };
}

/** The index of all packs that could be made, with the rates of a sheet of populations where there is one. */
function indexOf({ made, shown, details, asAt, complete, read }: Making, written: readonly PackOutcome[]) {
  const isThere = (_: PackFigures, index: number) => written[index]!.state !== "refused";
  const places = shown.packs.filter(isThere);
  const counted = new Set(read.recognition.tables.map(({ sheet }) => sheet));
  const populations = populationsOf(
    read.opened.heads,
    shown.packs.map(({ place }) => place),
    counted,
  );
  const ofPopulations = [...populations.findings, ...withoutFigures(populations)];
  const funnels = shown.whole.strands.flatMap(({ definition }, strand) => {
    const figures = places.map(({ place, comparisons }) => ({ place, comparison: comparisons[strand]! }));
    return packRates(definition.strand, figures, populations.people) ?? [];
  });
  // What is wrong quotes figures, which are not to be told where some are hidden.
  const quotes = complete.suppress === null;
  const isNoted = ({ code }: Finding) => quotes && code === packsDoNotAddUp.code;
  const contents = {
    column: made.column,
    details,
    period: periodTo(made.period, made.end),
    asAt,
    places,
    whole: { place: details.force ?? "Whole", ...shown.whole },
    without: written.flatMap(({ place, state, why }) =>
      state === "refused" || state === "failed" ? [{ place, why: quotes ? (why ?? "") : "It has errors." }] : [],
    ),
    notes: [...shown.left, ...made.findings.filter(isNoted), ...ofPopulations].map(messageOf),
    funnels,
    colours: complete.colours,
  };
  return { plan: (former: FormerPack) => indexPlan(contents, former), findings: ofPopulations };
}
