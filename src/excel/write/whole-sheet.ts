import { SHEET_SIZE } from "../../domain/address";
import { excelCode, ExcelFailure, failureOf, notRead } from "../failure";
import type { ExcelRun } from "../workbook";
import { UNFINISHED } from "../state";
import { PLAIN_HEADER, plainSize, plainSteps, type PlainSheet } from "./plain-sheet";
import { sendSteps, type WriteStep } from "./send-steps";
import { takeAway, undone } from "./table-sheet/undo";

const nothing = () => undefined;

/**
 * Adds a sheet that a program fills whole, or writes it anew, in a workbook that is open: it is made under another name, and takes its own, or the
 * place of the former cells, as the last thing. The former sheet stays, so that formulas which point at it hold. Throws an ExcelFailure where it
 * fails: nothing was changed then, unless it says otherwise.
 */
export function writeWholeSheet(run: ExcelRun, plan: PlainSheet): Promise<"added" | "replaced"> {
  return run(async (context) => {
    const found = await look(context, plan);
    const draft: readonly WriteStep[] = [
      ({ workbook: { worksheets } }) => {
        if (found.hasUnfinished) worksheets.getItem(UNFINISHED).delete();
        worksheets.add(UNFINISHED);
      },
      ...plainSteps({ ...plan, sheet: UNFINISHED }),
    ];
    if (!found.isThere) {
      const named: WriteStep = ({ workbook: { worksheets } }) => {
        worksheets.getItem(UNFINISHED).name = plan.sheet;
      };
      await sendSteps(context, [...draft, named], nothing).catch(async (error: unknown) => {
        await told(error, plan, () => takeAway(context, plan));
      });
      return "added";
    }
    try {
      await sendSteps(context, draft, nothing);
    } catch (error) {
      await told(error, plan, () => dropDraft(context, plan));
    }
    const take = taking(plan, found.used);
    await sendSteps(context, [take], nothing).catch((error: unknown) => told(error, plan, () => takeAgain(context, take)));
    return "replaced";
  });
}

/** Throws an ExcelFailure where the sheet could not be written, and changes nothing. */
export function checkWholeSheet(run: ExcelRun, plan: PlainSheet): Promise<void> {
  return run(async (context) => void (await look(context, plan)));
}

interface Found {
  readonly isThere: boolean;
  readonly hasUnfinished: boolean;
  /** Up to which row and column the sheet holds something. */
  readonly used: Size;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

async function look(context: Excel.RequestContext, plan: PlainSheet): Promise<Found> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name,protection/protected");
  const title = sheet.getRange("A1").load("values");
  const area = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount");
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  await context.sync().catch(notRead);
  const hasUnfinished = !unfinished.isNullObject;
  if (sheet.isNullObject) return { isThere: false, hasUnfinished, used: { rows: 0, columns: 0 } };
  if (title.values[0]![0] !== plan.title)
    throw new ExcelFailure(
      `There is a sheet “${sheet.name}” that Strand Report did not write. Rename it, then try again. Nothing was changed.`,
      "NameTaken",
    );
  if (sheet.protection.protected)
    throw new ExcelFailure(`The sheet “${sheet.name}” is protected. Unprotect it, then try again. Nothing was changed.`, "AccessDenied");
  return {
    ...{ isThere: true, hasUnfinished },
    used: { rows: area.rowIndex + area.rowCount, columns: area.columnIndex + area.columnCount },
  };
}

/**
 * Puts the cells of the draft in the place of the former ones. One action does it, with blank cells over what the former sheet had more of, so that
 * no failure leaves figures of both. Without its title the sheet would be taken for the analyst's own.
 */
function taking(plan: PlainSheet, used: Size): WriteStep {
  const size = plainSize(plan);
  const [rows, columns] = [Math.max(size.rows, used.rows), Math.max(size.columns, used.columns)];
  return ({ workbook: { worksheets } }) => {
    const [sheet, draft] = [worksheets.getItem(plan.sheet), worksheets.getItem(UNFINISHED)];
    plan.widths.forEach((width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width));
    sheet.getRangeByIndexes(0, 0, rows, columns).copyFrom(draft.getRangeByIndexes(0, 0, rows, columns));
    // What is left are looks alone.
    sheet.getRangeByIndexes(rows, 0, SHEET_SIZE.rows - rows, columns).clear();
    sheet.getRangeByIndexes(0, columns, SHEET_SIZE.rows, SHEET_SIZE.columns - columns).clear();
    // As they were fitted on the draft: the rows above have their own heights.
    if (plan.isWrapped === true) sheet.getRangeByIndexes(PLAIN_HEADER + 1, 0, plan.rows.length, size.columns).format.autofitRows();
    draft.delete();
  };
}

/** Once more after a failure, unless all of it was done: the draft goes last. */
async function takeAgain(context: Excel.RequestContext, take: WriteStep): Promise<null> {
  const draft = context.workbook.worksheets.getItemOrNullObject(UNFINISHED).load("name");
  await context.sync();
  if (!draft.isNullObject) await sendSteps(context, [take], nothing);
  return null;
}

async function dropDraft(context: Excel.RequestContext, { sheet }: PlainSheet): Promise<string> {
  const draft = context.workbook.worksheets.getItemOrNullObject(UNFINISHED).load("name");
  await context.sync();
  if (!draft.isNullObject) draft.delete();
  await context.sync();
  return `The sheet “${sheet}” was not changed.`;
}

/** Undoes or ends what a failure stopped; throws an ExcelFailure that says what the workbook holds, unless all was done. */
async function told(error: unknown, plan: PlainSheet, undo: () => Promise<string | null>): Promise<void> {
  if (excelCode(error) === null) throw error;
  const outcome = await undone(undo(), plan, error);
  if (outcome !== null) throw failureOf(error, outcome);
}
