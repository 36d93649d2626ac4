import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import { PALETTE } from "../../report/colours";
import type { SheetPlan } from "../../report/plan";
import { excelCode, ExcelFailure, failureOf, notRead } from "../failure";
import { addressOf } from "../read-outline";
import type { ExcelRun } from "../workbook";
import { refusal } from "./refusal";
import { sendSteps, slices, type WriteStep } from "./send-steps";
import { UNFINISHED } from "../state";
import { takeAway, undone } from "./table-sheet/undo";
import { chartLooks, chartStep } from "./write-chart";
import { writePage } from "./write-page";
import { areaOf, cellSteps } from "./write-sheet";

/** A sheet that is all the add-in's, with charts over its own cells. */
export interface OwnSheet {
  readonly plan: SheetPlan;
  /** The defined name of its cells, by which it is known. It does not begin like the report's, which a build points elsewhere. */
  readonly name: string;
}

/** What the workbook holds before. */
interface Found {
  /** The cells that were written before, "A1:K90"; null where there is no such sheet. */
  readonly area: string | null;
  readonly charts: readonly string[];
  readonly hasName: boolean;
  /** Whether a failure left an incomplete sheet. */
  readonly hasUnfinished: boolean;
}

const STANDARD_HEIGHT = 15;

/**
 * Adds the sheet, or writes its cells anew: one sync looks, one writes, and one gives it its looks. The sheet itself is never deleted, since formulas
 * elsewhere may point at its cells. Throws an ExcelFailure where it fails: no sheet was added then, or the former one was written anew whole, unless
 * it says otherwise. Returns why Excel refused its looks; null where it did not.
 */
export function writeOwnSheet(run: ExcelRun, own: OwnSheet): Promise<string | null> {
  const { plan } = own;
  return run(async (context) => {
    const found = await look(context, own).catch(notRead);
    const steps = found.area === null ? adding(own, found) : replacing(own, found.area, found);
    try {
      await sendSteps(context, steps, () => undefined);
    } catch (error) {
      if (excelCode(error) === null) throw error;
      const outcome = await undone(found.area === null ? takeAway(context, plan) : writeAgain(context, own), plan, error);
      if (outcome !== null) throw failureOf(error, outcome);
    }
    // Once more where Excel was busy; what it refuses twice is told.
    return (await refusal(context, looks(own))) === null ? null : refusal(context, looks(own));
  });
}

/** Throws an ExcelFailure where the sheet could not be written, and changes nothing. */
export function checkOwnSheet(run: ExcelRun, own: OwnSheet): Promise<void> {
  return run(async (context) => {
    await look(context, own).catch(notRead);
  });
}

async function look(context: Excel.RequestContext, { plan, name }: OwnSheet): Promise<Found> {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name,protection/protected,charts/items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const named = names.getItemOrNullObject(name).load("formula");
  await context.sync();
  const [hasName, hasUnfinished] = [!named.isNullObject, !unfinished.isNullObject];
  if (sheet.isNullObject) return { area: null, charts: [], hasName, hasUnfinished };
  const area = hasName ? addressOf(String(named.formula)) : null;
  if (area === null)
    throw new ExcelFailure(
      `There is a sheet “${sheet.name}” that Strand Report did not write. Rename it, then try again. Nothing was changed.`,
      "NameTaken",
    );
  if (sheet.protection.protected)
    throw new ExcelFailure(`The sheet “${sheet.name}” is protected. Unprotect it, then try again. Nothing was changed.`, "AccessDenied");
  const inTheWay = used.isNullObject ? null : cellInTheWay(used, parseAddress(area), parseAddress(areaOf(plan)));
  if (inTheWay !== null)
    throw new ExcelFailure(
      `Cell ${inTheWay} of “${sheet.name}” is in the way of the table, which has grown. Move what is there to another sheet, then try again. Nothing was changed.`,
      "CellsInTheWay",
    );
  return { area, charts: sheet.charts.items.map((chart) => chart.name), hasName, hasUnfinished };
}

