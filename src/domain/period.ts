import { addMonths, type Month } from "./month";
export interface Period { readonly end: Month; readonly length: number }
export function periodName({ end, length }: Period): string { return `${length} months to ${end}`; }
export function tilesOf<T extends Period>(periods: readonly T[], end: Month, length: number): readonly T[] | null {
  const tiles: T[] = [];
  let at = end;
  while (at > end - length) {
    const found = periods.filter((p) => p.end === at && p.length <= at - (end - length)).sort((a, b) => a.length - b.length)[0];
    if (!found) return null;
    tiles.unshift(found);
    at = addMonths(at, -found.length);
  }
  return tiles;
}
