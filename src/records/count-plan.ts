import type { MonthlyTable } from "../reading";
import { offenceColumns } from "../reading/tables";
import type { ColumnLookedUp } from "./blank-texts";
import type { KeptColumn } from "./count-query";
import type { ColumnWanted } from "./kept-columns";

/** The most rows of the tidy sheet. */
export const MOST_ROWS = 100_000;
/** A column of places with more different texts is left out where nothing needs it. */
const MOST_PLACES = 100;
/** Of a column with more different texts, what strands say of each is kept in place of the texts. */
const MOST_TEXTS = 500;
/** How many records show how many different texts a column has. */
export const SAMPLED = 200_000;

/** What the counts are kept apart by. */
export interface CountPlan {
  /** With how many different texts each has among the first records. */
  readonly wanted: readonly (ColumnWanted & { readonly texts: number })[];
  /** The same columns, in the same order. */
  readonly columns: readonly KeptColumn[];
  /** Headers of columns of places that have too many texts for a sheet. */
  readonly leftOut: readonly string[];
}

/** The first plan. `texts` is how many different texts each wanted column has among the first records. */
export function countPlan(table: MonthlyTable, wanted: readonly ColumnWanted[], texts: readonly number[]): CountPlan {
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  const all = wanted.map((each, at) => ({ ...each, texts: texts[at] ?? 0 }));
  const isDropped = ({ column, isNeeded, texts: many }: (typeof all)[number]) =>
    !isNeeded && !offences.includes(column.column) && many > MOST_PLACES;
  const kept = all.filter((each) => !isDropped(each));
  return {
    wanted: kept.map((each) => ({ ...each, isNeeded: each.isNeeded || offences.includes(each.column.column) })),
    columns: kept.map(({ column, isWhole, conditions, texts: many }) => ({
      header: column.header,
      by: !isWhole && conditions.length > 0 && many > MOST_TEXTS ? conditions : null,
    })),
    leftOut: all.filter(isDropped).map(({ column }) => column.header),
  };
}

/**
 * The plan with one thing less to keep apart: a column that nothing needs, else the texts of one of which strands say little. Null where there
 * is nothing more to leave out.
 */
export function smallerPlan({ wanted, columns, leftOut }: CountPlan): CountPlan | null {
  const largest = (of: (each: CountPlan["wanted"][number], at: number) => boolean) =>
    wanted
      .map((each, at) => ({ each, at }))
      .filter(({ each, at }) => of(each, at))
      .sort((one, other) => other.each.texts - one.each.texts)[0];
  const spare = largest(({ isNeeded }) => !isNeeded);
  if (spare)
    return {
      wanted: wanted.toSpliced(spare.at, 1),
      columns: columns.toSpliced(spare.at, 1),
      leftOut: [...leftOut, spare.each.column.header],
    };
  const long = largest(({ isWhole, conditions }, at) => !isWhole && conditions.length > 0 && columns[at]!.by === null);
  return long ? { wanted, columns: columns.with(long.at, { ...columns[long.at]!, by: long.each.conditions }), leftOut } : null;
}

/** Why the counts fit on no sheet. */
export function tooManyRowsText({ columns }: CountPlan): string {
  return `Kept apart by month and by ${columns.map(({ header }) => `“${header}”`).join(", ")}, the counts would take more than ${MOST_ROWS.toLocaleString("en-GB")} rows. Keep fewer columns apart, or say with a “Strands” table what is to be counted.`;
}

/** The kept columns, and what strands make of each. */
export function columnsLookedUp(table: MonthlyTable, { wanted, columns }: CountPlan): readonly ColumnLookedUp[] {
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  return columns.map(({ header }, at) => {
    const { column, conditions, isWhole } = wanted[at]!;
    const isOffence = offences.includes(column.column);
    return { header, isOffence, conditions: conditions.length > 0 ? conditions : isWhole ? [] : null };
  });
}

/** Why a column that some files lack cannot be counted by, as it would silently be blank there. */
export function missingColumnText(name: string, [first, ...more]: readonly string[]): string {
  const others = more.length === 0 ? "" : ` and ${more.length === 1 ? "1 more file" : `${more.length} more files`}`;
  return `${first}${others} has no column “${name}”, which other files have. Add it there, or leave the file out.`;
}
