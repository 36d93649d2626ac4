/** Dates that share a year, or a month of it, or a day …: the form in which filters by ticks keep dates. */
export interface DateGroup {
  readonly grouping: DateGrouping;
  /** Year, month, day, hour, minute, second: as many as the grouping needs, or more. */
  readonly parts: readonly number[];
}

export const DATE_GROUPINGS = ["year", "month", "day", "hour", "minute", "second"] as const;
export type DateGrouping = (typeof DATE_GROUPINGS)[number];

/** How a cell must compare with a text or number; the words are the file format's. */
export interface FilterTest {
  readonly operator: FilterOperator;
  /** As written: a number, a text with `*` and `?`, or " " for blank cells. */
  readonly value: string;
}

export const FILTER_OPERATORS = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
} as const;
export type FilterOperator = keyof typeof FILTER_OPERATORS;

/** Which rows a column's filter lets through. */
export type FilterRule =
  | { readonly kind: "values"; readonly values: readonly string[]; readonly dates: readonly DateGroup[]; readonly blank: boolean }
  | { readonly kind: "custom"; readonly both: boolean; readonly tests: readonly FilterTest[] }
  | { readonly kind: "extremes"; readonly end: "Top" | "Bottom"; readonly unit: "Items" | "Percent"; readonly count: number }
  /** Above average, this month …: `type` is the file's word, `limits` are the values when it was saved. */
  | { readonly kind: "dynamic"; readonly type: string; readonly limits: Readonly<Record<string, string>> }
  /** `look` is the file's differential format, unchanged; `colour` is its meaning, if that is a plain colour. */
  | { readonly kind: "colour"; readonly of: "Cell" | "Font"; readonly look: string; readonly colour: string | undefined }
  | { readonly kind: "icon"; readonly set: string; readonly index: number | undefined };

/** What one column of a filtered range has of its own. */
export interface ColumnFilter {
  /** None where the column only hides its button. */
  readonly rule: FilterRule | undefined;
  /** Other attributes of the file, such as `hiddenButton`. */
  readonly attributes: Readonly<Record<string, string>>;
}
