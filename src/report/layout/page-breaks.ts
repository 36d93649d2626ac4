/** A4 upright, in points. */
export const PAGE = { width: 595.3, height: 841.9, side: 45, topAndBottom: 57.6, header: 28.8 } as const;

/** Printers and screens round row heights; so much of a page stays free for it. */
const SLACK = 0.97;

/** The blank that a page may end in, as a share of it; a larger one is filled with the first parts of the block that would stand on the next. */
const LARGEST_BLANK = 0.25;

/** A run of rows that should not be broken. */
export interface Block extends Rows {
  /** The shorter runs that it may be broken into, where it is higher than a page or would leave a large blank. */
  readonly parts?: readonly Rows[];
}

interface Rows {
  /** The first row, from 0. */
  readonly first: number;
  /** Points. */
  readonly height: number;
}

/**
 * The rows that start a new page, so that no block is broken over two: each block that no longer fits below what stands before it. Where
 * that would leave more than a quarter of the page blank, and for a block higher than a page, it is broken between its parts. `rowHeights` are the sheet's, of which the first is repeated on every page.
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
    const fits = used + block.height <= room;
    const fills = used > 0 && room - used > LARGEST_BLANK * room && used + (block.parts?.[0]?.height ?? room) <= room;
    if (!fits && !fills) startPage(block.first);
    const whole = !block.parts || fits || (block.height <= room && !fills);
    for (const { first, height } of whole ? [block] : block.parts) {
      if (used > 0 && used + height > room) startPage(first);
      used += height;
    }
  }
  return starts;
}
