import { addMonths, type Month } from "../../domain/month";
import type { MonthlyTable } from "../tables/tables";

/** Tables that hold the same offences in the same months, among others that do not. */
export interface Clash {
  readonly tables: readonly MonthlyTable[];
  readonly addable: boolean;
  /** The months that they share; none where they have no other months. */
  readonly months: readonly Month[];
  /** The months that two tables share, where each has more that the other has not. */
  readonly overlap?: readonly Month[];
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
  return several.map((parts): Clash => {
    const tables = parts.map(tableOf);
    const all = parts.flatMap(({ months }) => [...months.keys()]);
    const months =
      parts.length === group.length ? [] : [...new Set(all.filter((month, at) => all.indexOf(month) !== at))].sort((a, b) => a - b);
    const areSheets = tables.every(({ sheetMonth }) => sheetMonth !== undefined);
    return {
      tables,
      addable: isAddable(parts),
      months,
      ...overlapOf(parts),
      free: areSheets && parts.length < group.length ? freeMonths(group) : [],
    };
  });
}

/** Two sheets that follow one another share no more months than this: "2018-19" to March, and "2019-20" from March on. */
const MOST_SHARED = 3;

function overlapOf(parts: readonly { readonly months: ReadonlyMap<Month, unknown> }[]): Pick<Clash, "overlap"> {
  const [one, other, more] = parts.map(({ months }) => [...months.keys()]);
  if (!one || !other || more) return {};
  const overlap = one.filter((month) => other.includes(month)).toSorted((a, b) => a - b);
  const areOthersMore = overlap.length * 2 < Math.min(one.length, other.length);
  return overlap.length <= MOST_SHARED && areOthersMore ? { overlap } : {};
}

/** The months that are missing in a run, or the one after it; none where many are missing. */
function freeMonths(group: readonly { readonly months: ReadonlyMap<Month, unknown> }[]): readonly Month[] {
  const present = new Set(group.flatMap(({ months }) => [...months.keys()]));
  const [first, last] = [Math.min(...present), Math.max(...present)];
  const missing = Array.from({ length: last - first }, (_, index) => (first + index) as Month).filter((month) => !present.has(month));
  return missing.length === 0 ? [addMonths(last as Month, 1)] : missing.length > MOST_FREE ? [] : missing;
}
