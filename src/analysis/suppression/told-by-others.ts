import type { Comparison } from "../../domain/comparison";
import type { HiddenFigures } from "../../domain/hidden";
import { lengthOf } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import { isInPeriod } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { cellsOf, isEmpty, isWithin, overlap, union, without, type CellSet } from "./cell-sets";

/** A strand with hidden figures, and one that tells them together with others. */
export interface ToldStrand {
  readonly strand: string;
  readonly by: string;
}

/** A figure of one strand, printed or hidden. */
interface Cell {
  readonly strand: number;
  readonly period: string;
  readonly count: number;
  readonly isHidden: boolean;
  readonly cells: CellSet;
  /** How great it must be able to be, so that no small count beside it is narrowed down. */
  readonly room: number;
  /** How much of it may be printed, as parts of it, for the same reason. */
  readonly mostPrinted: number;
}

/**
 * The first strand whose hidden figures other strands of the report would tell: one that holds it, less what else is printed of that one. Strands
 * are set beside one another by the cells that they count, and by their figures, since a total of its own has other cells than its parts.
 * `hidden` goes with the strands, one each; null for strands without any.
 */
export function toldByOthers(
  strands: readonly StrandFigures[],
  comparisons: readonly Comparison[],
  hidden: readonly (HiddenFigures | null)[],
): ToldStrand | null {
  if (hidden.every((each) => each === null)) return null;
  const cells = strands.flatMap((strand, index) => cellsOfStrand(strand, comparisons[index]!, hidden[index]!, index));
  const told = (strand: number, by: number): ToldStrand => ({
    strand: strands[strand]!.definition.strand,
    by: strands[by]!.definition.strand,
  });
  const periods = new Map<string, Cell[]>();
  for (const cell of cells) periods.set(cell.period, [...(periods.get(cell.period) ?? []), cell]);
  for (const own of periods.values()) {
    const printed = own.filter(({ isHidden }) => !isHidden);
    for (const cell of own.filter(({ isHidden }) => isHidden)) {
      const by = printed.find((whole) => tells(whole, cell, own)) ?? printed.find((part) => holdsTooMuch(cell, part, printed));
      if (by) return told(cell.strand, by.strand);
    }
  }
  for (const { whole, parts } of additions(strands.length, cells)) {
    for (const own of periods.values()) {
      const isPrinted = own.some(({ strand, isHidden }) => strand === whole && !isHidden);
      const part = own.find(({ strand, isHidden }) => isHidden && parts.includes(strand));
      if (isPrinted && part) return told(part.strand, whole);
    }
  }
  return null;
}

/** Whether all cells of `whole` beside those of `cell` are in other strands, or those that are in none leave too little room. */
function tells(whole: Cell, cell: Cell, all: readonly Cell[]): boolean {
  if (!overlap(whole.cells, cell.cells)) return false;
  // A mere part of it tells how great it is at least: see holdsTooMuch.
  if (isWithin(whole.cells, cell.cells) && !isWithin(cell.cells, whole.cells)) return false;
  const others = all.filter(({ strand }) => strand !== whole.strand && strand !== cell.strand);
  if (isEmpty(without(without(whole.cells, cell.cells), union(others.map((other) => other.cells))))) return true;
  const beside = others.filter((other) => !other.isHidden && !overlap(other.cells, cell.cells) && isWithin(other.cells, whole.cells));
  return isWithin(cell.cells, whole.cells) && whole.count - disjointSum(beside) < cell.room;
}

/** Whether what is printed inside a hidden figure leaves it too little to vary by. */
function holdsTooMuch(cell: Cell, part: Cell, printed: readonly Cell[]): boolean {
  if (part.count === 0 || !isWithin(part.cells, cell.cells)) return false;
  return disjointSum(printed.filter((other) => isWithin(other.cells, cell.cells))) > cell.mostPrinted;
}

/** The sum of figures that have no cell in common, the greatest taken first. */
function disjointSum(cells: readonly Cell[]): number {
  let [taken, sum]: [CellSet, number] = [new Map(), 0];
  for (const cell of cells.toSorted((a, b) => b.count - a.count)) {
    if (overlap(cell.cells, taken)) continue;
    taken = union([taken, cell.cells]);
    sum += cell.count;
  }
  return sum;
}

function cellsOfStrand({ figures }: StrandFigures, comparison: Comparison, hidden: HiddenFigures | null, strand: number): readonly Cell[] {
  const { end } = comparison;
  const gone = new Set(hidden?.periods.map((period) => period.end));
  const isGone = (windowEnd: number) => (windowEnd === end ? hidden?.later : hidden?.earlier) === true;
  return [yearBefore(comparison), comparison].flatMap((period): Cell[] => {
    const windowEnd = period.end;
    const window = [comparison.earlier, comparison.later].find((each) => each?.end === windowEnd);
    const months = figures.kind === "months" ? (window?.months ?? figures.months.filter(({ month }) => isInPeriod(month, period))) : [];
    const least = (hidden?.fewerThan ?? 1) - 1;
    const hiddenHere = months.filter(({ month }) => gone.has(month));
    const sum = hiddenHere.reduce((all, { count }) => all + count, 0);
    const total = window && {
      strand,
      period: `total of ${period.length} to ${windowEnd}`,
      count: window.total,
      isHidden: isGone(windowEnd),
      cells: cellsOf(window.sources),
      room: least,
      mostPrinted: 0,
    };
    return [
      ...(total ? [total] : []),
      ...months.map((month) => ({
        strand,
        period: `${lengthOf(month)} to ${month.month}`,
        count: month.count,
        isHidden: gone.has(month.month),
        cells: cellsOf(month.sources),
        room: month.count <= least || isGone(windowEnd) ? least : Math.max(least, sum - 1),
        mostPrinted: isGone(windowEnd) ? Infinity : sum - least - (hiddenHere.length - 2),
      })),
    ];
  });
}

/** Figures that are enough to take a sum that comes out for no accident, and how few there may be where strands have no more. */
const ENOUGH_FIGURES = 12;
const FEWEST_FIGURES = 4;

/** Strands whose figures are, in every period that they share, the sums of those of all others, or of those that stand right after or before them. */
function additions(count: number, cells: readonly Cell[]): readonly { readonly whole: number; readonly parts: readonly number[] }[] {
  const figures = Array.from({ length: count }, (_, strand) => cells.filter((cell) => cell.strand === strand));
  const series = figures.map((own) => new Map(own.map((cell) => [cell.period, cell.count])));
  // Strands of different periods are set side by side in the months that they share.
  const isSum = (whole: number, parts: readonly number[]) => {
    const shared = [...series[whole]!].filter(([period]) => parts.every((part) => series[part]!.has(period)));
    const most = Math.min(...[whole, ...parts].map((index) => series[index]!.size));
    return (
      parts.length > 1 &&
      shared.length >= Math.max(FEWEST_FIGURES, Math.min(ENOUGH_FIGURES, most)) &&
      shared.every(([period, value]) => value === parts.reduce((sum, part) => sum + series[part]!.get(period)!, 0))
    );
  };
  const indexes = Array.from({ length: count }, (_, index) => index);
  return indexes.flatMap((whole) => {
    const after = indexes.slice(whole + 1);
    const before = indexes.slice(0, whole).toReversed();
    const candidates = [
      indexes.filter((index) => index !== whole),
      ...after.map((_, index) => after.slice(0, index + 1)),
      ...before.map((_, index) => before.slice(0, index + 1)),
    ];
    return candidates.filter((parts) => isSum(whole, parts)).map((parts) => ({ whole, parts }));
  });
}
