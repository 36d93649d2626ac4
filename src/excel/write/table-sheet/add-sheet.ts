import { PAGE } from "../../../report/layout/page-breaks";
import { PALETTE } from "../../../report/colours";
import { FORMAT } from "../../../report/layout/styles";
import { heightOf, linesOf } from "../../../report/layout/text-size";
import { UNFINISHED } from "../../state";
import { rowsOf, type TableSheet } from "./table-sheet";
import { writeColumns, written } from "./write-columns";

type AreaOf = (row: number, height: number, column?: number, width?: number) => Excel.Range;

/** Adds the sheet under its unfinished name, and gives it its own as the last thing. */
export function addSheet(context: Excel.RequestContext, plan: TableSheet, hasUnfinished: boolean): void {
  const { worksheets } = context.workbook;
  if (hasUnfinished) worksheets.getItem(UNFINISHED).delete();
  const sheet = worksheets.add(UNFINISHED);
  fillSheet(sheet, plan);
  sheet.activate();
  sheet.name = plan.sheet;
}

/** Writes title, note, details and table on an empty sheet, and sets up its pages. */
export function fillSheet(sheet: Excel.Worksheet, plan: TableSheet): void {
  const [rows, columns] = [rowsOf(plan).length, plan.headers.length];
  const details = plan.details ?? [];
  const top = plan.note === null ? 2 : 3;
  const header = top + (details.length > 0 ? details.length + 1 : 0);
  const area: AreaOf = (row, height, at = 0, width = columns) => sheet.getRangeByIndexes(row, at, height, width);
  const whole = area(0, header + 1 + rows).format;
  whole.font.name = "Arial";
  whole.font.size = 10;
  whole.verticalAlignment = "Top";
  plan.widths.forEach((width, column) => (area(0, 1, column, 1).getEntireColumn().format.columnWidth = width));
  writeHeading(plan, area);
  if (details.length > 0) writeDetails(details, top, area);
  const headers = area(header, 1);
  headers.numberFormat = [plan.headers.map(() => FORMAT.text)];
  headers.formulas = [plan.headers.map((text) => written(text, FORMAT.text))];
  headers.format.font.bold = true;
  for (const column of plan.countColumns ?? []) area(header, 1, column, 1).format.horizontalAlignment = "Right";
  area(header, 1 + rows).format.wrapText = true;
  for (const column of plan.monthColumns) area(header + 1, rows, column, 1).format.horizontalAlignment = "Left";
  writeColumns(plan, {
    indexOf: (name) => plan.headers.indexOf(name),
    cells: (column, width) => area(header + 1, rows, column, width),
    wasText: () => false,
  });
  area(header, 1 + rows).format.autofitRows();
  sheet.tables.add(area(header, 1 + rows), true).name = plan.tableName;
  writePageSetUp(sheet, plan, header);
}

function writeDetails(details: NonNullable<TableSheet["details"]>, top: number, area: AreaOf): void {
  const cells = area(top, details.length, 0, 2);
  cells.numberFormat = details.map(() => [FORMAT.text, FORMAT.text]);
  cells.formulas = details.map((texts) => texts.map((text) => written(text, FORMAT.text)));
  area(top, details.length, 0, 1).format.font.bold = true;
}

/** The title, and the note across all columns. */
function writeHeading({ title, note, headers, widths }: TableSheet, area: AreaOf): void {
  const texts = note === null ? [title] : [title, note];
  texts.forEach((text, row) => {
    const cell = area(row, 1, 0, 1);
    cell.numberFormat = [[FORMAT.text]];
    cell.formulas = [[written(text, FORMAT.text)]];
  });
  const { format } = area(0, 1, 0, 1);
  format.font.size = 14;
  format.font.bold = true;
  format.font.color = PALETTE.main;
  format.rowHeight = heightOf(1, 14);
  if (note === null) return;
  const cells = area(1, 1);
  if (headers.length > 1) cells.merge();
  cells.format.wrapText = true;
  cells.format.font.color = PALETTE.grey;
  cells.format.rowHeight = heightOf(
    linesOf(
      note,
      10,
      widths.reduce((sum, width) => sum + width, 0),
    ),
    10,
  );
}

/** A4, upright where the columns fit, headers on each page, only as small as the columns need. No print area, so that additions print. */
function writePageSetUp(sheet: Excel.Worksheet, { widths }: TableSheet, header: number): void {
  const layout = sheet.pageLayout;
  const width = widths.reduce((sum, column) => sum + column, 0);
  const { side, topAndBottom, header: edge } = PAGE;
  // Programs and printers round widths up, by up to 6% as measured.
  const room = (across: number) => (across - 2 * side) * 0.92;
  const isUpright = width <= room(PAGE.width);
  layout.orientation = isUpright ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.setPrintTitleRows(`$${header + 1}:$${header + 1}`);
  const margins = { left: side, right: side, top: topAndBottom, bottom: topAndBottom, header: edge, footer: edge };
  layout.setPrintMargins("Points", margins);
  // By scale, as some programs ignore fitting to pages.
  const scale = Math.floor((room(isUpright ? PAGE.width : PAGE.height) / width) * 100);
  layout.zoom = { scale: Math.min(100, Math.max(10, scale)) };
  layout.headersFooters.defaultForAllPages.rightFooter = '&"Arial,Regular"&8Page &P of &N';
}
