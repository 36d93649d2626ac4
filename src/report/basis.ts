import type { Comparison } from "../domain/comparison";
import type { Month } from "../domain/month";
import type { Comparing } from "../domain/report-period";
import { lengthOf, type Figures, type MonthlyCount } from "../domain/series";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import type { Judgement } from "../domain/verdict";
import { VERSION } from "../domain/version";
import type { ReportContents } from "./compose";
import { coverageOf } from "./coverage";
import { monthRows } from "./layout/month-rows";
import type { ReportPlan, SheetNames } from "./plan";
import type { CoverageLine } from "./report";
import type { ReportOptions } from "./report-options";

/** What a report was composed from, as far as it may be kept with it: plain data, without the cells that figures were read from. */
export interface ReportBasis {
  /** The version of Strand Report that built it. */
  readonly program: string;
  /** When, as ISO text. */
  readonly builtAt: string;
  /** What its sheets were called. */
  readonly sheets: SheetNames;
  /** What it says beside its figures. */
  readonly said: Said;
  /** The day that its figures are as at: year, month from 1, day. */
  readonly asAt: readonly [number, number, number];
  readonly coverage: readonly CoverageLine[];
  readonly comparing: Comparing;
  readonly smallestBase: number;
  readonly strands: readonly KeptStrand[];
  /** What was counted beside the totals, one each for the strands. */
  readonly beside: readonly KeptBeside[];
  /** Where small counts are hidden: what was worked out with them, one each for the strands. Null where none are. */
  readonly shown: readonly KeptShown[] | null;
}

export type Said = Omit<ReportContents, "strands" | "comparisons" | "judgements" | "read" | "coverage" | "asAt">;

export interface KeptStrand {
  readonly definition: StrandDefinition;
  readonly kind: Figures["kind"];
  /** The month, or the last of several; the count; how many months, where that is not one. */
  readonly counts: readonly KeptCount[];
}

export type KeptCount = readonly [Month, number] | readonly [Month, number, number];

/** Solved offences, the people of whom rates are, what all places did, the places that it is ranked among, and where the difference comes from. */
export type KeptBeside = Pick<Comparison, "solved" | "people" | "whole" | "group" | "contributions">;

export interface KeptShown {
  readonly comparison: Omit<Comparison, "definition">;
  readonly judgement: Judgement;
}

/** How the figures of a report were come to. */
export interface ReportMadeWith {
  readonly options: Pick<ReportOptions, "smallestBase" | "suppress">;
  readonly comparing: Comparing;
  readonly builtAt: string;
}

/** The basis of a report with this plan. Where counts are hidden, it has no month that the plan does not show. */
export function basisOf(contents: ReportContents, plan: ReportPlan, { options, comparing, builtAt }: ReportMadeWith): ReportBasis {
  const { strands, comparisons, judgements, read = strands, coverage = coverageOf(read), asAt, ...said } = contents;
  const shows = options.suppress === null ? null : new Set(monthRows(plan.data).map(keyOf));
  return {
    program: VERSION,
    builtAt,
    sheets: { report: plan.report.sheet, data: plan.data.sheet },
    said: { ...withoutSources(said), ...(said.parts === undefined ? {} : { parts: partsOf(said.parts) }) },
    asAt: [asAt.getFullYear(), asAt.getMonth() + 1, asAt.getDate()],
    coverage,
    comparing,
    smallestBase: options.smallestBase,
    // Its own definition may tell the part of a break that a comparison keeps to itself.
    strands: strands.map(({ figures }, index) => keptStrand({ definition: comparisons[index]!.definition, figures }, shows)),
    beside: comparisons.map(({ solved, people, whole, group, contributions }) =>
      withoutSources({
        ...(solved ? { solved } : {}),
        ...(people ? { people } : {}),
        ...(whole ? { whole } : {}),
        ...(group ? { group } : {}),
        ...(contributions ? { contributions } : {}),
      }),
    ),
    shown:
      shows === null
        ? null
        : comparisons.map((comparison, index) => ({
            comparison: withoutSources(withoutDefinition(comparison)),
            judgement: withoutSources(judgements[index]!),
          })),
  };
}

/** A strand's figures as they are kept, with other counts where `counts` has them. */
export function figuresOf({ definition, kind, counts }: KeptStrand, changed: ReadonlyMap<string, number>): StrandFigures {
  const { strand } = definition;
  const all = counts.map(([month, count, length = 1]): MonthlyCount & { readonly length: number } => ({
    month,
    length,
    count: changed.get(keyOf({ strand, month, length })) ?? count,
    sources: [],
  }));
  if (kind === "totals")
    return { definition, figures: { kind, totals: all.map(({ month, count }) => ({ end: month, total: count, sources: [] })) } };
  return { definition, figures: { kind, months: all.map(({ length, ...month }) => (length === 1 ? month : { ...month, length })) } };
}

/** What tells a row of months from the others of a report. */
export function keyOf({ strand, month, length }: { readonly strand: string; readonly month: Month; readonly length: number }): string {
  return `${month} ${length} ${strand}`;
}

function keptStrand({ definition, figures }: StrandFigures, shows: ReadonlySet<string> | null): KeptStrand {
  const counts: readonly KeptCount[] =
    figures.kind === "totals"
      ? figures.totals.map(({ end, total }) => [end, total, 12])
      : figures.months.map((each) => (lengthOf(each) === 1 ? [each.month, each.count] : [each.month, each.count, lengthOf(each)]));
  const isShown = ([month, , length = 1]: KeptCount) => shows?.has(keyOf({ strand: definition.strand, month, length })) ?? true;
  return { definition, kind: figures.kind, counts: counts.filter(isShown) };
}

/** It stands with the strand. */
function withoutDefinition({ definition: _definition, ...comparison }: Comparison): KeptShown["comparison"] {
  return comparison;
}

/** Options hold more than what goes in. */
function partsOf({ charts, dataNotes, overviewOrder }: NonNullable<ReportContents["parts"]>): NonNullable<ReportContents["parts"]> {
  return { charts, dataNotes, overviewOrder };
}

/** The cells that figures were read from stand on the strand data sheet, and are many. */
function withoutSources<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, of: unknown) => (key === "sources" ? [] : of))) as T;
}
