import type { Palette } from "../../report/colours";
import { STYLES, type Rule, type Style } from "../../report/layout/styles";
import type { PlanCell, SheetPlan } from "../../report/plan";
import { localAddress, parseAddress } from "../../domain/address";
import { slices, type WriteStep } from "./send-steps";

const FONT = "Arial";
const SIZE = 10;
/** Excel takes at most 8,192 characters of addresses in getRanges. */
const ADDRESSES = 8000;
const GENERAL = "General";
/** Rows whose cells go in one action. */
const ROWS_AN_ACTION = 100;

/** Writes cells, looks and sizes of a sheet whose own area has been cleared. Merges come later, once commentary is back. */
export function cellSteps(plan: SheetPlan, palette: Palette): readonly WriteStep[] {
  const formats = formatsOf(plan);
  const onSheet =
    (ask: (worksheet: Excel.Worksheet) => void): WriteStep =>
    ({ workbook }) =>
      ask(workbook.worksheets.getItem(plan.sheet));
  const starts = Array.from({ length: Math.ceil(plan.cells.length / ROWS_AN_ACTION) }, (_, index) => index * ROWS_AN_ACTION);
  return [
    onSheet((worksheet) => {
      const { font } = worksheet.getRange(areaOf(plan)).format;
      font.name = FONT;
      font.size = SIZE;
    }),
    ...starts.map((row) =>
      onSheet((worksheet) => {
        const rows = plan.cells.slice(row, row + ROWS_AN_ACTION);
        const looks = formats.slice(row, row + ROWS_AN_ACTION);
        // Cells to the right were cleared before; few rows are as long as the widest.
        const columns = usedColumns(rows, looks);
        if (columns === 0) return;
        const range = worksheet.getRange(localAddress({ row, column: 0, rows: rows.length, columns }));
        // Formats first: in cells with the format "@" any text stays text.
        range.numberFormat = looks.map((each) => each.slice(0, columns));
        range.formulas = rows.map((cells) => cells.slice(0, columns).map(written));
      }),
    ),
    ...plan.styles.flatMap(({ style, areas }) =>
      chunks(areas).map((some) => onSheet((worksheet) => writeStyle(worksheet.getRanges(some), STYLES[style], areas, palette))),
    ),
    onSheet((worksheet) =>
      plan.columnWidths.forEach((width, column) => {
        worksheet.getRange(localAddress({ row: 0, column, rows: 1, columns: 1 })).getEntireColumn().format.columnWidth = width;
      }),
    ),
    ...slices(runsOfHeights(plan.rowHeights)).map((runs) =>
      onSheet((worksheet) => {
        for (const { first, rows, height } of runs) worksheet.getRange(`${first + 1}:${first + rows}`).format.rowHeight = height;
      }),
    ),
  ];
}

/** How many columns from the left hold something in any of the rows, or have a format of their own. */
function usedColumns(rows: SheetPlan["cells"], looks: readonly (readonly string[])[]): number {
  const last = rows.map((cells, row) => cells.findLastIndex((cell, column) => cell !== null || looks[row]![column] !== GENERAL));
  return 1 + Math.max(-1, ...last);
}

/** The cells that a sheet's plan writes, "A1:F141". */
export function areaOf({ cells, columnWidths }: SheetPlan): string {
  return localAddress({ row: 0, column: 0, rows: cells.length, columns: columnWidths.length });
}

/**
 * A cell as `Range.formulas` takes it; the apostrophe keeps text that starts like a formula as text, and is not part of it.
 */
function written(cell: PlanCell | null): string | number {
  if (cell === null) return "";
  if ("formula" in cell) return cell.formula;
  if ("number" in cell) return cell.number;
  return /^[=+\-@'\t\r\n]/.test(cell.text) ? `'${cell.text}` : cell.text;
}

function formatsOf(plan: SheetPlan): string[][] {
  const formats: string[][] = plan.cells.map((row) => row.map((cell) => (cell !== null && "text" in cell ? "@" : GENERAL)));
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

/** Runs of rows with the same height. */
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
