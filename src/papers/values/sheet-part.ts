import { localAddress } from "../../domain/address";
import { PAGE, pageStarts, type Block } from "../../report/layout/page-breaks";
import type { PagePlan } from "../../report/plan";
import type { CopiedCell, CopiedRow } from "./kept-rows";
import type { StylesPart } from "./styles-part";
import { XML, xmlText } from "./xml";

/** What the copy's sheet is made of. Widths are in points. */
export interface CopiedSheet {
  readonly widths: readonly number[];
  readonly rows: readonly CopiedRow[];
  readonly blocks: readonly Block[];
  readonly orientation: PagePlan["orientation"];
  readonly classification: string;
  readonly running: string;
  readonly hasPictures: boolean;
}

/** Pixels of a digit, in which widths are counted, and pixels a point. */
const DIGIT = 7;
const PIXELS = 96 / 72;
const POINTS_AN_INCH = 72;

/** The worksheet: values and looks, its pages, and nothing else. */
export function sheetPart(sheet: CopiedSheet, { numberOf }: StylesPart): string {
  const { widths, rows, blocks, orientation, hasPictures } = sheet;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${round((width * PIXELS) / DIGIT)}" customWidth="1"/>`,
  );
  const merges = rows.flatMap(({ isWide }, row) => (isWide ? [localAddress({ row, column: 0, rows: 1, columns: widths.length })] : []));
  const lines = rows.map(
    ({ cells, height }, row) =>
      `<row r="${row + 1}" ht="${round(height)}" customHeight="1">${cells.map((cell) => cellXml(cell, row, numberOf(cell.style))).join("")}</row>`,
  );
  const breaks = startsOf(blocks, rows, orientation).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return (
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/>` +
    `<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join("")}</mergeCells>`) +
    `<printOptions horizontalCentered="1"/>${marginsXml()}<pageSetup paperSize="9" orientation="${orientation}"/>${marksXml(sheet)}` +
    (breaks.length === 0 ? "" : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`) +
    `${hasPictures ? '<drawing r:id="rId1"/>' : ""}</worksheet>`
  );
}

/** The layout counts a first row that each page repeats. The copy has none. */
function startsOf(blocks: readonly Block[], rows: readonly CopiedRow[], orientation: PagePlan["orientation"]): readonly number[] {
  const down = <T extends { readonly first: number }>(run: T) => ({ ...run, first: run.first + 1 });
  const moved = blocks.map((block) => ({ ...down(block), ...(block.parts ? { parts: block.parts.map(down) } : {}) }));
  const heights = [0, ...rows.map(({ height }) => height)];
  return pageStarts(moved, heights, orientation === "landscape" ? PAGE.width : PAGE.height).map((row) => row - 1);
}

function cellXml({ column, value }: CopiedCell, row: number, style: number): string {
  const start = `<c r="${localAddress({ row, column, rows: 1, columns: 1 })}" s="${style}"`;
  if (value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

function marginsXml(): string {
  const inches = (points: number) => round(points / POINTS_AN_INCH);
  const [side, end, header] = [inches(PAGE.side), inches(PAGE.topAndBottom), inches(PAGE.header)];
  return `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="${header}" footer="${header}"/>`;
}

/** The marking at the top and bottom of each page, what the report is, and the page's number. A size stands before a font: a digit after it would join it. */
function marksXml({ classification, running }: CopiedSheet): string {
  const plain = (words: string) => words.replaceAll("&", "&&");
  const marking = `&10&"Arial,Bold"${plain(classification)}`;
  // 255 characters are all that Excel takes.
  const top = `&C${marking}\n&8&"Arial,Regular"${plain(running).slice(0, 150)}`;
  const bottom = `&C${marking}&R&8&"Arial,Regular"Page &P of &N`;
  return `<headerFooter><oddHeader>${xmlText(top)}</oddHeader><oddFooter>${xmlText(bottom)}</oddFooter></headerFooter>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
