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

/**
 * Watches in which months each value of a long table has rows. Where a strand counts several values and one has no row in a
 * month that the others have, the strand's sum takes it as none, which must be said. The same holds in the columns beside
 * the strand's own: a district that has rows in all months but one was left out there.
 */
export function monthGaps(matched: MatchedRows): {
  note(row: number, month: Month): void;
  findings(strand: string, definition: number, sheet: string, months: readonly MonthlyCount[]): readonly Finding[];
} {
  const seen = new Map(
    matched.lookedUp.map((category) => [category, category.cells.texts.map(() => new Set<Month>())]),
  );
  const beside = matched.categories.filter(({ code, cells }) => !code && cells.texts.length <= MOST_VALUES);
  const seenBeside = new Map(
    matched.definitions.map((definition) => {
      const columns = beside.filter((category) => category !== matched.idsOf(definition).category);
      return [definition, columns.map((category) => ({ category, monthsOfId: new Map<number, Set<Month>>() }))];
    }),
  );
  return {
    note(row, month) {
      for (const [{ cells }, monthsOfId] of seen) {
        const id = cells.ids[row]!;
        if (id >= 0) monthsOfId[id]!.add(month);
      }
      for (const definition of matched.definitionsAt(row)) {
        for (const { category, monthsOfId } of seenBeside.get(definition)!) {
          const id = category.cells.ids[row]!;
          if (id < 0) continue;
          const months = monthsOfId.get(id);
          if (months) months.add(month);
          else monthsOfId.set(id, new Set([month]));
        }
      }
    },
    findings(strand, definition, sheet, months) {
      const { category, ids } = matched.idsOf(definition);
      const gaps = ids.flatMap((id): readonly Gap[] => {
        const present = seen.get(category)![id]!;
        const missing = months.map(({ month }) => month).filter((month) => !present.has(month));
        // A value without any row of its own, such as a total that is left out, has no gaps.
        return present.size === 0 || missing.length === 0
          ? []
          : [{ value: category.cells.texts[id]!, months: missing }];
      });
      gaps.push(...seenBeside.get(definition)!.flatMap((column) => gapsBeside(column, months)));
      if (gaps.length === 0) return [];
      const place = { sheet, address: null };
      return [
        finding("valuesMissingInMonths", "warning", place, {
          strand,
          gaps: gaps.slice(0, QUOTED),
          values: gaps.length,
        }),
      ];
    },
  };
}

/**
 * Values of a column beside the strand's own that have rows in all months but one or two. Where such gaps are scattered over
 * many months, the sheet has rows only where there were offences, and they say nothing.
 */
function gapsBeside(
  { category, monthsOfId }: { readonly category: ReadCategory; readonly monthsOfId: ReadonlyMap<number, ReadonlySet<Month>> },
  months: readonly MonthlyCount[],
): readonly Gap[] {
  const gaps = [...monthsOfId].flatMap(([id, present]): readonly Gap[] => {
    const missing = months.map(({ month }) => month).filter((month) => !present.has(month));
    const few = missing.length > 0 && missing.length <= MOST_GAPS && months.length > 3 * MOST_GAPS;
    return few ? [{ value: category.cells.texts[id]!, months: missing }] : [];
  });
  return new Set(gaps.flatMap((gap) => gap.months)).size <= MOST_GAPS ? gaps : [];
}
