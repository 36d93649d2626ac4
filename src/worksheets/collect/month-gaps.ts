import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import type { MatchedRows } from "./matched-rows";

/** How many values a finding names. */
const QUOTED = 3;

/**
 * Watches in which months each value of a long table has rows. Where a strand counts several values and one has no row in a
 * month that the others have, the strand's sum takes it as none, which must be said.
 */
export function monthGaps(matched: MatchedRows): {
  note(row: number, month: Month): void;
  findings(strand: string, definition: number, sheet: string, months: readonly MonthlyCount[]): readonly Finding[];
} {
  const seen = new Map(
    matched.lookedUp.map((category) => [category, category.cells.texts.map(() => new Set<Month>())]),
  );
  return {
    note(row, month) {
      for (const [{ cells }, monthsOfId] of seen) {
        const id = cells.ids[row]!;
        if (id >= 0) monthsOfId[id]!.add(month);
      }
    },
    findings(strand, definition, sheet, months) {
      const { category, ids } = matched.idsOf(definition);
      const gaps = ids.flatMap((id) => {
        const present = seen.get(category)![id]!;
        const missing = months.map(({ month }) => month).filter((month) => !present.has(month));
        // A value without any row of its own, such as a total that is left out, has no gaps.
        return present.size === 0 || missing.length === 0
          ? []
          : [{ value: category.cells.texts[id]!, months: missing }];
      });
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
