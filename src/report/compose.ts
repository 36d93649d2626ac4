import type { Comparison } from "../domain/comparison";
import type { Month } from "../domain/month";
import type { TextSection } from "../domain/paper";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { capital, normalised } from "../domain/text";
import type { Judgement } from "../domain/verdict";
import type { StrandRevisions } from "../analysis/revisions";
import { bridgeOf, laterCounts, type LastReported } from "../analysis/bridge";
import type { StrandVintages } from "../analysis/vintages";
import type { ShownMeasure } from "../analysis/measures";
import { assuranceOf, targetProgress } from "../analysis/targets";
import { periodTo, TWELVE_MONTHS, type PeriodChoice } from "../domain/report-period";
import { periodText } from "../domain/window";
import { measureOf } from "../reading";
import { countedWords } from "./counted-words";
import { coverageOf } from "./coverage";
import { strandKeys } from "./names";
import { overviewNotes } from "./overview-notes";
import { headingOf, placeAmong } from "./paper-parts";
import { asAtLine, ownPeriods, sharedPeriod } from "./period-words";
import { reasonText } from "./reason-words";
import type {
  AcceptedNote,
  CoverageLine,
  PaperParts,
  Report,
  ReportDetails,
  ReportMeasure,
  ReportStrand,
  ReportTarget,
  ReportTextSection,
} from "./report";
import { sentenceCase } from "./sentence-case";
import type { ChartChoice, OverviewOrder } from "./report-options";

/** What a report is made of. `comparisons` and `judgements` go with `strands`, one each, in the same order. */
export interface ReportContents {
  readonly details: ReportDetails;
  readonly end: Month;
  /** What strands compare that have no period of their own; 12 months unless it says otherwise. */
  readonly period?: PeriodChoice;
  readonly asAt: Date;
  readonly strands: readonly StrandFigures[];
  readonly comparisons: readonly Comparison[];
  readonly judgements: readonly Judgement[];
  /** The strands as they were read, where `strands` are without what is hidden. */
  readonly read?: readonly StrandFigures[];
  /** What was read from each worksheet, where the cells that figures came from are no longer known. */
  readonly coverage?: readonly CoverageLine[];
  /** What became of the numbers on the worksheets, a line each. */
  readonly account: readonly string[];
  /** Texts of what was found of the data. */
  readonly warnings: readonly string[];
  readonly accepted: readonly AcceptedNote[];
  /** What was reported otherwise before, for the strands that have changed since. */
  readonly revisions?: readonly StrandRevisions[];
  /** How months have grown after their first report, for the strands of which anything can be said. */
  readonly vintages?: readonly StrandVintages[];
  /** The strands' figures as they were last reported. */
  readonly last?: readonly LastReported[];
  /** Sections without figures. */
  readonly texts?: readonly TextSection[];
  /** What sections tell beside their offences. */
  readonly measures?: readonly ShownMeasure[];
  /** The paper's other parts, with their figures filled in. */
  readonly paper?: PaperParts;
  /** What the report has beside its tables; all of it unless it says otherwise. */
  readonly parts?: ReportParts;
}

export interface ReportParts {
  readonly charts: ChartChoice;
  readonly dataNotes: boolean;
  /** The overview's order: the paper's, or what stands out before the rest. */
  readonly overviewOrder: OverviewOrder;
}

/** Puts comparisons into words: headings, periods, notes and the reasons for figures that are not reported. */
export function compose({
  details,
  end,
  period: choice = TWELVE_MONTHS,
  asAt,
  strands,
  comparisons,
  judgements,
  read = strands,
  coverage = coverageOf(read),
  account,
  warnings,
  accepted,
  revisions = [],
  vintages = [],
  last = [],
  texts = [],
  measures = [],
  paper = { before: [], after: [] },
  parts = { charts: "months", dataNotes: true, overviewOrder: "paper" },
}: ReportContents): Report {
  const definitions = strands.map(({ definition }) => definition);
  const keys = strandKeys([...definitions, ...texts].map(({ strand }) => strand));
  const period = periodTo(choice, end);
  const sections = strands.map((strand, index) =>
    section(strand, comparisons[index]!, judgements[index]!, keys[index]!, { revisions, vintages, last }),
  );
  const sectionsOfText = texts.map((text, index) => textSection(text, keys[strands.length + index]!, placeAmong(text, definitions)));
  return {
    details,
    end,
    shared: sharedPeriod(comparisons),
    period: periodText(period),
    asAtLine: asAtLine(asAt, details.source, ownPeriods(comparisons, period)),
    notes: overviewNotes(sections, parts.charts),
    strands: sections,
    texts: sectionsOfText,
    measures: measuresIn([...sections, ...sectionsOfText], measures),
    paper,
    overview: overviewRows(sections, parts.overviewOrder),
    charts: parts.charts,
    dataNotes: parts.dataNotes
      ? {
          coverage: hidesAny(comparisons) ? withoutRows(coverage) : coverage,
          account,
          warnings: [...new Set(warnings)],
          accepted,
        }
      : null,
  };
}

