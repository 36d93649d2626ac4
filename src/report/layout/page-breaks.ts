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
 * The rows that start a new page, so that no block is broken over two: the first block starts one, and so does each that
 * no longer fits below the one before. A block higher than a page starts one and runs on, broken between its parts.
 */
export function pageStarts(blocks: readonly Block[], titleRowsHeight: number): readonly number[] {
  const room = (PAGE.height - 2 * PAGE.topAndBottom) * SLACK - titleRowsHeight;
  const starts: number[] = [];
  let used = Infinity;
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
