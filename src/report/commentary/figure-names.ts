import type { Comparison } from "../../domain/comparison";
import { HIDDEN_MARK } from "../../domain/hidden";
import { longMonth } from "../../domain/month";
import { percentText } from "../../domain/percent";
import { lengthOf } from "../../domain/series";
import { normalised } from "../../domain/text";
import { earlierEnd, periodText, WINDOW_LENGTH } from "../../domain/window";

/** The figures of a strand that a text can name, in the order in which messages list them. */
export const FIGURE_NAMES = [
  "earlier",
  "later",
  "diff",
  "change",
  "pctDiff",
  "direction",
  "average",
  "latestMonth",
  "period",
  "month",
  "earlierMonth",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** A strand with what its names stand for, as texts. */
export interface NamedStrand {
  readonly strand: string;
  readonly values: Readonly<Record<FigureName, string>>;
}

/** What stands where no figure can be given. */
const NOT_GIVEN: ReadonlySet<string> = new Set(["[x]", "[z]", "[u]", HIDDEN_MARK]);

/** True of what stands in place of a figure that is missing or hidden. */
export function isNotGiven(value: string): boolean {
  return NOT_GIVEN.has(value);
}

/**
 * What the names of a strand stand for. Figures are as the strand's table shows them; "change" is Diff. without its sign. A figure that
 * is missing or hidden is the table's own mark.
 */
export function namedStrand(comparison: Comparison): NamedStrand {
  const { definition, end, earlier, later, diff } = comparison;
  const mark = comparison.hidden ? HIDDEN_MARK : "[x]";
  const count = (value: number | undefined) => value?.toLocaleString("en-GB") ?? mark;
  return {
    strand: definition.strand,
    values: {
      earlier: count(earlier?.total),
      later: count(later?.total),
      ...changeOf(diff, mark),
      pctDiff: percentOf(comparison, mark),
      average: later ? (later.total / comparison.length).toLocaleString("en-GB", ONE_DECIMAL) : mark,
      latestMonth: count(latestCount(comparison)),
      period: periodText(comparison),
      month: longMonth(end),
      earlierMonth: longMonth(earlierEnd(end)),
    },
  };
}

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function changeOf(diff: number | null, mark: string): Pick<NamedStrand["values"], "diff" | "change" | "direction"> {
  if (diff === null) return { diff: mark, change: mark, direction: mark };
  const direction = diff > 0 ? "rose" : diff < 0 ? "fell" : "did not change";
  return { diff: diff.toLocaleString("en-GB"), change: Math.abs(diff).toLocaleString("en-GB"), direction };
}

function percentOf({ pctDiff, reason }: Comparison, mark: string): string {
  if (pctDiff !== null) return percentText(pctDiff, "-");
  return reason?.code === "zeroBase" ? "[z]" : reason?.code === "smallBase" ? "[u]" : mark;
}

/** The count of the period's last month; of a strand that hides any count, none. */
function latestCount({ hidden, later, end }: Comparison): number | undefined {
  const last = hidden === undefined ? later?.months.find(({ month }) => month === end) : undefined;
  return last !== undefined && lengthOf(last) === 1 ? last.count : undefined;
}

/** The figure that a word names, however its capitals, spaces and signs are typed; null for none. */
export function figureNamed(word: string): FigureName | null {
  const wanted = plain(word);
  return FIGURE_NAMES.find((name) => plain(name) === wanted) ?? OTHER_WORDS[wanted] ?? null;
}

const OTHER_WORDS: Readonly<Record<string, FigureName>> = { "%diff": "pctDiff", percent: "pctDiff", pct: "pctDiff", difference: "diff" };

function plain(word: string): string {
  return normalised(word).replace(/[\s._-]+/g, "");
}
