import { isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";

/** Rows that are looked at. */
const MOST_ROWS = 200;
/** How many names with how many rows each show that a number goes with the name: counts are not the same that often. */
const FEWEST = { names: 3, rows: 6 } as const;

/**
 * True for a column of numbers that go with the names in another column: one number for every row of a name, and another for each name.
 * They are codes of offences or districts, whatever the header. Counts change from month to month.
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
    return codes.size >= FEWEST.names && rows.length >= codes.size * FEWEST.rows && new Set(codes.values()).size === codes.size;
  });
}
