import type { Month } from "../../domain/month";
import type { PeriodChoice } from "../../domain/report-period";
import type { AcceptedFinding } from "../../checks/settings/settle";
import type { Finding } from "../../domain/finding";
import type { ReportContents } from "../compose";
import { compose } from "../compose";
import { confidentialNotes, notesOnData } from "../confidential-notes";
import { layOut } from "../layout";
import type { ReportPlan } from "../plan";
import { isNoted } from "../readiness";
import type { PaperParts, ReportDetails } from "../report";
import type { ReportOptions } from "../report-options";
import { withoutLinks } from "./without-links";

/** What stands where a pack is written. */
export interface FormerPack {
  /** The analyst's commentary by strand. */
  readonly commentary: ReadonlyMap<string, string>;
  /** Its sheets, by their present names; null where there is none. */
  readonly sheets: { readonly report: string | null; readonly data: string | null };
}

/** Nothing stands there. */
export const NO_FORMER: FormerPack = { commentary: new Map(), sheets: { report: null, data: null } };

/** One place's pack. */
export interface PackContents extends Pick<ReportContents, "strands" | "comparisons" | "judgements" | "asAt" | "measures" | "texts"> {
  readonly place: string;
  /** The report's, which the place is added to. */
  readonly details: ReportDetails;
  readonly end: Month;
  readonly period: PeriodChoice;
  readonly latest: Month | null;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly options: ReportOptions;
  /** What the whole's report has and this one has not, in sentences. */
  readonly left: readonly string[];
}

/**
 * The report of one place with the paper's words, for a workbook of its own. Where small counts are hidden in any
 * pack, all packs are silent on how many rows and which sums they were read from: one pack's would tell another's.
 */
export function packPlan(pack: PackContents, paper: PaperParts, { commentary, sheets }: FormerPack): ReportPlan {
  const { options, latest } = pack;
  const warnings = pack.findings.filter(isNoted);
  const notes = options.suppress === null ? notesOnData([], warnings, pack.accepted) : confidentialNotes(warnings, pack.accepted);
  const report = compose({
    ...{ ...pack, paper },
    details: placed(pack.details, pack.place),
    parts: options,
    ...notes,
    account: [],
  });
  const { dataNotes } = report;
  const coverage = (dataNotes?.coverage ?? []).map((line) => (options.suppress === null ? line : { ...line, rows: null }));
  // The mark in place of the rows is explained where nothing else of this pack is hidden.
  const isExplained = options.suppress === null || dataNotes === null || pack.comparisons.some(({ hidden }) => hidden !== undefined);
  const hasWords = [...paper.before, ...paper.after].some(({ text }) => text !== "");
  const explained = [...report.notes, ...(isExplained ? [] : [ROWS_HIDDEN]), ...pack.left, ...(hasWords ? [SAME_WORDS] : [])];
  const plan = layOut(
    { ...report, notes: explained, dataNotes: dataNotes && { ...dataNotes, coverage } },
    { sheets: { report: sheets.report ?? "Report", data: sheets.data ?? "Strand data" }, commentary, colours: options.colours },
  );
  return withoutLinks({ ...plan, ...(latest === null ? {} : { latest }) });
}

const SAME_WORDS = "The paper’s words are the same in every pack. Figures that are typed in them may be of the whole.";
const ROWS_HIDDEN = "[c] confidential: the number of rows, which could tell a small count of another pack.";

/** "Basildon, Essex Police": the place stands wherever the force does. */
function placed(details: ReportDetails, place: string): ReportDetails {
  return { ...details, force: details.force === null ? place : `${place}, ${details.force}` };
}
