import { parseAddress } from "../../domain/address";
import type { StyleName } from "../../report/layout/styles";
import type { Block } from "../../report/layout/page-breaks";
import type { SeenReport, SeenValue } from "../../report/seen-report";
import { isHead, rowsOf } from "../outline/sheet-rows";
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
}

/**
 * The rows of the report sheet that are sent out: without the first, whose words are at the top of each page, without boxes for commentary that are
 * empty, and without what leads elsewhere in the workbook.
 */
export function keptRows(seen: SeenReport): readonly CopiedRow[] {
  const rows = rowsOf(seen);
  const dropped = new Set([0, ...emptyBoxes(seen)]);
  const links = new Map(rows.flatMap((row, index) => (isHead(row) ? [[index, linkColumns(rows, index)] as const] : [])));
  return rows.flatMap(({ cells }, from) => {
    if (dropped.has(from)) return [];
    const copied = cells.map(({ column, style, role, value }): CopiedCell => {
      if (role === "telling") return { column, style: "small", value: withoutMark(String(value)) };
      return { column, style, value: role === "links" || links.get(from)?.has(column) ? "" : value };
    });
    return [{ from, cells: copied }];
  });
}

/** The rows of boxes without a word, and of the labels above them. */
function emptyBoxes({ plan: { report }, values }: SeenReport): readonly number[] {
  return report.commentary.flatMap(({ address }) => {
    const { row, rows } = parseAddress(address);
    const isEmpty = values.slice(row, row + rows).every(([words]) => String(words).trim() === "");
    return isEmpty ? Array.from({ length: rows + 1 }, (_, index) => row - 1 + index) : [];
  });
}

/** The runs of rows that are kept on one page, with the rows and heights of the copy. `heights` are those of its rows, in points. */
export function keptBlocks(blocks: readonly Block[], rows: readonly CopiedRow[], heights: readonly number[]): readonly Block[] {
  const moved = (first: number) => rows.findIndex(({ from }) => from >= first);
  const runs = (of: readonly { readonly first: number }[], end: number) => {
    const starts = of.map(({ first }) => moved(first)).filter((start) => start >= 0);
    return starts.map((first, index) => {
      const last = starts[index + 1] ?? end;
      return { first, height: heights.slice(first, last).reduce((sum, height) => sum + height, 0) };
    });
  };
  const whole = runs(blocks, rows.length);
  return whole.map((block, index) => {
    const { parts } = blocks[index]!;
    return parts ? { ...block, parts: runs(parts, whole[index + 1]?.first ?? rows.length).filter(({ height }) => height > 0) } : block;
  });
}
