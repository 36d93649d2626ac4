import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";

/** Rows that are looked at, and how many of each name show that a number goes with the name. */
const MOST_ROWS = 200;
const EACH = 2;

/**
 * True for a column of numbers that go with the names in another column, the same in every row of a name and another for each: codes of
 * offences or districts, whatever the header. Counts change from month to month.
 */
export function goesWithNames(view: SheetView, region: Region, column: number, firstRow: number, lastRow: number): boolean {
  const rows = [...rangeOf(firstRow, Math.min(lastRow, view.region.bottom, firstRow + MOST_ROWS - 1))].filter(
    (row) => !view.isLone(row) && !isBlank(view.at(row, column)),
  );
  return rangeOf(region.left, region.right).some((other) => {
    if (other === column) return false;
    const codes = new Map<string, string>();
    for (const row of rows) {
      if (!isWords(view.at(row, other))) return false;
      const [name, code] = [view.text(row, other), view.text(row, column)];
      if ((codes.get(name) ?? code) !== code) return false;
      codes.set(name, code);
    }
    return codes.size >= 2 && rows.length >= codes.size * EACH && new Set(codes.values()).size === codes.size;
  });
}
