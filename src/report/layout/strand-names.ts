import type { StyleName } from "./styles";
import { heightOf, linesOf } from "./text-size";

/** How the names of strands stand in the overview. */
export interface NamesLook {
  readonly styles: readonly StyleName[];
  /** Of each row, in points. */
  readonly heights: readonly number[];
}

const SIZES = [10, 9] as const;
/** Rows have one height up to this many lines: one long name does not make every row as high. */
const EVEN_LINES = 2;

/**
 * The looks of a table's names: each on one line if smaller letters make it so, and rows of even height if not. `width` is that of the
 * names' column, in points.
 */
export function namesLook(names: readonly string[], width: number): NamesLook {
  const linesAt = (size: number) => names.map((name) => linesOf(name, size, width));
  const size = SIZES.find((each) => linesAt(each).every((lines) => lines === 1)) ?? SIZES[1];
  const lines = linesAt(size);
  const even = Math.min(EVEN_LINES, Math.max(1, ...lines));
  return {
    styles: lines.map((needed, index) => {
      const isLast = index === names.length - 1;
      if (needed === 1) return size === SIZES[0] ? (isLast ? "wordsLast" : "words") : isLast ? "wordsSmallLast" : "wordsSmall";
      return isLast ? "strandSmallLast" : "strandSmall";
    }),
    heights: lines.map((needed) => Math.max(16.5, heightOf(Math.max(needed, even), size))),
  };
}
