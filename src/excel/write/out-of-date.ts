import { isUnfinished } from "../../kept/build-state";
import { REPORT_NAMES } from "../../report/names";
import { ExcelFailure, excelCode, failureOf } from "../failure";
import { readState } from "../state";

/** What the report sheet says about itself once the worksheets say something else. */
export const OUT_OF_DATE = "Out of date: figures have changed. Build the report again.";

/**
 * Writes on the report sheet that it is out of date, or removes that line: one sync looks, a second writes if the cell differs. Nothing is
 * written where the cell is missing, holds the analyst's own words or is protected, or while a build is under way.
 */
export async function writeOutOfDate(context: Excel.RequestContext, isOutOfDate: boolean): Promise<void> {
  const wanted = isOutOfDate ? OUT_OF_DATE : "";
  const before = await look(context);
  if (before === null || before.text === wanted) return;
  try {
    before.cell.values = [[wanted]];
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
    const now = await look(context).catch((second: unknown) => {
      throw new ExcelFailure("Excel did not say whether the report sheet was changed. Check again.", "RestoreFailed", {
        cause: new AggregateError([error, second]),
      });
    });
    if (now?.text !== wanted) throw failureOf(error, "The report sheet was not changed.");
  }
}

/** The cell, and what it holds; null where nothing is to be written there. */
async function look(context: Excel.RequestContext): Promise<{ readonly cell: Excel.Range; readonly text: string } | null> {
  const cell = context.workbook.names.getItemOrNullObject(REPORT_NAMES.outOfDate).getRangeOrNullObject();
  cell.load("values");
  const sheet = cell.worksheet.load("protection/protected");
  const state = readState(context);
  await context.sync();
  if (cell.isNullObject || isUnfinished(state().value) || sheet.protection.protected) return null;
  const text = String(cell.values[0]![0]);
  return text === "" || text === OUT_OF_DATE ? { cell, text } : null;
}