type Area = ReturnType<typeof parseAddress>;

/** The first cell with something of the analyst's within what is to be written and outside what was written before. */
function cellInTheWay({ values, rowIndex, columnIndex }: Excel.Range, before: Area, now: Area): string | null {
  const isIn = ({ row, column, rows, columns }: Area, at: number, across: number) =>
    at >= row && at < row + rows && across >= column && across < column + columns;
  for (const [down, cells] of (values as unknown[][]).entries())
    for (const [right, value] of cells.entries()) {
      const [row, column] = [rowIndex + down, columnIndex + right];
      if (value !== "" && isIn(now, row, column) && !isIn(before, row, column)) return localAddress({ row, column, rows: 1, columns: 1 });
    }
  return null;
}

/** Adds the sheet under its unfinished name, and gives it its own as the last thing. */
function adding(own: OwnSheet, { hasName, hasUnfinished }: Found): readonly WriteStep[] {
  const plan = { ...own.plan, sheet: UNFINISHED };
  return [
    ({ workbook: { worksheets } }) => {
      if (hasUnfinished) worksheets.getItem(UNFINISHED).delete();
      worksheets.add(UNFINISHED);
    },
    ...contents(plan),
    naming(own.name, plan.sheet, parseAddress(areaOf(plan)), hasName),
    ({ workbook: { worksheets } }) => {
      worksheets.getItem(UNFINISHED).name = own.plan.sheet;
    },
  ];
}

function replacing({ plan, name }: OwnSheet, area: string, { charts, hasName }: Found): readonly WriteStep[] {
  const own = plan.charts.map((chart) => chart.name).filter((each) => charts.includes(each));
  return [
    // First, so that cells which a failure leaves are known as the add-in's own.
    naming(name, plan.sheet, bounding(parseAddress(area), parseAddress(areaOf(plan))), hasName),
    ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(plan.sheet);
      for (const chart of own) worksheet.charts.getItem(chart).delete();
      for (const each of new Set([area, areaOf(plan)])) {
        const cells = worksheet.getRange(each);
        cells.unmerge();
        cells.clear("Contents");
        cells.clear("Formats");
        cells.getEntireRow().format.rowHeight = STANDARD_HEIGHT;
      }
    },
    ...contents(plan),
    naming(name, plan.sheet, parseAddress(areaOf(plan)), hasName),
  ];
}

/** Writes all of it once more after a failure, as nothing of the former is kept: null once it is whole. */
async function writeAgain(context: Excel.RequestContext, own: OwnSheet): Promise<null> {
  const found = await look(context, own);
  await sendSteps(context, replacing(own, found.area!, found), () => undefined);
  return null;
}

function contents(plan: SheetPlan): readonly WriteStep[] {
  return [
    ...cellSteps(plan, PALETTE),
    ...slices(plan.merges).map((some): WriteStep => ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(plan.sheet);
      for (const address of some) worksheet.getRange(address).merge();
    }),
    ...plan.charts.map((chart) => chartStep(chart, plan, plan)),
  ];
}

function naming(name: string, sheet: string, area: Area, hasName: boolean): WriteStep {
  // A plain name as Excel writes it once the sheet has it.
  const refersTo = `=${/^[A-Za-z]+$/.test(sheet) ? sheet : quotedSheet(sheet)}!${absoluteAddress(area)}`;
  return ({ workbook: { names } }) => {
    if (hasName) names.getItem(name).formula = refersTo;
    else names.add(name, refersTo).visible = false;
  };
}

/** The cells from A1 that hold both; both begin there. */
function bounding(one: Area, other: Area): Area {
  return { row: 0, column: 0, rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) };
}

function looks({ plan }: OwnSheet): readonly WriteStep[] {
  return [
    ...plan.charts.map((chart) => chartLooks(chart, plan, PALETTE)),
    ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(plan.sheet);
      worksheet.showGridlines = false;
      writePage(worksheet, plan.page);
      worksheet.activate();
    },
  ];
}
