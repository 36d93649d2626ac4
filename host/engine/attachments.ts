import type { Area } from "./area";
import { copyCharts, prepareCharts, rewriteChartReferences, shiftCharts } from "./charts/chart-book";
import { copyComments, placeStandIns, shiftComments } from "./comments/threads";
import { copyFilters, shiftFilters } from "./filters/filter-book";
import { copyLinks, shiftLinks } from "./links";
import { shiftPageBreaks } from "./page/page-breaks";
import { shiftPrintRanges } from "./page/print-ranges";
import { rewriteFormats, shiftFormats } from "./rules/conditional-formats";
import { rewriteValidations, shiftValidations } from "./rules/validations";
import { copyTables, shiftTables, syncTables } from "./tables/table-sync";
import type { SheetModel, WorkbookModel } from "./workbook-model";

/*
 * Things attached to cells without being in them: charts, print areas, page breaks, tables, filters, validations, conditional formats,
 * comments, links. These functions keep them right. Call them when opening workbooks, moving cells and saving.
 */

/** The formulas in charts and the like, which are rewritten with all others when sheets are renamed or cells move. */
export function rewriteAttachedFormulas(workbook: WorkbookModel, rewrite: (formula: string, home: SheetModel | undefined) => string): void {
  workbook.rearranged = true;
  rewriteChartReferences(workbook, (formula) => rewrite(formula, undefined));
  for (const sheet of workbook.sheets) {
    rewriteValidations(sheet, (formula) => rewrite(formula, sheet));
    rewriteFormats(sheet, (formula) => rewrite(formula, sheet));
  }
}

/**
 * After cells were inserted or deleted: `moved` says where an area went, undefined when it was deleted. Call it once for each insertion or
 * deletion.
 */
export function shiftAttachments(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  sheet.workbook.rearranged = true;
  shiftCharts(sheet, moved);
  shiftTables(sheet, moved);
  shiftFilters(sheet, moved);
  shiftValidations(sheet, moved);
  shiftFormats(sheet, moved);
  shiftComments(sheet, moved);
  shiftLinks(sheet, moved);
  shiftPrintRanges(sheet.sheet, moved);
  shiftPageBreaks(sheet.sheet, "horizontal", (row) => moved({ top: row, left: 1, bottom: row, right: 16_384 })?.top);
  shiftPageBreaks(sheet.sheet, "vertical", (column) => moved({ top: 1, left: column, bottom: 1_048_576, right: column })?.left);
}

/**
 * After the engine copied a sheet: charts, comments, links, tables and filters that it shares with the original become the copy's own.
 * `rewrite` is for references of charts.
 */
export function separateCopy(source: SheetModel, copy: SheetModel, rewrite: (formula: string) => string): void {
  copyCharts(source, copy, rewrite);
  copyComments(source, copy);
  copyLinks(source, copy);
  copyTables(source, copy);
  copyFilters(source, copy);
}

/** Before the workbook is written: copies of cells' values get the present ones. */
export function prepareForSaving(workbook: WorkbookModel): void {
  syncTables(workbook);
  prepareCharts(workbook);
  workbook.sheets.forEach(placeStandIns);
}
