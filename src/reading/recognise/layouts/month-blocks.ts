import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { addMonths, type Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { monthNumberIn, monthsIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isBlank, isWords, rangeOf, type SheetView } from "../../sheets/sheet-view";
import { looksLikeCount } from "../../texts/counts";
import { isPlaceHeader } from "../places";
import { readMonthSheet } from "./month-sheet";
import { periodLines } from "./period-lines";
import { isOffenceHeader } from "./places-across";
import { inSections } from "./sections";
import { NOT_OF, saidIn } from "./sheet-month";
import { belowUnits } from "./unit-rows";
import type { MonthlyTable } from "../../tables/tables";

/** Fewer tables that say a month each may be anything. */
const FEWEST = 3;
/** When a mail went, which is mostly after the month that it is about. */
const MAILED = /^(?:sent|date|received|on\b.*\bwrote)\b/i;

/** A month's table on a sheet of several below one another: its lines, its header, and its last row with a figure. */
interface Block {
  readonly top: number;
  readonly headerRow: number;
  readonly bottom: number;
  /** What its lines say; of several, nothing shows which is its own. */
  readonly said: readonly Month[];
  readonly month: Month | null;
}

/** The tables of such a sheet, or what must be asked about one of them. */
export interface BlocksRead {
  readonly tables: readonly MonthlyTable[];
  readonly findings: readonly Finding[];
}

/**
 * A sheet of returns below one another: the same header again and again, with lines above each that say its month, as they come when each
 * month's mail is pasted below the last. Null for any other sheet. One whose lines say no month is asked about, since its figures would
 * be another month's.
 */
export function readMonthBlocks(view: SheetView): BlocksRead | null {
  const blocks = blocksOn(view);
  if (blocks === null) return null;
  if (view.lastUsedRow > view.region.bottom) {
    const size = { rows: view.lastUsedRow - view.region.top + 1, read: view.region.bottom - view.region.top + 1, isOfMonths: true };
    return { tables: [], findings: [finding("sheetLongerThanRead", { sheet: view.sheet, address: null }, size, "error")] };
  }
  const tables: MonthlyTable[] = [];
  const findings: Finding[] = [];
  for (const [at, block] of blocks.entries()) {
    if (view.notes.tables.some(({ says, row }) => says === "not read" && row >= block.top && row <= block.bottom)) continue;
    if (block.month === null) {
      findings.push(monthAsked(view, blocks, at));
      continue;
    }
    const { top, bottom } = block;
    const part = partOf(view, block);
    const read = readMonthSheet(part, { ...view.region, top, bottom }, block.month);
    if (read.table === null && read.findings.length === 0) return null;
    findings.push(...read.findings);
    if (read.table) tables.push(...inSections(part, belowUnits(part, read.table)));
  }
  return { tables, findings };
}

/** A view that ends where the block does, so that no line of another block is taken for its own. */
function partOf(view: SheetView, { top, bottom }: Pick<Block, "top" | "bottom">): SheetView {
  return { ...view, region: { ...view.region, top, bottom }, lastUsedRow: bottom };
}

/** The view with the first block's formats for the lines of those further down, whose formats are not read. */
function withFormats(view: SheetView, headers: readonly number[]): SheetView {
  const format = (row: number, column: number) => {
    const own = view.format(row, column);
    const header = headers.find((each) => each > row);
    return own !== "General" || header === undefined ? own : view.format(headers[0]! - (header - row), column);
  };
  return { ...view, format };
}

/** The blocks of a sheet, if it is made of such and of nothing else. */
function blocksOn(view: SheetView): readonly Block[] | null {
  const headers = headersOn(view);
  if (headers.length < FEWEST) return null;
  const shown = withFormats(view, headers);
  let top = view.region.top;
  const blocks = headers.map((headerRow, at): Block => {
    const bottom = lastFigure(shown, headerRow, headers[at + 1] ?? view.region.bottom + 1);
    const block = { top, headerRow, bottom };
    top = afterNotes(view, bottom, headers[at + 1]);
    const said = monthsSaid(partOf(shown, block), block);
    return { ...block, said, month: said.length === 1 ? said[0]! : null };
  });
  const months = blocks.flatMap(({ month }) => month ?? []);
  const isOfMonths = new Set(months).size >= FEWEST && months.length * 2 > blocks.length;
  return isOfMonths && blocks.every((block) => isPlain(view, block)) ? blocks : null;
}

/** The rows that begin as the first header does and share at least half of its names. */
function headersOn(view: SheetView): readonly number[] {
  const { left, right } = view.region;
  const rows = rangeOf(view.region.top, view.region.bottom);
  const textsOf = (row: number) =>
    rangeOf(left, right).flatMap((column) => (isBlank(view.at(row, column)) ? [] : normalised(view.text(row, column))));
  const isHeader = (row: number) =>
    !view.isLone(row) && (isPlaceHeader(view.text(row, left)) || rangeOf(left, right).some((column) => isOffenceHeader(view, row, column)));
  const first = rows.find(isHeader);
  if (first === undefined) return [];
  const names = textsOf(first);
  return rows.filter((row) => {
    const texts = row < first || view.isLone(row) ? [] : textsOf(row);
    return texts[0] === names[0] && texts.filter((text) => names.includes(text)).length * 2 >= names.length;
  });
}

/** The last row below a header with a figure that is no date of a line above the next. */
function lastFigure(view: SheetView, headerRow: number, end: number): number {
  const lines = new Set(periodLines(view, end).map(({ row }) => row));
  const hasFigure = (row: number) =>
    !view.isLone(row) &&
    !lines.has(row) &&
    rangeOf(view.region.left, view.region.right).some((column) => looksLikeCount(view.at(row, column), view.marks));
  return rangeOf(headerRow, end - 1).findLast(hasFigure) ?? headerRow;
}

/** The first row of the next block: notes right below a table, with a blank row after them, are the table's own. */
function afterNotes(view: SheetView, bottom: number, next: number | undefined): number {
  const between = rangeOf(bottom + 1, (next ?? view.region.bottom + 1) - 1);
  const isEmpty = (row: number) => rangeOf(view.region.left, view.region.right).every((column) => isBlank(view.at(row, column)));
  const gap = between.find(isEmpty);
  const after = gap === undefined ? undefined : between.find((row) => row > gap && !isEmpty(row));
  return after ?? bottom + 1;
}

/** True of a block with figures right below its header and no line of another month among them. */
function isPlain(view: SheetView, { headerRow, bottom }: Block): boolean {
  const saysMonth = (row: number) =>
    view.isLone(row) &&
    rangeOf(view.region.left, view.region.right).some((column) => {
      const raw = view.at(row, column);
      return isWords(raw) && (monthsIn(raw, view.dates).length > 0 || monthNumberIn(raw, view.dates) !== null);
    });
  return bottom > headerRow && !rangeOf(headerRow + 1, bottom).some(saysMonth);
}

/** The months that a block's lines say, else its header, or the analyst for them. A longer period is none that it can be of. */
function monthsSaid(view: SheetView, { top, headerRow }: Pick<Block, "top" | "headerRow">): readonly Month[] {
  const said = view.notes.tables.flatMap(({ row, says }) =>
    row >= top && row <= headerRow && typeof says === "object" && says.month !== undefined ? [says.month] : [],
  );
  if (said.length > 0) return said.slice(-1);
  const columns = rangeOf(view.region.left, view.region.right);
  const alone = periodLines(view, headerRow).map(({ text }) => text);
  const lines = rangeOf(top, headerRow - 1).flatMap((row) => {
    const texts = columns.map((column) => view.text(row, column)).filter((text) => text !== "");
    return MAILED.test(texts[0] ?? "") ? [] : texts.filter((text) => isWords(text)).map((text) => text.split(NOT_OF)[0]!);
  });
  const inLines = [...alone, ...lines].map((line) => ({ months: monthsIn(line, view.dates), length: saidIn(line, view.dates).length }));
  const inHeader = columns.flatMap((column) => {
    const when = whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), view.dates);
    return when ? [{ months: [when.month], length: when.length }] : [];
  });
  const all = inLines.some(({ months }) => months.length > 0) ? inLines : inHeader;
  return all.every(({ length }) => length === 1) ? [...new Set(all.flatMap(({ months }) => months))] : [];
}

/** The question of which month a block is of, with the one that its place shows. */
function monthAsked(view: SheetView, blocks: readonly Block[], at: number): Finding {
  const { headerRow, top, said } = blocks[at]!;
  const [before, after] = [blocks[at - 1]?.month ?? null, blocks[at + 1]?.month ?? null];
  const step = (blocks[1]?.month ?? 0) < (blocks[0]?.month ?? 0) ? -1 : 1;
  const meant = [...(before === null ? [] : [addMonths(before, step)]), ...(after === null ? [] : [addMonths(after, -step)])];
  const free = [...new Set(meant)].filter((month) => !blocks.some((block) => block.month === month));
  const cell = localAddress(cellAt(view.sheet, headerRow, view.region.left));
  const column = rangeOf(view.region.left, view.region.right).find((each) => !isBlank(view.at(headerRow, each))) ?? view.region.left;
  const found = rangeOf(top, headerRow - 1)
    .map((row) => view.text(row, column))
    .filter((text) => text !== "");
  const details = { found: found.at(-1) ?? "", column: cell, month: free.length === 1 ? free[0]! : null, length: 1, said };
  return finding("monthNotRead", { sheet: view.sheet, address: cell }, details);
}
