import type { Comparison, Reason } from "../domain/comparison";
import type { Period } from "../domain/period";
import { dayText } from "../domain/day";
import { HIDDEN_MARK } from "../domain/hidden";
import { longMonth, shortMonth, type Month } from "../domain/month";
import type { TextSection } from "../domain/paper";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { listed, normalised } from "../domain/text";
import type { Judgement } from "../domain/verdict";
import type { ShownMeasure } from "../analysis/measures";
import { assuranceOf, targetProgress } from "../analysis/targets";
import { periodTo, TWELVE_MONTHS, type ComparedPeriod, type PeriodChoice } from "../domain/report-period";
import { longSpanText, periodsWord, periodText, windowIs, windowNamed, windowText } from "../domain/window";
import { measureOf } from "../reading";
import { baselineGap } from "./baseline-words";
import { breakNote } from "./break-words";
import { coverageOf } from "./coverage";
import { strandKeys } from "./names";
import { headingOf, placeAmong } from "./paper-parts";
import type {
  AcceptedNote,
  CoverageLine,
  Gap,
  PaperParts,
  Report,
  ReportDetails,
  ReportMeasure,
  ReportStrand,
  ReportTarget,
  ReportTextSection,
} from "./report";
import { hasMixedPeriods } from "./mixed-periods";
import { sentenceCase } from "./sentence-case";
import { CONTROL_NOTE, showsControl } from "./control-words";
import type { ChartChoice, OverviewOrder } from "./report-options";
import { targetNote } from "./target-words";
import { methodNote } from "./verdict-words";

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
  /** What became of the numbers on the worksheets, a line each. */
  readonly account: readonly string[];
  /** Texts of what was found of the data. */
  readonly warnings: readonly string[];
  readonly accepted: readonly AcceptedNote[];
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
  account,
  warnings,
  accepted,
  texts = [],
  measures = [],
  paper = { before: [], after: [] },
  parts = { charts: "months", dataNotes: true, overviewOrder: "paper" },
}: ReportContents): Report {
  const definitions = strands.map(({ definition }) => definition);
  const keys = strandKeys([...definitions, ...texts].map(({ strand }) => strand));
  const period = periodTo(choice, end);
  const sections = strands.map((strand, index) => section(strand, comparisons[index]!, judgements[index]!, keys[index]!));
  const sectionsOfText = texts.map((text, index) => textSection(text, keys[strands.length + index]!, placeAmong(text, definitions)));
  return {
    details,
    end,
    shared: sharedPeriod(sections),
    period: periodText(period),
    asAtLine: [
      `As at ${dayText(asAt)}.`,
      details.source ? `Source: ${details.source.replace(/\.$/, "")}.` : "",
      ownPeriods(sections, period),
    ]
      .filter(Boolean)
      .join(" "),
    notes: notesOf(sections, parts.charts),
    strands: sections,
    texts: sectionsOfText,
    measures: measuresIn([...sections, ...sectionsOfText], measures),
    paper,
    overview: overviewRows(sections, parts.overviewOrder),
    charts: parts.charts,
    dataNotes: parts.dataNotes
      ? {
          coverage: hidesAny(comparisons) ? withoutRows(coverageOf(read)) : coverageOf(read),
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

function section({ definition, figures }: StrandFigures, comparison: Comparison, judgement: Judgement, key: string): ReportStrand {
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
function measureLine({ strand, measure }: StrandDefinition): string | null {
  return normalised(measure) === normalised(strand) || measure === measureOf(strand) ? null : measure;
}

/** Why a figure is not reported: the shorthand of official statistics, and the reason in words. */
export function reasonText(reason: Reason, period: Period): Gap {
  const earlier = period.length === 1 ? "month a year before" : `earlier ${period.length} months`;
  switch (reason.code) {
    case "noFigures":
      return { shorthand: "[x]", text: "No comparison: the worksheets have no figures for this strand." };
    case "missingMonths":
      return {
        shorthand: "[x]",
        text: `No comparison: there are no figures for ${listed(reason.months.map(shortMonth))}, so the ${windowIs(windowNamed(reason))} not totalled.`,
      };
    case "periodsDoNotFit":
      return {
        shorthand: "[x]",
        text: `No comparison: the worksheet’s ${periodsWord(reason.length)} do not fit into the ${windowText(windowNamed(reason))}.`,
      };
    case "missingTotal":
      return { shorthand: "[x]", text: `No comparison: the worksheet has no total for the ${windowText(windowNamed(reason))}.` };
    case "onlyYearTotals":
      return {
        shorthand: "[x]",
        text: `No comparison: the worksheet has totals of 12 months, which cannot give the ${windowText(windowNamed(reason))}.`,
      };
    case "notBefore":
      return { shorthand: "[x]", text: `No comparison: ${longSpanText(windowNamed(reason))} is not over when the period begins.` };
    case "zeroBase":
      return { shorthand: "[z]", text: `No percentage: there were no offences in the ${earlier}.` };
    case "smallBase":
      return { shorthand: "[u]", text: `No percentage: fewer than ${reason.smallest} offences in the ${earlier}.` };
    case "confidential":
      return { shorthand: HIDDEN_MARK, text: `No comparison: a total is hidden. ${hiddenText(reason.fewerThan)}` };
  }
}

/** What "[c]" stands for. */
function hiddenText(fewerThan: number): string {
  return `Counts of 1 to ${fewerThan - 1} are confidential, and so are figures that would tell one.`;
}

/** "Night Time Economy runs to February 2020." for strands whose period is not the report's; of another length, "Fraud: October to December 2019." */
function ownPeriods(strands: readonly ReportStrand[], period: ComparedPeriod): string {
  const groups = new Map<string, { readonly own: ComparedPeriod; readonly names: string[] }>();
  for (const { strand, comparison } of strands) {
    if (isSameSpan(comparison, period)) continue;
    const group = groups.get(keyOf(comparison)) ?? { own: comparison, names: [] };
    group.names.push(strand);
    groups.set(keyOf(comparison), group);
  }
  return [...groups.values()]
    .sort((a, b) => a.own.end - b.own.end || a.own.length - b.own.length)
    .map(({ own, names }) =>
      own.length === period.length
        ? `${listed(names)} ${names.length === 1 ? "runs" : "run"} to ${longMonth(own.end)}.`
        : `${listed(names)}: ${longSpanText(own)}.`,
    )
    .join(" ");
}

function keyOf({ end, length }: Period): string {
  return `${end} ${length}`;
}

function isSameSpan(one: Period, other: Period): boolean {
  return keyOf(one) === keyOf(other);
}

const SHORTHAND: readonly (readonly [string, string])[] = [
  ["[x]", "[x] not available: see the strand's section."],
  ["[z]", "[z] no percentage: the earlier figure is 0."],
];

function sharedPeriod(strands: readonly ReportStrand[]): ComparedPeriod | null {
  const [first, ...others] = strands.map(({ comparison }) => comparison);
  return first && others.every((other) => isSameSpan(first, other)) ? first : null;
}

const MIXED_NOTE = "Periods differ: each row has its own, under “Period”, beside the same months a year before.";

/** What stands out first, the greatest change before the others; the rest in the paper's order. */
function overviewRows(strands: readonly ReportStrand[], order: OverviewOrder): readonly number[] {
  const rows = strands.map((_, index) => index);
  if (order === "paper") return rows;
  const standsOut = (index: number) => strands[index]!.verdict.standsOut === true;
  const change = (index: number) => Math.abs(strands[index]!.comparison.pctDiff ?? 0);
  return [...rows.filter(standsOut).toSorted((a, b) => change(b) - change(a)), ...rows.filter((index) => !standsOut(index))];
}

function notesOf(strands: readonly ReportStrand[], charts: ChartChoice): readonly string[] {
  // Where no strand has a second baseline, there is no table of them.
  const baselines = strands.flatMap(({ comparison: { baseline } }) => baseline ?? []);
  const marked = baselines.some(({ windows }) => windows.length > 0) ? baselines : [];
  const used = new Set([...strands.map(({ gap }) => gap), ...marked.map(baselineGap)].map((gap) => gap?.shorthand));
  const reasons = [...strands.map(({ comparison }) => comparison), ...marked].map(({ reason }) => reason);
  const [base] = reasons.flatMap((reason) => (reason?.code === "smallBase" ? [reason.smallest] : []));
  const [hidden] = strands.flatMap(({ comparison }) => comparison.hidden ?? []);
  const hasControl = strands.some((strand) => showsControl(strand, charts));
  const broken = breakNote(strands);
  const aim = targetNote(strands.map(({ target }) => target));
  const method = methodNote(strands.map(({ verdict }) => verdict));
  return [
    [whatStrandsAre(strands), spanNote(strands)].filter(Boolean).join(" "),
    ...(method === null ? [] : [method]),
    ...(hasControl ? [CONTROL_NOTE] : []),
    ...SHORTHAND.filter(([mark]) => used.has(mark)).map(([, text]) => text),
    ...(base === undefined ? [] : [`[u] no percentage: the earlier figure is under ${base}.`]),
    ...(hidden === undefined
      ? []
      : [`${HIDDEN_MARK} confidential: fewer than ${hidden.fewerThan}, or hidden because it would tell such a figure.`]),
    ...(broken === null ? [] : [broken]),
    ...(aim === null ? [] : [aim]),
  ];
}

/** How the overview's rows differ in their months; "" where they do not. */
function spanNote(strands: readonly ReportStrand[]): string {
  if (hasMixedPeriods(strands)) return MIXED_NOTE;
  const length = strands[0]?.comparison.length ?? 0;
  return sharedPeriod(strands) === null && length > 0
    ? `“To” is the last month of the later ${length === 1 ? "period" : `${length} months`}.`
    : "";
}

/** Strands that analysts define overlap; those made of a column's values do not. */
function whatStrandsAre(strands: readonly ReportStrand[]): string {
  const columns = new Set(
    strands.map(({ comparison: { definition } }) =>
      definition.definedAt === null ? (definition.rules[0]?.conditions[0]?.column ?? null) : null,
    ),
  );
  const [column] = columns;
  return columns.size === 1 && typeof column === "string"
    ? `One strand for each value of “${column}”.`
    : "Strands overlap and do not add up to all crime.";
}
