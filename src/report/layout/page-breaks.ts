import { MOST_HEIGHT } from "./text-size";

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

export interface Rows {
  /** The first row, from 0. */
  readonly first: number;
  /** Points. */
  readonly height: number;
}

/** What a page has room for, in points, below the row that is repeated on each. */
function roomOf(rowHeights: readonly number[], height: number): number {
  return (height - 2 * PAGE.topAndBottom) * SLACK - (rowHeights[0] ?? 0);
}

/**
 * The rows that start a new page, so that no block is broken over two: each block that no longer fits below what stands before it. Where
 * that would leave more than a quarter of the page blank, and for a block higher than a page, it is broken between its parts. `rowHeights` are
 * the sheet's, of which the first is repeated on every page. A page is A4 upright, unless it has another height.
 */
export function pageStarts(blocks: readonly Block[], rowHeights: readonly number[], height: number = PAGE.height): readonly number[] {
  const room = roomOf(rowHeights, height);
  const starts: number[] = [];
  let used = rowHeights.slice(1, blocks[0]?.first).reduce((sum, height) => sum + height, 0);
  for (const block of blocks)
    for (const { first, height } of piecesOn(block, used, room)) {
      const isNext = used + height > room;
      if (isNext) starts.push(first);
      used = (isNext ? 0 : used) + height;
    }
  return starts;
}

/** The runs of a block that are kept together, on a page of which so many points of the room are used. */
function piecesOn({ parts = [], ...whole }: Block, used: number, room: number): readonly Rows[] {
  // Parts that all fit are as good as the whole.
  const isWhole = parts.length === 0 || (whole.height <= room && room - used <= LARGEST_BLANK * room);
  return isWhole ? [whole] : parts;
}

/** How much higher a chart may become than it is made. */
const MOST_GROWTH = 0.75;

/**
 * The rows' heights, with charts that take the room which their page leaves: on each page but the last that would end in a large blank, all
 * of them grow alike. `charts` are their rows.
 */
export function withRoomTaken(rowHeights: readonly number[], starts: readonly number[], charts: readonly Rows[]): readonly number[] {
  const room = roomOf(rowHeights, PAGE.height);
  const heights = [...rowHeights];
  [1, ...starts].forEach((first, page) => {
    const own = charts.filter((row) => row.first >= first && row.first < starts[page]!);
    const blank = room - rowHeights.slice(first, starts[page]).reduce((sum, height) => sum + height, 0);
    if (blank <= LARGEST_BLANK * room) return;
    const drawn = own.reduce((sum, { height }) => sum + height, 0);
    for (const row of own) heights[row.first] = Math.min(MOST_HEIGHT, row.height * (1 + Math.min(MOST_GROWTH, blank / drawn)));
  });
  return heights;
}
