import { excelCode } from "../failure";
import type { ExcelRun } from "../workbook";

/** "taken", or the code that Excel refuses with. */
export type Answer = string;

/** Whether Excel accepts this height for a row, in points. */
export function tryRowHeight(run: ExcelRun, sheet: string, points: number): Promise<Answer> {
  return attempt(run, sheet, (worksheet) => (worksheet.getRange("A1").format.rowHeight = points));
}

/** Whether Excel accepts this many characters in a page header. */
export function tryHeader(run: ExcelRun, sheet: string, letters: number): Promise<Answer> {
  return attempt(run, sheet, (worksheet) => (worksheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "x".repeat(letters)));
}

/** Whether Excel accepts a text of this many characters in a cell, and gives it back unchanged. */
export async function tryText(run: ExcelRun, sheet: string, letters: number): Promise<Answer> {
  const text = "x".repeat(letters);
  let back: unknown = null;
  const answer = await attempt(run, sheet, async (worksheet, context) => {
    const cell = worksheet.getRange("A3");
    cell.values = [[text]];
    cell.load("values");
    await context.sync();
    back = cell.values[0]![0];
  });
  return answer === "taken" && back !== text ? `taken, and ${String(back).length} letters given back` : answer;
}

/** Whether Excel accepts this many characters in a sheet's name. */
export function trySheetName(run: ExcelRun, letters: number): Promise<Answer> {
  return attempt(run, null, (_, context) => void context.workbook.worksheets.add("n".repeat(letters)));
}

/** Excel's answer to a request to bring a hidden sheet to the front. */
export function tryActivateHidden(run: ExcelRun, sheet: string): Promise<Answer> {
  return attempt(run, sheet, async (worksheet, context) => {
    worksheet.visibility = "Hidden";
    await context.sync();
    worksheet.activate();
  });
}

/** Excel's answer to a request for a sheet that does not exist. */
export function tryMissingSheet(run: ExcelRun): Promise<Answer> {
  return attempt(run, "There is no such sheet", (worksheet) => void worksheet.load("name"));
}

/** Excel's answer to writing a cell of a protected sheet. */
export function tryProtected(run: ExcelRun, sheet: string): Promise<Answer> {
  return attempt(run, sheet, async (worksheet, context) => {
    worksheet.protection.protect();
    await context.sync();
    try {
      worksheet.getRange("A1").values = [["x"]];
      await context.sync();
    } finally {
      worksheet.protection.unprotect();
      await context.sync();
    }
  });
}

/**
 * The heights, in points, of rows that Excel fits to their text: one line, and some forty words in a column of 200 points.
 */
export function fittedHeights(run: ExcelRun, sheet: string): Promise<readonly number[]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange("H1:H2");
    range.format.columnWidth = 200;
    range.format.wrapText = true;
    range.values = [["One line"], ["Recorded offences rose over the year. ".repeat(7)]];
    range.format.autofitRows();
    const rows = [0, 1].map((row) => range.getRow(row).format.load("rowHeight"));
    await context.sync();
    return rows.map(({ rowHeight }) => rowHeight);
  });
}

/** This Excel's region: its name, and how it writes numbers and dates. ExcelApi 1.11. */
export function readRegion(run: ExcelRun): Promise<string> {
  return run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name");
    const numbers = cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    const dates = cultureInfo.datetimeFormat.load("shortDatePattern");
    await context.sync();
    return `${cultureInfo.name}, numbers as 1${numbers.numberGroupSeparator}234${numbers.numberDecimalSeparator}5, dates as ${dates.shortDatePattern}`;
  });
}

/** How this Excel calculates: its mode, and its engine's version. */
export function readCalculation(run: ExcelRun): Promise<string> {
  return run(async (context) => {
    const { application } = context;
    application.load("calculationMode,calculationEngineVersion");
    await context.sync();
    return `${application.calculationMode}, engine ${application.calculationEngineVersion}`;
  });
}

/** `sheet`: null for the first one. */
function attempt(
  run: ExcelRun,
  sheet: string | null,
  act: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<Answer> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    try {
      await act(sheet === null ? worksheets.getFirst() : worksheets.getItem(sheet), context);
      await context.sync();
      return "taken";
    } catch (error) {
      const code = excelCode(error);
      if (code === null) throw error;
      return code;
    }
  });
}
