import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import type { GroupedRows } from "../ledger/grouped-rows";
import type { Ledger, LedgerNames } from "../ledger/ledger";
import type { MatchedRows } from "./matched-rows";

/** How many values a finding names. */
const QUOTED = 3;
/** In a column beside the strand's own, a value without rows in more months than this is just rare. */
export const MOST_GAPS = 2;
/** Columns of more values than this say which crime it was, not where or what. */
export const MOST_VALUES = 400;

/** A value and the months in which it has no row. */
interface Gap {
  readonly value: string;
  readonly months: readonly Month[];
}

/** Says where a strand's values lack rows in a month that others have. */
export type MonthGaps = (strand: string, definition: number, months: readonly MonthlyCount[]) => readonly Finding[];

/**
 * Tells in which months each value of a table has rows, where rows are counts of a month of their own. Where a strand counts several
 * values and one has no row in a month that the others have, the strand's sum takes it as none, which must be said. The same holds in
 * the columns beside the strand's own: a district that has rows in all months but one was left out there.
 */
export function monthGaps({ table, months: rowMonths }: Ledger, matched: MatchedRows, grouped: GroupedRows): MonthGaps {
  if (rowMonths === null || table.rowIsOffence || table.named) return () => [];
  const watched = matched.names.filter(
    (column) => column.column >= 0 && (matched.lookedUp.includes(column) || (!column.code && column.texts.length <= MOST_VALUES)),
  );
  // A strand over several columns counts some of their combinations, of which each month may lack some.
  const alone = matched.lookedUp.length <= 1;
  return (strand, definition, months) => {
    const classes = Array.from({ length: matched.classCount }, (_, ofClass) => ofClass).filter((ofClass) =>
      matched.definitionsOf(ofClass).includes(definition),
    );
    const gaps = watched.flatMap((column) => {
      const own = matched.lookedUp.includes(column);
      const found = gapsOf(column, monthsOfValues(column, own, classes, grouped), months);
      return own && alone ? found : scattered(found, months);
    });
    if (gaps.length === 0) return [];
    const place = { sheet: table.sheet, address: null };
    return [finding("valuesMissingInMonths", place, { strand, gaps: gaps.slice(0, QUOTED), values: gaps.length })];
  };
}

/** The months in which each value of a column has rows; rows of a class have the same value in a column that strands are looked up in. */
function monthsOfValues(
  column: LedgerNames,
  own: boolean,
  classes: readonly number[],
  grouped: GroupedRows,
): ReadonlyMap<number, ReadonlySet<Month>> {
  const monthsOf = new Map<number, Set<Month>>();
  for (const ofClass of classes) {
    grouped.months.forEach((month, at) => {
      const rows = grouped.rowsOf(ofClass, at);
      for (const row of own ? rows.subarray(0, 1) : rows) {
        const id = column.ids[row]!;
        if (id < 0) continue;
        const months = monthsOf.get(id);
        if (months) months.add(month!);
        else monthsOf.set(id, new Set([month!]));
      }
    });
  }
  return monthsOf;
}

function gapsOf(column: LedgerNames, monthsOf: ReadonlyMap<number, ReadonlySet<Month>>, months: readonly MonthlyCount[]): readonly Gap[] {
  return [...monthsOf]
    .sort(([one], [other]) => one - other)
    .flatMap(([id, present]): readonly Gap[] => {
      const missing = months.map(({ month }) => month).filter((month) => !present.has(month));
      return missing.length === 0 ? [] : [{ value: column.texts[id]!, months: missing }];
    });
}

/**
 * Of values beside the strand's own, those that have rows in all months but one or two. Where such gaps are scattered over many months,
 * the sheet has rows only where there were offences, and they say nothing.
 */
function scattered(all: readonly Gap[], months: readonly MonthlyCount[]): readonly Gap[] {
  const gaps = all.filter(({ months: { length } }) => length <= MOST_GAPS && months.length > 3 * MOST_GAPS);
  return new Set(gaps.flatMap((gap) => gap.months)).size <= MOST_GAPS ? gaps : [];
}
