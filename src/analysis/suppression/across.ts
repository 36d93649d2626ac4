import type { Comparison } from "../../domain/comparison";
import type { HiddenFigures } from "../../domain/hidden";
import { isInPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf } from "../../domain/series";
import type { StrandFigures } from "../../domain/strand";
import { isSmall } from "../../domain/hidden";
import { rangeOf, type Link, type Range } from "./room";
import { hiddenOf } from "./suppress";

/** One strand of one place, or of the whole. */
export interface PlacedStrand {
  readonly strand: StrandFigures;
  readonly comparison: Comparison;
}

/** One window of one place while it is decided what of it is hidden. */
interface Row {
  readonly counts: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, Period>;
  /** Null where the window has no total. */
  readonly total: number | null;
  readonly hidden: ReadonlySet<string>;
  readonly hidesTotal: boolean;
}

type Side = "earlier" | "later";

/**
 * What is hidden of one strand in the reports of several places, so that none of it follows from the others and from the whole, which are
 * printed too. First what each place hides for itself; then, as long as a small count can be narrowed down to less than 1 to one under the
 * threshold, the months of one more place, the smallest first, and its total where a total is to be protected. Null where even that is not
 * enough. The reader is taken to know the whole's figures, which of the hidden ones are small, and what no place has.
 */
export function hiddenAcross(
  places: readonly PlacedStrand[],
  whole: PlacedStrand,
  fewerThan: number,
): readonly (HiddenFigures | null)[] | null {
  const own = [...places, whole].map(({ strand, comparison }) => hiddenOf(strand, comparison, fewerThan));
  const sides = (["earlier", "later"] as const).map((side) =>
    protectedRows(
      places.map((place, index) => rowOf(place, side, own[index]!)),
      rowOf(whole, side, own.at(-1)!),
      fewerThan,
    ),
  );
  const [earlier, later] = sides;
  if (!earlier || !later) return null;
  return places.map((_, index) => {
    const [one, other] = [earlier[index]!, later[index]!];
    const periods = [one, other].flatMap((row) => [...row.hidden].map((key) => row.periods.get(key)!));
    const hides = periods.length > 0 || one.hidesTotal || other.hidesTotal;
    return hides ? { fewerThan, periods, earlier: one.hidesTotal, later: other.hidesTotal } : null;
  });
}

function rowOf({ strand, comparison }: PlacedStrand, side: Side, hidden: HiddenFigures | null): Row {
  const window = comparison[side];
  const period = side === "later" ? comparison : yearBefore(comparison);
  const all = strand.figures.kind === "months" ? strand.figures.months : [];
  const months = window?.months ?? all.filter(({ month }) => isInPeriod(month, period));
  const keyed = months.map((month) => [`${lengthOf(month)} to ${month.month}`, month] as const);
  const gone = new Set((hidden?.periods ?? []).map((period) => `${period.length} to ${period.end}`));
  return {
    counts: new Map(keyed.map(([key, { count }]) => [key, count])),
    periods: new Map(keyed.map(([key, month]) => [key, { end: month.month, length: lengthOf(month) }])),
    total: window?.total ?? null,
    hidden: new Set(keyed.flatMap(([key]) => (gone.has(key) ? [key] : []))),
    hidesTotal: hidden?.[side] ?? false,
  };
}

/** Places beyond this number are hidden by twice as many at a time. */
const ONE_BY_ONE = 32;

function protectedRows(rows: readonly Row[], whole: Row, fewerThan: number): readonly Row[] | null {
  if ([...rows, whole].every(({ hidden, hidesTotal }) => hidden.size === 0 && !hidesTotal)) return rows;
  const order = rows
    .map((row, index) => ({ index, size: [...row.counts.values()].reduce((sum, count) => sum + count, 0) }))
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => a.size - b.size)
    .map(({ index }) => index);
  const ways = rows.some(({ hidesTotal }) => hidesTotal) ? [true] : [false, true];
  for (const withTotals of ways) {
    for (let more = 0; more <= order.length; more += more < ONE_BY_ONE ? 1 : Math.min(more, Math.max(1, order.length - more))) {
      const also = new Set(order.slice(0, more));
      const tried = rows.map((row, index) => (also.has(index) ? wholly(row, withTotals) : row));
      if (isSafe(tried, whole, fewerThan)) return tried;
    }
  }
  return null;
}

function wholly(row: Row, withTotal: boolean): Row {
  return { ...row, hidden: new Set(row.counts.keys()), hidesTotal: row.hidesTotal || (withTotal && row.total !== null && row.total > 0) };
}

/** Whether each small count that is hidden may, for all that a reader knows, be anything from 1 to one under the threshold. */
function isSafe(rows: readonly Row[], whole: Row, fewerThan: number): boolean {
  const keys = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))];
  // Lines: the places, then the periods, then the whole, then all that is outside.
  const [first, ofWhole, outside] = [rows.length, rows.length + keys.length, rows.length + keys.length + 1];
  const links: Link[] = [];
  const small: number[] = [];
  const add = (from: number, to: number, count: number, bounds: Range) => {
    if (isSmall(count, fewerThan)) small.push(links.length);
    links.push({ from, to, count, ...bounds });
  };
  rows.forEach((row, index) => {
    for (const key of row.hidden)
      add(index, first + keys.indexOf(key), row.counts.get(key)!, boundsOf(row, row.counts.get(key)!, fewerThan));
    addTotal(row, outside, index);
  });
  for (const key of whole.hidden) {
    const at = keys.indexOf(key);
    if (at >= 0) add(first + at, ofWhole, whole.counts.get(key)!, boundsOf(whole, whole.counts.get(key)!, fewerThan));
  }
  addTotal(whole, ofWhole, outside);

  /** A total that is printed is known; one that there is not can be anything that its months come to. */
  function addTotal({ total, hidesTotal, counts }: Row, from: number, to: number): void {
    const sum = [...counts.values()].reduce((all, count) => all + count, 0);
    if (total === null) links.push({ from, to, count: sum, least: 0, most: Infinity });
    else if (hidesTotal)
      add(from, to, total, isSmall(total, fewerThan) ? { least: 1, most: fewerThan - 1 } : { least: fewerThan, most: Infinity });
  }

  const wanted = { least: 1, most: fewerThan - 1 };
  return small.every((index) => {
    const { least, most } = rangeOf(links, index, outside + 1, wanted);
    return least <= wanted.least && most >= wanted.most;
  });
}

/** What a reader knows of a hidden count for itself. Where all of a window is hidden, zeros are not told from small counts. */
function boundsOf({ hidden, counts }: Row, count: number, fewerThan: number): Range {
  if (count >= fewerThan) return { least: fewerThan, most: Infinity };
  if (hidden.size === counts.size) return { least: 0, most: fewerThan - 1 };
  return { least: 1, most: fewerThan - 1 };
}
