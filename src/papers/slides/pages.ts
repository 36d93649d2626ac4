import { linesOf } from "../../report/layout/text-size";
import type { PaperBlock, PaperSection, PaperTable, PaperText, TextLook } from "../paper";
import { SLIDE, WIDTH, type Box } from "./look";

/** What stands on one slide, each with its place. */
export interface SlidePage {
  readonly heading: string;
  readonly parts: readonly { readonly block: PaperBlock; readonly box: Box }[];
  /** What the speaker says to it: the commentary. */
  readonly notes: readonly string[];
}

/** Letters of each look, in points. */
export const SIZES: Readonly<Record<TextLook, number>> = {
  body: 16,
  strong: 14,
  small: 12,
  note: 11,
  subheading: 14,
  list: 13,
  commentary: 14,
};
export const TABLE = { letters: 14, line: 0.235, padding: 0.08 } as const;
/** A chart that has less room than this is on a slide of its own. */
const LEAST_CHART = 2.4;
/** Characters of one text: more are several. */
const MOST_CHARACTERS = 900;
const GAP = 0.06;
const BELOW_TABLE = 0.12;

/** The slides of a section: from top to bottom, as many as it takes. Commentary beside figures is for the speaker. */
export function pagesOf({ heading, blocks }: PaperSection): readonly SlidePage[] {
  const hasFigures = blocks.some(({ kind }) => kind !== "text");
  const isSpoken = (block: PaperBlock) => hasFigures && block.kind === "text" && block.look === "commentary";
  const notes = blocks.flatMap((block) => (isSpoken(block) ? (block as PaperText).text : []));
  const shown = inOneLine(blocks.filter((block) => !isSpoken(block))).flatMap(inParts);
  const pages: { block: PaperBlock; box: Box }[][] = [[]];
  let y: number = SLIDE.top;
  const begin = () => {
    if (pages.at(-1)!.length > 0) pages.push([]);
    y = SLIDE.top;
  };
  shown.forEach((block, index) => {
    const below = shown[index + 1];
    // The words of a chart stay below it.
    const kept = block.kind === "chart" && below?.kind === "text" ? heightOf(below) + GAP : 0;
    const least = block.kind === "chart" ? LEAST_CHART : heightOf(block);
    if (y + least + kept > SLIDE.bottom) begin();
    const h = block.kind === "chart" ? SLIDE.bottom - y - kept : least;
    pages.at(-1)!.push({ block, box: { x: SLIDE.side, y, w: WIDTH, h } });
    y += h + GAP;
  });
  return pages.map((parts, index) => ({
    heading: index === 0 ? heading : `${heading} (continued)`,
    parts,
    notes: index === 0 ? notes : [],
  }));
}

/** What stands over the first table takes one line on a slide. */
function inOneLine(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const table = blocks.findIndex(({ kind }) => kind === "table");
  const above = blocks.slice(0, Math.max(table, 0));
  if (above.length < 2 || !above.every((block) => block.kind === "text" && block.text.length <= SHORT)) return blocks;
  const text = above.map((block) => (block as PaperText).text.replace(/:$/, "")).join("  ·  ");
  return [{ kind: "text", look: "small", text }, ...blocks.slice(table)];
}

/** Characters of a text that is a line at most. */
const SHORT = 120;

/** The height that a text or a table needs. */
function heightOf(block: PaperBlock): number {
  if (block.kind === "chart") return LEAST_CHART;
  if (block.kind === "text") return 0.08 + (linesOf(block.text, SIZES[block.look], WIDTH * 72) * SIZES[block.look] * 1.22) / 72;
  return rowHeights(block).reduce((sum, height) => sum + height, BELOW_TABLE);
}

/** The heights of the head and of each row. */
export function rowHeights(table: PaperTable): number[] {
  return [table.head, ...table.rows].map((row) => rowHeight(table, row));
}

function rowHeight({ widths }: PaperTable, cells: PaperTable["head"]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ text }, column) => linesOf(text, TABLE.letters, (widths[column]! / total) * WIDTH * 72 - 12));
  return Math.max(...lines) * TABLE.line + TABLE.padding;
}

/** Tables that are longer than a slide in several with the same head; long texts between sentences or words. */
function inParts(block: PaperBlock): readonly PaperBlock[] {
  if (block.kind === "text")
    return (block.text.match(new RegExp(`[\\s\\S]{1,${MOST_CHARACTERS}}(?=\\s|$)|\\S{1,${MOST_CHARACTERS}}`, "gu")) ?? []).map((text) => ({
      ...block,
      text: text.trim(),
    }));
  if (block.kind === "chart") return [block];
  const room = SLIDE.bottom - SLIDE.top - rowHeight(block, block.head) - BELOW_TABLE;
  const parts: PaperTable["rows"][number][][] = [];
  let used = Infinity;
  for (const row of block.rows) {
    const height = rowHeight(block, row);
    if (used + height > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(row);
    used += height;
  }
  return parts.map((rows) => ({ ...block, rows }));
}
