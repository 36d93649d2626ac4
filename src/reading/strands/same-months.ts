import { addMonths, type Month } from "../../domain/month";
import type { MonthlyTable } from "../tables/tables";
import { summaryAmong } from "./said-again";

/** Tables that hold the same offences in the same months, among others that do not. */
export interface Clash {
  readonly tables: readonly MonthlyTable[];
  readonly addable: boolean;
  /** The months that they share; none where they have no other months. */
  readonly months: readonly Month[];
  /** The months that each table shares with the next, where each has more that the other has not. */
  readonly overlaps?: readonly (readonly Month[])[];
  /** The place of the table that has months of several others, where these share none. */
  readonly summary?: number;
  /** Months without a sheet, where each of the tables is a sheet of one month. */
  readonly free: readonly Month[];
}

/** If more months than this have no sheet, they do not show which month a surplus sheet is of. */
const MOST_FREE = 2;

/** The parts of a group that share a month with another part, each with those that it overlaps. */
export function clashesIn<Part extends { readonly months: ReadonlyMap<Month, unknown> }>(
  group: readonly Part[],
  tableOf: (part: Part) => MonthlyTable,
  isAddable: (parts: readonly Part[]) => boolean,
): readonly Clash[] {
  const share = (one: Part, other: Part) => [...one.months.keys()].some((month) => other.months.has(month));
  let clashing: (readonly Part[])[] = [];
  for (const part of group) {
    const own = clashing.filter((parts) => parts.some((other) => share(part, other)));
    clashing = [...clashing.filter((parts) => !own.includes(parts)), [...own.flat(), part]];
  }
  const several = clashing.filter(({ length }) => length > 1);
  return several.map((unordered): Clash => {
    const { parts, overlaps } = chainOf(unordered);
    const tables = parts.map(tableOf);
    const all = parts.flatMap(({ months }) => [...months.keys()]);
    const months =
      parts.length === group.length ? [] : [...new Set(all.filter((month, at) => all.indexOf(month) !== at))].sort((a, b) => a - b);
    // Of three that follow one another, the one between has months of both.
    const summary = overlaps.length > 0 ? null : summaryAmong(parts);
    const areSheets = tables.every(({ sheetMonth }) => sheetMonth !== undefined);
    return {
      tables,
      addable: isAddable(parts),
      months,
      ...(overlaps.length > 0 ? { overlaps } : {}),
      ...(summary ? { summary: parts.indexOf(summary) } : {}),
      free: areSheets && parts.length < group.length ? freeMonths(group) : [],
    };
  });
}

/** Two sheets that follow one another share no more months than this: "2018-19" to March, and "2019-20" from March on. */
const MOST_SHARED = 6;

/**
 * Parts that follow one another, in the order of their months, and the few months that each shares with the next. As they were, without
 * such months, where they do not.
 */
function chainOf<Part extends { readonly months: ReadonlyMap<Month, unknown> }>(
  all: readonly Part[],
): { readonly parts: readonly Part[]; readonly overlaps: readonly (readonly Month[])[] } {
  const monthsOf = ({ months }: Part) => [...months.keys()].toSorted((a, b) => a - b);
  const parts = all.toSorted((one, other) => monthsOf(one)[0]! - monthsOf(other)[0]!);
  const overlaps = parts.slice(1).map((part, at) => monthsOf(part).filter((month) => parts[at]!.months.has(month)));
  const isFew = (shared: readonly Month[], at: number) =>
    shared.length <= MOST_SHARED && shared.length * 2 < Math.min(parts[at]!.months.size, parts[at + 1]!.months.size);
  const times = new Set(overlaps.flat()).size;
  const areNeighbours = parts.reduce((sum, { months }) => sum + months.size, 0) - times === new Set(parts.flatMap(monthsOf)).size;
  const isChain = areNeighbours && times === overlaps.flat().length && overlaps.every(isFew);
  return isChain ? { parts, overlaps } : { parts: all, overlaps: [] };
}

/** The months that are missing in a run, or the one after it; none where many are missing. */
function freeMonths(group: readonly { readonly months: ReadonlyMap<Month, unknown> }[]): readonly Month[] {
  const present = new Set(group.flatMap(({ months }) => [...months.keys()]));
  const [first, last] = [Math.min(...present), Math.max(...present)];
  const missing = Array.from({ length: last - first }, (_, index) => (first + index) as Month).filter((month) => !present.has(month));
  return missing.length === 0 ? [addMonths(last as Month, 1)] : missing.length > MOST_FREE ? [] : missing;
}
