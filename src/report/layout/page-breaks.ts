/** A4 upright, in points. */
export const PAGE = { width: 595.3, height: 841.9, side: 45, topAndBottom: 57.6, header: 28.8 } as const;

/** Printers and screens round row heights; so much of a page stays free for it. */
const SLACK = 0.97;

/** A run of rows that must not be broken. */
export interface Block {
  /** The first row, from 0. */
  readonly first: number;
  /** Points. */
  readonly height: number;
}

/**
 * The rows that start a new page, so that no block is broken over two: the first block starts one, and so does each that
 * no longer fits below the one before. A block higher than a page starts one and runs on.
 */
export function pageStarts(blocks: readonly Block[], titleRowsHeight: number): readonly number[] {
  const room = (PAGE.height - 2 * PAGE.topAndBottom) * SLACK - titleRowsHeight;
  const starts: number[] = [];
  let used = Infinity;
  for (const { first, height } of blocks) {
    if (used + height > room) {
      starts.push(first);
      used = 0;
    }
    used += height;
  }
  return starts;
}
