import type { NodeHost } from "../../host/node";
import { openHost } from "../../host/node";
import { withWorkbook } from "../../src/excel/workbook";
import type { StrandFigures } from "../../src/domain/strand";
import { layOut } from "../../src/report/layout";
import { chooseSheets } from "../../src/report/sheet-names";
import { AS_AT, essexFigures, reportOf } from "../report/essex-figures";

/** A workbook with one sheet of the analyst's own, behind the real client. */
export async function workbookWithNotes(): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Notes";
    sheet.getRange("A1").values = [["The analyst's own sheet"]];
    await context.sync();
  });
  return host;
}

/** Lays these strands out and writes them, as a build does after comparing. */
export function writeStrands(host: NodeHost, strands: readonly StrandFigures[] = essexFigures()): Promise<unknown> {
  return withWorkbook(host.run, async (workbook) => {
    const outline = await workbook.outlinePutRight(true);
    const heads = await workbook.heads(outline);
    const sheets = chooseSheets({ all: outline.allSheets.map(({ sheet }) => sheet), report: outline.reportSheet, data: outline.dataSheet });
    const commentary = new Map([...heads.former.commentary].map(([key, { text }]) => [key, text]));
    return workbook.write(layOut(reportOf(strands), { sheets, commentary }), outline, heads, AS_AT.toISOString(), []);
  });
}

/** Everything that can be seen of the report's sheets: what a build must leave whole or bring back. */
export async function seen(host: NodeHost): Promise<unknown> {
  return host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name,items/formula,items/value");
    await context.sync();
    const parts = sheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject().load("address,formulas,values,text,numberFormat"),
      looks: sheet.getRange("A1:F60").getCellProperties({
        format: {
          fill: { color: true },
          font: { bold: true, color: true, size: true },
          wrapText: true,
        },
      }),
      heights: sheet.getRange("A1:A60").getRowProperties({ format: { rowHeight: true } }),
      charts: sheet.charts.load("items/name,items/left,items/top,items/width,items/height"),
      breaks: sheet.horizontalPageBreaks.load("items/rowIndex"),
    }));
    await context.sync();
    return {
      sheets: parts.map(({ sheet, used, looks, heights, charts }) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        address: used.isNullObject ? null : used.address,
        formulas: used.isNullObject ? null : used.formulas,
        text: used.isNullObject ? null : used.text,
        formats: used.isNullObject ? null : used.numberFormat,
        looks: looks.value,
        heights: heights.value,
        charts: charts.items.map(({ name, left, top, width, height }) => ({ name, left, top, width, height })),
      })),
      names: names.items.map(({ name, formula, value }) => ({ name, formula, value })).sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

/** The values of some cells, or of a name. */
export async function valuesOf(host: NodeHost, sheet: string, address: string): Promise<readonly (readonly unknown[])[]> {
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** The value that a defined name stands for. */
export async function named(host: NodeHost, name: string): Promise<unknown> {
  return host.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("values");
    await context.sync();
    return range.values[0]![0];
  });
}

/** Types commentary into a strand's box, blue and bold, as the analyst would. */
export async function comment(host: NodeHost, key: string, words: string): Promise<void> {
  await host.run(async (context) => {
    const box = context.workbook.names.getItem(`SR_${key}_Commentary`).getRange();
    box.getCell(0, 0).values = [[words]];
    box.format.font.color = "#0000FF";
    box.format.font.bold = true;
    await context.sync();
  });
}

/** Types a strand's commentary, and gives it no looks. */
export async function plainComment({ run }: NodeHost, key: string, words: string): Promise<void> {
  await run(async ({ workbook }) => {
    workbook.names.getItem(`SR_${key}_Commentary`).getRange().getCell(0, 0).values = [[words]];
    return Promise.resolve();
  });
}

/** A strand's commentary with its looks. */
export async function commentary(
  host: NodeHost,
  key: string,
): Promise<{ readonly words: unknown; readonly colour: string; readonly bold: boolean; readonly sheet: string }> {
  return host.run(async (context) => {
    const box = context.workbook.names
      .getItem(`SR_${key}_Commentary`)
      .getRange()
      .getCell(0, 0)
      .load("values,format/font/color,format/font/bold,worksheet/name");
    await context.sync();
    return { words: box.values[0]![0], colour: box.format.font.color, bold: box.format.font.bold, sheet: box.worksheet.name };
  });
}
