import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { LongTable } from "../tables/tables";
import { cellList } from "./cell-list";
import type { MatchedRows } from "./matched-rows";

/**
 * Finds rows of a long table that say the same as one before, in month, every category and count: mostly an extract pasted
 * twice. Only where all category columns were read, because the one that was not may tell the rows apart.
 */
export function duplicateFinder(
  table: LongTable,
  matched: MatchedRows,
): {
  note(row: number, month: Month, count: number): void;
  findings(): readonly Finding[];
} {
  const whole = matched.categories.length === table.categories.length;
  const seen = new Set<string>();
  const again: number[] = [];
  return {
    note(row, month, count) {
      if (!whole) return;
      let key = `${month} ${count}`;
      for (const { cells } of matched.categories) key += ` ${cells.ids[row]!}`;
      if (seen.has(key)) again.push(table.firstRow + row);
      else seen.add(key);
    },
    findings() {
      if (again.length === 0) return [];
      const place = { sheet: table.sheet, address: cellList(table.count.column, again) };
      return [finding("duplicateRows", place, { count: again.length })];
    },
  };
}
