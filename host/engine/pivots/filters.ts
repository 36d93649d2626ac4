import { excelToDate } from "../../library";
import type { Scalar } from "../cell-value";
import type { SourceCell } from "./records";

/** The items that a field's filters let through, by the API's words. */
export interface FieldFilters {
  manualFilter?: { readonly selectedItems: readonly string[] };
  labelFilter?: LabelFilter;
  dateFilter?: DateFilter;
  valueFilter?: ValueFilter;
}

export const COMPARISONS = ["Equals", "GreaterThan", "GreaterThanOrEqualTo", "LessThan", "LessThanOrEqualTo", "Between"] as const;
export const LABEL_CONDITIONS = [...COMPARISONS, "BeginsWith", "EndsWith", "Contains"] as const;
export const DATE_CONDITIONS = ["Equals", "Before", "BeforeOrEqualTo", "After", "AfterOrEqualTo", "Between"] as const;
export const SPECIFICITIES = ["Year", "Month", "Day"] as const;

export interface LabelFilter {
  readonly condition: (typeof LABEL_CONDITIONS)[number];
  readonly comparator?: string;
  readonly lowerBound?: string;
  readonly upperBound?: string;
  readonly substring?: string;
  readonly exclusive?: boolean;
}

export interface FilterDate {
  readonly date: string;
  readonly specificity: (typeof SPECIFICITIES)[number];
}

export interface DateFilter {
  readonly condition: (typeof DATE_CONDITIONS)[number];
  readonly comparator?: FilterDate;
  readonly lowerBound?: FilterDate;
  readonly upperBound?: FilterDate;
  readonly exclusive?: boolean;
}

export interface ValueFilter {
  readonly condition: (typeof COMPARISONS)[number];
  readonly value: string;
  readonly comparator?: number;
  readonly lowerBound?: number;
  readonly upperBound?: number;
  readonly exclusive?: boolean;
}

type Ordered = string | number;

/** Compares as the words say; bounds are included. */
function compares<T extends Ordered>(
  own: T,
  { condition, comparator, lowerBound, upperBound }: { condition: string; comparator?: T; lowerBound?: T; upperBound?: T },
): boolean {
  const order = (limit: T | undefined) => (limit === undefined ? NaN : own < limit ? -1 : own > limit ? 1 : 0);
  switch (condition) {
    case "Equals":
      return order(comparator) === 0;
    case "GreaterThan":
      return order(comparator) > 0;
    case "GreaterThanOrEqualTo":
      return order(comparator) >= 0;
    case "LessThan":
      return order(comparator) < 0;
    case "LessThanOrEqualTo":
      return order(comparator) <= 0;
    default:
      return order(lowerBound) >= 0 && order(upperBound) <= 0;
  }
}

export const passesValue = (own: Scalar, filter: ValueFilter): boolean =>
  compares(typeof own === "number" ? own : 0, filter) !== (filter.exclusive ?? false);

export function passesLabel(text: string, filter: LabelFilter): boolean {
  const [own, part] = [text.toLowerCase(), filter.substring?.toLowerCase() ?? ""];
  const lower = (limit: string | undefined) => (limit === undefined ? {} : limit.toLowerCase());
  const found =
    filter.condition === "BeginsWith"
      ? own.startsWith(part)
      : filter.condition === "EndsWith"
        ? own.endsWith(part)
        : filter.condition === "Contains"
          ? own.includes(part)
          : compares(own, {
              condition: filter.condition,
              comparator: lower(filter.comparator) as string,
              lowerBound: lower(filter.lowerBound) as string,
              upperBound: lower(filter.upperBound) as string,
            });
  return found !== (filter.exclusive ?? false);
}

/** The first day of a date's period and that of the next, in milliseconds. */
function periodOf({ date, specificity }: FilterDate): readonly [number, number] {
  const given = new Date(date);
  const [year, month, day] = [given.getUTCFullYear(), given.getUTCMonth(), given.getUTCDate()];
  if (specificity === "Year") return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  if (specificity === "Month") return [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
  return [Date.UTC(year, month, day), Date.UTC(year, month, day + 1)];
}

/** Texts are not dates: a filter by date excludes them all. */
export function passesDate({ value }: SourceCell, filter: DateFilter, date1904: boolean): boolean {
  if (typeof value !== "number") return false;
  const own = excelToDate(value, date1904).getTime();
  const [start, end] = filter.comparator ? periodOf(filter.comparator) : [NaN, NaN];
  const within = {
    Equals: own >= start && own < end,
    Before: own < start,
    BeforeOrEqualTo: own < end,
    After: own >= end,
    AfterOrEqualTo: own >= start,
    Between:
      own >= (filter.lowerBound ? periodOf(filter.lowerBound)[0] : NaN) && own < (filter.upperBound ? periodOf(filter.upperBound)[1] : NaN),
  }[filter.condition];
  return within !== (filter.exclusive ?? false);
}
