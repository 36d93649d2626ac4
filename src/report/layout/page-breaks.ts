/** A4 upright, in points. */
export const PAGE = { width: 595.3, height: 841.9, side: 45, topAndBottom: 57.6, header: 28.8 } as const;

/** Printers and screens round row heights; so much of a page stays free for it. */
const SLACK = 0.97;

/** A run of rows that should not be broken. */
export interface Block extends Rows {
  /** The shorter runs that it may be broken into where it is higher than a page. */
  readonly parts?: readonly Rows[];
}

interface Rows {
  /** The first row, from 0. */
  readonly first: number;
  /** Points. */
  readonly height: number;
}

/**
 * The rows that start a new page, so that no block is broken over two: each block that no longer fits below what stands before it. A block
 * higher than a page starts one and runs on, broken between its parts. `rowHeights` are the sheet's, of which the first is repeated on every page.
 * A page is A4 upright, unless it has another height.
 */
export function pageStarts(blocks: readonly Block[], rowHeights: readonly number[], height: number = PAGE.height): readonly number[] {
  const room = (height - 2 * PAGE.topAndBottom) * SLACK - (rowHeights[0] ?? 0);
  const starts: number[] = [];
  let used = rowHeights.slice(1, blocks[0]?.first).reduce((sum, height) => sum + height, 0);
  const startPage = (row: number) => {
    starts.push(row);
    used = 0;
  };
  for (const block of blocks) {
    if (used + block.height > room) startPage(block.first);
    const whole = block.height <= room || !block.parts;
    for (const { first, height } of whole ? [block] : block.parts) {
      if (used > 0 && used + height > room) startPage(first);
      used += height;
    }
  }
  return starts;
}
