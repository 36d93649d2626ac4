import { localAddress } from "../../domain/address";
import type { GuardedCells, GuardRule } from "../../guard/guard";
import { joined, type Area } from "../../guard/rectangles";
import { ExcelFailure } from "../failure";
import { readGuardState, type GuardState } from "./guard-state";
import { readValidations, type FoundValidation } from "./read-validations";
import { holds } from "./validation-form";

/** Rows and columns that a guard may have moved beyond what is used, as far as it is looked for. */
const SLACK = { rows: 200, columns: 2 };
const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 };

/** What stands on a sheet before anything is done. */
export interface Found {
  readonly state: GuardState;
  /** What is remembered of this sheet, also by a name that it had before. */
  readonly remembered: readonly GuardedCells[];
  /** Names of sheets whose memory that is. */
  readonly names: readonly string[];
  /** Cells that hold a guard, wherever they are by now. */
  readonly own: readonly GuardedCells[];
  readonly foreign: readonly Area[];
}

/** Looks at a sheet's validation. Throws an ExcelFailure where it is protected; null where there is no such sheet. */
export async function look(context: Excel.RequestContext, sheetName: string, planned: readonly Area[]): Promise<Found | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name,protection/protected");
  const sheets = context.workbook.worksheets.load("items/name");
  const state = readGuardState(context);
  const used = sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (sheet.isNullObject) return null;
  if (sheet.protection.protected) {
    throw new ExcelFailure(`The sheet “${sheet.name}” is protected. Unprotect it (Review, Unprotect Sheet), then try again. Nothing was changed.`, "AccessDenied");
  }
  const present = new Set(sheets.items.map(({ name }) => name));
  const names = Object.keys(state()).filter((name) => name === sheet.name || !present.has(name));
  const remembered = names.flatMap((name) => state()[name]!);
  const usedArea: Area | null = used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const area = boxOf([...(usedArea ? [usedArea] : []), ...planned, ...remembered.map((cells) => cells.area)]);
  const found = area === null ? [] : await readValidations(context, sheet.name, area);
  return { state: state(), remembered, names, ...told(found, remembered.map(({ rule }) => rule)) };
}

/** From A1 to beyond the last cell of them all. */
function boxOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const rows = Math.max(...areas.map(({ row, rows: height }) => row + height)) + SLACK.rows;
  const columns = Math.max(...areas.map(({ column, columns: width }) => column + width)) + SLACK.columns;
  return { row: 0, column: 0, rows: Math.min(rows, SHEET_SIZE.rows), columns: Math.min(columns, SHEET_SIZE.columns) };
}

/** The guard and the analyst's own validation told apart. */
function told(found: readonly FoundValidation[], rules: readonly GuardRule[]): Pick<Found, "own" | "foreign"> {
  const byRule = new Map<string, { rule: GuardRule; areas: Area[] }>();
  const foreign: Area[] = [];
  for (const { area, validation } of found) {
    const rule = validation && rules.find((each) => holds(validation, each));
    if (!rule) {
      foreign.push(area);
      continue;
    }
    const key = JSON.stringify(rule);
    const same = byRule.get(key) ?? { rule, areas: [] };
    same.areas.push(area);
    byRule.set(key, same);
  }
  return { own: [...byRule.values()].flatMap(({ rule, areas }) => joined(areas).map((area) => ({ area, rule }))), foreign: joined(foreign) };
}

/** A range of the sheet. */
export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(localAddress(area));
}
