import { cellAt, localAddress } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import { addMonths, type Month } from "../../../domain/month";
import { normalised } from "../../../domain/text";
import { monthNumberIn, monthsIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isBlank, isWords, rangeOf, type SheetView } from "../../sheets/sheet-view";
import { looksLikeCount } from "../../texts/counts";
import { isPlaceHeader } from "../places";
import { followsBefore, namedBefore, saidInRows, stepOf, withNamed, type BlockSaid } from "./block-months";
import { readMonthSheet } from "./month-sheet";
import { periodLines } from "./period-lines";
import { isOffenceHeader } from "./places-across";
import { inSections } from "./sections";
import { belowUnits } from "./unit-rows";
import type { MonthlyTable } from "../../tables/tables";

/** Fewer tables that say a month each may be anything. */
const FEWEST = 3;
/** A month's table on a sheet of several below one another: its lines, its header, and its last row with a figure. */
interface Block {
  readonly top: number;
  readonly headerRow: number;
  readonly bottom: number;
  /** What its lines say; of several, nothing shows which is its own. */
  readonly said: readonly Month[];
  readonly month: Month | null;
  /** The number of a month that its lines name without a year. */
  readonly named: number | null;
  /** The month that its lines name, by the day that they say. */
  readonly byDay: Month | null;
  /** True where the lines between may be of the table above them or below. */
  readonly between: boolean;
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
    if (isLeftOut(view, block)) continue;
    if (block.month === null) {
      // One answer shows the others' years.
      const follows = followsBefore(blocks, at) && !isLeftOut(view, blocks[at - 1]!);
      const isSaid = block.between && findings.some(({ code }) => code === "monthNotRead");
      if (!follows && !isSaid) findings.push(monthAsked(view, blocks, at));
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

function isLeftOut(view: SheetView, block: Pick<Block, "top" | "bottom">): boolean {
  return view.notes.tables.some(({ says, row }) => says === "not read" && row >= block.top && row <= block.bottom);
}

/** The blocks of a sheet, if it is made of such and of nothing else. */
function blocksOn(view: SheetView): readonly Block[] | null {
  const headers = headersOn(view);
  if (headers.length < FEWEST || headers.some((row) => hasMonthsAcross(view, row))) return null;
  const shown = withFormats(view, headers);
  let top = view.region.top;
  const parts = headers.map((headerRow, at) => {
    const bottom = lastFigure(shown, headerRow, headers[at + 1] ?? view.region.bottom + 1);
    const part = { top, headerRow, bottom };
    const next = afterNotes(view, bottom, headers[at + 1]);
    top = next.top;
    const above = saidInRows(partOf(shown, part), rangeOf(part.top, headerRow - 1), headerRow);
    return { ...part, above, below: saidInRows(shown, rangeOf(bottom + 1, next.notesTo), null) };
  });
  const isSaid = ({ months, named }: BlockSaid) => months.length > 0 || named !== null;
  const areBelow = !parts.some(({ above }) => isSaid(above));
  const rest = saidInRows(shown, rangeOf(parts.at(-1)!.bottom + 1, view.region.bottom), null);
  const between = !areBelow && !isSaid(parts[0]!.above) && isSaid(rest);
  const blocks = parts.map(({ above, below, ...part }): Block => {
    const own = areBelow ? below : above;
    const noted = notedIn(view, part);
    const said = noted === null ? own.months : [noted];
    const month = said.length === 1 && (noted !== null || !between) ? said[0]! : null;
    const shared = { named: between ? null : own.named, byDay: namedBefore({ ...own, day: above.day ?? below.day }), between };
    return { ...part, ...shared, said, month };
  });
  const says = parts.filter(({ above, below }) => isSaid(above) || above.day !== null || (areBelow && isSaid(below)));
  const months = blocks.flatMap(({ said }) => said);
  const isOfMonths = new Set(months).size >= FEWEST && blocks.filter(({ said }) => said.length > 0).length * 2 >= blocks.length;
  const isAsked = says.length >= FEWEST && says.length * 2 > blocks.length;
  return (isOfMonths || isAsked) && blocks.every((block) => isPlain(view, block)) ? withNamed(blocks) : null;
}

/** The analyst's word on a block's month. */
function notedIn(view: SheetView, { top, headerRow }: Pick<Block, "top" | "headerRow">): Month | null {
  const months = view.notes.tables.flatMap(({ row, says }) =>
    row >= top && row <= headerRow && typeof says === "object" && says.month !== undefined ? [says.month] : [],
  );
  return months.at(-1) ?? null;
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

/** True of a header of several months: its table is of these, whatever the lines above it say. */
function hasMonthsAcross(view: SheetView, row: number): boolean {
  const isMonth = (column: number) => whenOfHeader(view.at(row, column), view.format(row, column), view.dates) !== null;
  return rangeOf(view.region.left, view.region.right).filter(isMonth).length >= FEWEST;
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

/**
 * The first row of the next block, and the last of the notes below a table: what stands right below it, with a blank row after, is the
 * table's own.
 */
function afterNotes(view: SheetView, bottom: number, next: number | undefined): { readonly top: number; readonly notesTo: number } {
  const end = next ?? view.region.bottom + 1;
  const between = rangeOf(bottom + 1, end - 1);
  const isEmpty = (row: number) => rangeOf(view.region.left, view.region.right).every((column) => isBlank(view.at(row, column)));
  const gap = between.find(isEmpty) ?? (next === undefined ? end : undefined);
  if (gap === undefined) return { top: bottom + 1, notesTo: bottom };
  return { top: between.find((row) => row > gap && !isEmpty(row)) ?? end, notesTo: gap - 1 };
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

/** The question of which month a block is of, with the one that its place shows. */
function monthAsked(view: SheetView, blocks: readonly Block[], at: number): Finding {
  const { headerRow, top, said, byDay, between } = blocks[at]!;
  const [before, after] = [blocks[at - 1]?.month ?? null, blocks[at + 1]?.month ?? null];
  const step = stepOf(blocks);
  const meant = [...(before === null ? [] : [addMonths(before, step)]), ...(after === null ? [] : [addMonths(after, -step)])];
  const free = [...new Set([...meant, ...(byDay === null ? [] : [byDay])])].filter(
    (month) => !blocks.some((block) => block.month === month),
  );
  const cell = localAddress(cellAt(view.sheet, headerRow, view.region.left));
  const column = rangeOf(view.region.left, view.region.right).find((each) => !isBlank(view.at(headerRow, each))) ?? view.region.left;
  const found = rangeOf(top, headerRow - 1)
    .map((row) => view.text(row, column))
    .filter((text) => text !== "");
  const month = free.length === 1 && !between ? free[0]! : null;
  const why = { ...(between ? { between } : {}), ...(byDay === null ? {} : { byDay: true }) };
  const details = { found: found.at(-1) ?? "", column: cell, month, length: 1, said: between ? [] : said, ...why };
  return finding("monthNotRead", { sheet: view.sheet, address: cell }, details);
}
