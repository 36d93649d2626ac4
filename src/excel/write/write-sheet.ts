import type { Palette } from "../../report/colours";
import { STYLES, type Rule, type Style } from "../../report/layout/styles";
import type { PlanCell, SheetPlan } from "../../report/plan";
import { localAddress, parseAddress } from "../../domain/address";

const FONT = "Arial";
const SIZE = 10;
/** Excel takes at most 8,192 characters of addresses in getRanges. */
const ADDRESSES = 8000;
/** Rows whose cells go in one action. */
const ROWS_AN_ACTION = 500;

/** Writes cells, looks and sizes of a sheet whose own area has been cleared. Merges come later, once commentary is back. */
export function writeCells(worksheet: Excel.Worksheet, plan: SheetPlan, palette: Palette): void {
  const columns = plan.columnWidths.length;
  const whole = worksheet.getRange(localAddress({ row: 0, column: 0, rows: plan.cells.length, columns }));
  whole.format.font.name = FONT;
  whole.format.font.size = SIZE;
  const formats = formatsOf(plan);
  for (let row = 0; row < plan.cells.length; row += ROWS_AN_ACTION) {
    const rows = plan.cells.slice(row, row + ROWS_AN_ACTION);
    const range = worksheet.getRange(localAddress({ row, column: 0, rows: rows.length, columns }));
    // Formats first: in cells of the format "@" text stays text, whatever it looks like.
    range.numberFormat = formats.slice(row, row + ROWS_AN_ACTION);
    range.formulas = rows.map((cells) => cells.map(written));
  }
  for (const { style, areas } of plan.styles) {
    for (const some of chunks(areas)) writeStyle(worksheet.getRanges(some), STYLES[style], areas, palette);
  }
  plan.columnWidths.forEach((width, column) => {
    worksheet.getRange(localAddress({ row: 0, column, rows: 1, columns: 1 })).getEntireColumn().format.columnWidth = width;
  });
  for (const { first, rows, height } of runsOfHeights(plan.rowHeights))
    worksheet.getRange(`${first + 1}:${first + rows}`).format.rowHeight = height;
}

/** A cell as `Range.formulas` takes it; the apostrophe keeps text that begins like a formula text, and is not part of it. */
function written(cell: PlanCell | null): string | number {
  if (cell === null) return "";
  if ("formula" in cell) return cell.formula;
  if ("number" in cell) return cell.number;
  return /^[=+\-@'\t\r\n]/.test(cell.text) ? `'${cell.text}` : cell.text;
}

function formatsOf(plan: SheetPlan): string[][] {
  const formats: string[][] = plan.cells.map((row) => row.map((cell) => (cell !== null && "text" in cell ? "@" : "General")));
  for (const { style, areas } of plan.styles) {
    const format = (STYLES[style] as Style).format;
    if (format === undefined) continue;
    for (const area of areas) {
      const { row, column, rows, columns } = parseAddress(area);
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) formats[r]![c] = format;
    }
  }
  return formats;
}

function writeStyle(ranges: Excel.RangeAreas, style: Style, areas: readonly string[], palette: Palette): void {
  const { format } = ranges;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.colour !== undefined) format.font.color = palette[style.colour];
  if (style.fill !== undefined) format.fill.color = palette[style.fill];
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.top) writeRule(format.borders.getItem("EdgeTop"), style.top, palette);
  if (style.bottom) {
    writeRule(format.borders.getItem("EdgeBottom"), style.bottom, palette);
    if (areas.some((area) => parseAddress(area).rows > 1)) writeRule(format.borders.getItem("InsideHorizontal"), style.bottom, palette);
  }
}

function writeRule(border: Excel.RangeBorder, { weight, colour }: Rule, palette: Palette): void {
  border.style = "Continuous";
  border.weight = weight;
  border.color = palette[colour];
}

/** Rows of the same height that follow each other. */
function runsOfHeights(heights: readonly number[]): readonly { first: number; rows: number; height: number }[] {
  const runs: { first: number; rows: number; height: number }[] = [];
  heights.forEach((height, row) => {
    const open = runs.at(-1);
    if (open && open.height === height) open.rows++;
    else runs.push({ first: row, rows: 1, height });
  });
  return runs;
}

function chunks(areas: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const open = lists.at(-1);
    if (open !== undefined && open.length + area.length + 1 <= ADDRESSES) lists[lists.length - 1] = `${open},${area}`;
    else lists.push(area);
  }
  return lists;
}