/** Each measure with its section, and its number among that section's. */
function measuresIn(
  sections: readonly { readonly key: string; readonly strand: string }[],
  measures: readonly ShownMeasure[],
): readonly ReportMeasure[] {
  const numbers = new Map<string, number>();
  return measures.flatMap((measure): readonly ReportMeasure[] => {
    const key = sections.find(({ strand }) => strand === measure.section)?.key;
    if (key === undefined) return [];
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return [{ key, number, measure }];
  });
}

function hidesAny(comparisons: readonly Comparison[]): boolean {
  return comparisons.some(({ hidden }) => hidden !== undefined);
}

/** Where rows are offences, their number is a sum of counts. */
function withoutRows(lines: readonly CoverageLine[]): readonly CoverageLine[] {
  return lines.map((line) => ({ ...line, rows: null }));
}

function section(
  { definition, figures }: StrandFigures,
  comparison: Comparison,
  judgement: Judgement,
  key: string,
  { revisions, vintages, last }: Required<Pick<ReportContents, "revisions" | "vintages" | "last">>,
): ReportStrand {
  return {
    key,
    heading: headingOf(definition.section, definition.strand)!,
    strand: definition.strand,
    measure: sentenceCase(definition.measure),
    measureLine: measureLine(definition),
    lead: definition.lead ? `Lead: ${definition.lead}` : null,
    period: `${periodText(comparison)}:`,
    comparison,
    ...judgement,
    revisions: revisions.find(({ strand }) => strand === definition.strand) ?? null,
    vintages: vintages.find(({ strand }) => strand === definition.strand) ?? null,
    bridge: bridgeOf(last.find(({ strand }) => strand === definition.strand) ?? null, {
      strand: definition.strand,
      later: laterCounts(comparison),
    }),
    target: reportTarget(comparison, judgement),
    figures,
    gap: comparison.reason && reasonText(comparison.reason, comparison),
  };
}

function textSection({ section, strand, lead }: TextSection, key: string, before: number): ReportTextSection {
  return { key, heading: headingOf(section, strand)!, strand, lead: lead ? `Lead: ${lead}` : null, before };
}

/** A strand's target beside its figure; null where it has none. */
export function reportTarget(comparison: Comparison, { controlChart }: Judgement): ReportTarget | null {
  const progress = targetProgress(comparison);
  return progress && { ...progress, assurance: progress.state === null ? null : assuranceOf(comparison, controlChart) };
}

/** Null where the heading says it: a strand "Burglary" for which no measure is given has no "Burglary offences" below it. */
function measureLine(definition: StrandDefinition): string | null {
  const { strand, measure } = definition;
  const line = normalised(measure) === normalised(strand) || measure === measureOf(strand) ? null : measure;
  const counting = countedWords(definition);
  return line === null || counting === null ? (line ?? (counting && capital(counting))) : `${line}: ${counting}`;
}

/** What stands out first, the greatest change before the others; the rest in the paper's order. */
function overviewRows(strands: readonly ReportStrand[], order: OverviewOrder): readonly number[] {
  const rows = strands.map((_, index) => index);
  if (order === "paper") return rows;
  const standsOut = (index: number) => strands[index]!.verdict.standsOut === true;
  const change = (index: number) => Math.abs(strands[index]!.comparison.pctDiff ?? 0);
  return [...rows.filter(standsOut).toSorted((a, b) => change(b) - change(a)), ...rows.filter((index) => !standsOut(index))];
}
