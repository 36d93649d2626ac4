import { parseAddress } from "../../domain/address";
import type { StyleName } from "../../report/layout/styles";
import { heightOfWords, piecesOf, wordsOf } from "../../report/layout/flow";
import type { Block } from "../../report/layout/page-breaks";
import { printedWidth } from "../../report/printed";
import type { SeenReport, SeenValue } from "../../report/seen-report";
import { isHead, rowsOf, type SheetCell, type SheetRow } from "../outline/sheet-rows";
import { withoutMark } from "../outline/shown";
import { linkColumns } from "../outline/table";

/** One cell of the copy: a value, never a formula. */
export interface CopiedCell {
  readonly column: number;
  readonly style: StyleName;
  readonly value: SeenValue;
}

/** One row of the copy. */
export interface CopiedRow {
  /** Its number on the report sheet, from 0. */
  readonly from: number;
  readonly cells: readonly CopiedCell[];
  /** One text across the sheet. */
  readonly isWide: boolean;
  /** Points. */
  readonly height: number;
}

/**
 * The rows of the report sheet that are sent out: without the first, whose words are at the top of each page, without boxes for commentary that are
 * empty, and without what leads elsewhere in the workbook.
 */
export function keptRows(seen: SeenReport): readonly CopiedRow[] {
  const { report } = seen.plan;
  const rows = rowsOf(seen);
  const boxes = new Map(report.commentary.map(({ address }) => [parseAddress(address).row, parseAddress(address).rows]));
  const kept: CopiedRow[] = [];
  for (let row = 1; row < rows.length;) {
    const box = boxes.get(row);
    if (box === undefined) kept.push(rowOf(rows, row, report.rowHeights[row]!));
    else {
      // A report of an earlier version has a label above each box, which goes with an empty one.
      const words = boxRows(seen, row, box, rows[row]!.cells);
      if (words.length === 0 && kept.at(-1)?.cells.some(({ style }) => style === "commentaryLabel")) kept.pop();
      kept.push(...words);
    }
    row += box ?? 1;
  }
  return kept;
}

function rowOf(rows: readonly SheetRow[], from: number, height: number): CopiedRow {
  const { cells, isWide } = rows[from]!;
  const links = isHead(rows[from]!) ? linkColumns(rows, from) : new Set<number>();
  const copied = cells.map(({ column, style, role, value }): CopiedCell => {
    if (role === "telling") return { column, style: "small", value: withoutMark(String(value)) };
    return { column, style, value: role === "links" || links.has(column) ? "" : value };
  });
  return { from, cells: copied, isWide, height };
}

/** The words of a box as it is now, in rows as high as they need; none for an empty one. */
function boxRows({ plan: { report }, values }: SeenReport, first: number, rows: number, cells: readonly SheetCell[]): readonly CopiedRow[] {
  const words = wordsOf(values.slice(first, first + rows).map(([piece]) => String(piece)));
  if (words.trim() === "") return [];
  const width = printedWidth(report);
  return piecesOf(words, width).map((piece, index) => ({
    from: first + Math.min(index, rows - 1),
    cells: cells.map(({ column, style }) => ({ column, style, value: column === 0 ? piece : "" })),
    isWide: true,
    height: heightOfWords(piece, width),
  }));
}

/** The runs of rows that are kept on one page, with the rows and heights of the copy. */
export function keptBlocks(blocks: readonly Block[], rows: readonly CopiedRow[]): readonly Block[] {
  const moved = (first: number) => rows.findIndex(({ from }) => from >= first);
  const runs = (of: readonly { readonly first: number }[], end: number) => {
    const starts = of.map(({ first }) => moved(first)).filter((start) => start >= 0);
    return starts.map((first, index) => {
      const last = starts[index + 1] ?? end;
      return { first, height: rows.slice(first, last).reduce((sum, { height }) => sum + height, 0) };
    });
  };
  const whole = runs(blocks, rows.length);
  return whole.map((block, index) => {
    const { parts } = blocks[index]!;
    return parts ? { ...block, parts: runs(parts, whole[index + 1]?.first ?? rows.length).filter(({ height }) => height > 0) } : block;
  });
}
