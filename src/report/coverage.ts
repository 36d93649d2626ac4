import { addMonths, shortMonth, shortSpan, type Month } from "../domain/month";
import { lengthOf, type FigureSource } from "../domain/series";
import type { StrandFigures } from "../domain/strand";
import { capital, listed } from "../domain/text";
import { periodsWord } from "../domain/window";
import type { CoverageLine } from "./report";

/** One figure of a worksheet: a month's count, or a total of 12 months. */
interface Figure {
  readonly kind: "months" | "totals";
  /** Its last month. */
  readonly end: Month;
  readonly length: number;
  readonly sources: readonly FigureSource[];
}

/** What one worksheet holds of one kind of figures. */
interface Covered {
  readonly sheet: string;
  readonly kind: Figure["kind"];
  /** The lengths of the figures that end with a month. */
  readonly ends: Map<Month, Set<number>>;
  readonly sources: FigureSource[];
}

/**
 * What the strands' figures were read from: a line for each worksheet, in the order in which strands first use them. A sheet
 * with monthly counts and a table of totals has a line for each.
 */
export function coverageOf(strands: readonly StrandFigures[]): readonly CoverageLine[] {
  const covered = new Map<string, Covered>();
  for (const figure of strands.flatMap(figuresOf)) {
    for (const source of figure.sources) {
      const key = `${figure.kind} ${source.sheet}`;
      const found = covered.get(key) ?? { sheet: source.sheet, kind: figure.kind, ends: new Map<Month, Set<number>>(), sources: [] };
      covered.set(key, found);
      found.ends.set(figure.end, (found.ends.get(figure.end) ?? new Set()).add(figure.length));
      found.sources.push(source);
    }
  }
  return [...covered.values()].map(({ sheet, kind, ends, sources }) => ({
    sheet,
    ...(kind === "months" ? monthsCovered(ends) : { months: totalsText([...ends.keys()]), missing: null }),
    rows: distinctRows(sources),
  }));
}

function figuresOf({ figures }: StrandFigures): readonly Figure[] {
  if (figures.kind === "totals") return figures.totals.map(({ end, sources }) => ({ kind: "totals", end, length: 12, sources }));
  return figures.months.map((count) => ({ kind: "months", end: count.month, length: lengthOf(count), sources: count.sources }));
}

/** "Feb 18 to Jan 20", "Apr 18 to Mar 20, in quarters", and the months between that no figure is for. */
function monthsCovered(ends: Covered["ends"]): Pick<CoverageLine, "months" | "missing"> {
  const present = new Set<Month>();
  const lengths = new Set<number>();
  for (const [end, own] of ends) {
    for (const length of own) {
      lengths.add(length);
      for (let back = 0; back < length; back += 1) present.add(addMonths(end, -back));
    }
  }
  const sorted = [...present].sort((a, b) => a - b);
  const missing = gapsOf(sorted).map(([first, last]) => shortSpan(first, last));
  const words = [...lengths].sort((a, b) => a - b).map(periodsWord);
  const each = words.length === 1 && lengths.has(1) ? "" : `, in ${listed(words)}`;
  return { months: `${shortSpan(sorted[0]!, sorted.at(-1)!)}${each}`, missing: missing.length > 0 ? listed(missing) : null };
}

/** Runs of missing months between these. */
function gapsOf(sorted: readonly Month[]): readonly (readonly [Month, Month])[] {
  return sorted.flatMap((month, index) => {
    const next = sorted[index + 1];
    return next === undefined || next === month + 1 ? [] : [[addMonths(month, 1), addMonths(next, -1)] as const];
  });
}

/** Totals that a line names one by one. */
const MOST_TOTALS = 3;

/** "Totals of 12 months ending Jan 19 and Jan 20" */
function totalsText(ends: readonly Month[]): string {
  const sorted = ends.toSorted((a, b) => a - b);
  if (sorted.length > MOST_TOTALS) return `${sorted.length} totals of 12 months ending ${shortSpan(sorted[0]!, sorted.at(-1)!)}`;
  return capital(`${sorted.length === 1 ? "total" : "totals"} of 12 months ending ${listed(sorted.map(shortMonth))}`);
}

/** How many rows of a sheet these are, each counted once. A byte a row: a million records of many strands have too many runs to sort. */
function distinctRows(sources: readonly FigureSource[]): number {
  const counted = new Uint8Array(sources.reduce((most, { rows }) => Math.max(most, rows.at(-1) ?? -1), -1) + 1);
  let count = 0;
  for (const { rows } of sources) {
    for (let run = 0; run < rows.length; run += 2) {
      for (let row = rows[run]!; row <= rows[run + 1]!; row += 1) {
        count += 1 - counted[row]!;
        counted[row] = 1;
      }
    }
  }
  return count;
}
