import { FORMAT } from "../../report/layout/styles";
import { notRead } from "../failure";
import type { ExcelRun } from "../workbook";
import type { WriteStep } from "./send-steps";
import { written } from "./table-sheet/write-columns";

/** A sheet that a program fills whole: a title, a note, a blank row, headers, and rows below them. */
export interface PlainSheet {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Each column's number format: text stays text under "@". */
  readonly formats: readonly string[];
  /** Points. */
  readonly widths: readonly number[];
  /** True where long texts go over several lines. */
  readonly isWrapped?: boolean;
  /** True in a new workbook, whose one empty sheet it takes. */
  readonly isFirst?: boolean;
}

/** The row of the headers, from 0. */
export const PLAIN_HEADER = 3;
/** So many cells go in one request, which stays well under what Excel on the web takes. */
const CELLS_AT_ONCE = 50_000;

/**
 * Writes a sheet anew: cells of a former one of that name are cleared, the sheet itself stays, so that formulas which point at it hold. It is
 * for workbooks that are saved whole or not at all: nothing puts a half-written sheet back.
 */
export async function writePlainSheet(run: ExcelRun, plan: PlainSheet): Promise<void> {
  await run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
    found.load({ name: true });
    await context.sync();
    if (!found.isNullObject) found.getRange().clear();
    else if (plan.isFirst === true) context.workbook.worksheets.getFirst().name = plan.sheet;
    else context.workbook.worksheets.add(plan.sheet);
    await context.sync();
  });
  for (const step of plainSteps(plan)) await run((context) => sent(context, step));
}

function sent(context: Excel.RequestContext, step: WriteStep): Promise<void> {
  step(context);
  return context.sync();
}

/** What fills the sheet, which is there and empty. */
export function plainSteps(plan: PlainSheet): readonly WriteStep[] {
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / plan.headers.length));
  const starts = Array.from({ length: Math.ceil(plan.rows.length / atOnce) }, (_, index) => index * atOnce);
  return [
    ({ workbook }) => writeTop(workbook.worksheets.getItem(plan.sheet), plan),
    ...starts.map(
      (at): WriteStep =>
        ({ workbook }) =>
          writeRows(workbook.worksheets.getItem(plan.sheet), plan, at, atOnce),
    ),
  ];
}

/** How many rows and columns the sheet takes. */
export function plainSize({ headers, rows }: PlainSheet): { readonly rows: number; readonly columns: number } {
  return { rows: PLAIN_HEADER + 1 + rows.length, columns: headers.length };
}

function writeTop(sheet: Excel.Worksheet, { title, note, headers, widths }: PlainSheet): void {
  const cell = (row: number) => sheet.getRangeByIndexes(row, 0, 1, 1);
  for (const [row, text] of [title, note].entries()) {
    cell(row).numberFormat = [[FORMAT.text]];
    cell(row).formulas = [[written(text, FORMAT.text)]];
  }
  cell(0).format.font.bold = true;
  cell(0).format.font.size = 14;
  const top = sheet.getRangeByIndexes(PLAIN_HEADER, 0, 1, headers.length);
  top.numberFormat = [headers.map(() => FORMAT.text)];
  top.formulas = [headers.map((text) => written(text, FORMAT.text))];
  top.format.font.bold = true;
  widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width));
  sheet.freezePanes.freezeRows(PLAIN_HEADER + 1);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

function writeRows(sheet: Excel.Worksheet, { rows, formats, isWrapped }: PlainSheet, at: number, atOnce: number): void {
  const some = rows.slice(at, at + atOnce);
  const range = sheet.getRangeByIndexes(PLAIN_HEADER + 1 + at, 0, some.length, formats.length);
  range.numberFormat = some.map(() => [...formats]);
  range.formulas = some.map((row) => row.map((value, column) => written(value, formats[column]!)));
  if (isWrapped === true) {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    range.format.autofitRows();
  }
}

/** A sheet's cells from its first one on; null where there is none of that name, or nothing on it. Throws an ExcelFailure where it cannot be read. */
export function readPlainSheet(run: ExcelRun, sheet: string): Promise<readonly (readonly (string | number | boolean)[])[] | null> {
  return run(async (context) => {
    const used = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true);
    used.load({ values: true });
    await context.sync().catch(notRead);
    return used.isNullObject ? null : (used.values as readonly (readonly (string | number | boolean)[])[]);
  });
}
