import type { Region } from "../../sheets/sheet-view";
import type { ComparisonTable } from "../../tables/tables";
import type { ComparisonHeader } from "./comparison-header";

/** The cells that belong to a header: its columns with their labels to the left, down to the next header below. */
export function boxOf(
  header: ComparisonHeader,
  headers: readonly ComparisonHeader[],
  before: readonly ComparisonTable[],
  region: Region,
): Region {
  const right = lastColumn(header);
  const beside = headers.filter((other) => other !== header && other.top <= header.bottom && other.bottom >= header.top);
  const left = Math.max(
    region.left,
    ...beside
      .map(lastColumn)
      .filter((column) => column < firstColumn(header))
      .map((column) => column + 1),
  );
  const overlaps = (first: number, last: number) => last >= left && first <= right;
  const below = headers.filter((other) => other.top > header.bottom && overlaps(firstColumn(other), lastColumn(other)));
  const above = before.filter((table) => table.lastRow < header.top && overlaps(table.windows[0]!.column, table.windows.at(-1)!.column));
  return {
    left,
    right,
    top: Math.max(region.top, ...above.map(({ lastRow }) => lastRow + 1)),
    bottom: Math.min(region.bottom, ...below.map(({ top: next }) => next - 1)),
  };
}

function columnsOf({ windows, diff, pctDiff }: ComparisonHeader): readonly number[] {
  return [...windows, ...(diff ? [diff] : []), ...(pctDiff ? [pctDiff] : [])].map(({ column }) => column);
}

/** A header's first column. */
export function firstColumn(header: ComparisonHeader): number {
  return Math.min(...columnsOf(header));
}

/** A header's last column. */
export function lastColumn(header: ComparisonHeader): number {
  return Math.max(...columnsOf(header));
}
