import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import type { MatchedRows, ReadCategory } from "./matched-rows";

/** How many values a finding names. */
const QUOTED = 3;
/** In a column beside the strand's own, a value without rows in more months than this is just rare. */
const MOST_GAPS = 2;
/** Columns of more values than this say which crime it was, not where or what. */
const MOST_VALUES = 400;

/** A value and the months in which it has no row. */
interface Gap {
  readonly value: string;
  readonly months: readonly Month[];
}

interface Watched {
  readonly category: ReadCategory;
  /** True for a column that the strand is looked up in. */
  readonly own: boolean;
  readonly monthsOfId: Map<number, Set<Month>>;
}

/**
 * Watches in which months each value of a long table has rows. Where a strand counts several values and one has no row in a
 * month that the others have, the strand's sum takes it as none, which must be said. The same holds in the columns beside
 * the strand's own: a district that has rows in all months but one was left out there.
 */
export function monthGaps(matched: MatchedRows): {
  note(row: number, month: Month): void;
  findings(strand: string, definition: number, sheet: string, months: readonly MonthlyCount[]): readonly Finding[];
} {
  const names = matched.categories.filter(({ column }) => column >= 0);
  const watchedBy = new Map(
    matched.definitions.map((definition) => [
      definition,
      names
        .map((category): Watched => ({ category, own: matched.lookedUp.includes(category), monthsOfId: new Map() }))
        .filter(({ own, category: { code, cells } }) => own || (!code && cells.texts.length <= MOST_VALUES)),
    ]),
  );
  return {
    note(row, month) {
      for (const definition of matched.definitionsAt(row)) {
        for (const { category, monthsOfId } of watchedBy.get(definition)!) {
          const id = category.cells.ids[row]!;
          if (id < 0) continue;
          const months = monthsOfId.get(id);
          if (months) months.add(month);
          else monthsOfId.set(id, new Set([month]));
        }
      }
    },
    findings(strand, definition, sheet, months) {
      const watched = watchedBy.get(definition)!;
      // A strand over several columns counts some of their combinations, of which each month may lack some.
      const alone = watched.filter(({ own }) => own).length <= 1;
      const gaps = watched.flatMap((column) => (column.own && alone ? gapsOf(column, months) : gapsBeside(column, months)));
      if (gaps.length === 0) return [];
      const place = { sheet, address: null };
      const details = { strand, gaps: gaps.slice(0, QUOTED), values: gaps.length };
      return [finding("valuesMissingInMonths", place, details)];
    },
  };
}

function gapsOf({ category, monthsOfId }: Watched, months: readonly MonthlyCount[]): readonly Gap[] {
  return [...monthsOfId].flatMap(([id, present]): readonly Gap[] => {
    const missing = months.map(({ month }) => month).filter((month) => !present.has(month));
    return missing.length === 0 ? [] : [{ value: category.cells.texts[id]!, months: missing }];
  });
}

/**
 * Values of a column beside the strand's own that have rows in all months but one or two. Where such gaps are scattered over
 * many months, the sheet has rows only where there were offences, and they say nothing.
 */
function gapsBeside(watched: Watched, months: readonly MonthlyCount[]): readonly Gap[] {
  const gaps = gapsOf(watched, months).filter(({ months: { length } }) => length <= MOST_GAPS && months.length > 3 * MOST_GAPS);
  return new Set(gaps.flatMap((gap) => gap.months)).size <= MOST_GAPS ? gaps : [];
}
