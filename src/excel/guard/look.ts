import { localAddress } from "../../domain/address";
import type { GuardedCells, GuardRule } from "../../guard/guard";
import { listsOf } from "../../guard/place-lists";
import type { Area } from "../../domain/area";
import { joined } from "../../guard/rectangles";
import { ExcelFailure } from "../failure";
import { boxOf } from "./box";
import type { GuardState } from "../../kept/guard-state";
import { readGuardState, readSheetChanging } from "./guard-state";
import { askForListSheet, listColumn, type ListSheet } from "./list-sheet";
import { readHeld } from "./read-held";
import { readValidations, type FoundValidation } from "./read-validations";
import { holds } from "./validation-form";

/** The state of a sheet before anything is done. */
export interface Found {
  readonly state: GuardState;
  /** Whether the record of guards cannot be read. */
  readonly isForgotten: boolean;
  /** The record for this sheet, including under an earlier name. */
  readonly remembered: readonly GuardedCells[];
  /** The sheet names that the record is under. */
  readonly names: readonly string[];
  /** Cells that hold a guard, wherever they are by now. */
  readonly own: readonly GuardedCells[];
  readonly foreign: readonly Area[];
  readonly lists: ListSheet;
  /**
   * Columns of the sheet of lists that other validation uses: on other sheets, and in cells of this one whose guard was
   * changed.
   */
  readonly taken: ReadonlySet<number>;
}

/**
 * Looks at a sheet's validation. Throws an ExcelFailure where the sheet is protected; null where there is no such
 * sheet.
 */
export async function look(context: Excel.RequestContext, sheetName: string, planned: readonly Area[]): Promise<Found | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name,protection/protected");
  const sheets = context.workbook.worksheets.load("items/name");
  const stateRead = readGuardState(context);
  const changing = readSheetChanging(context);
  const listsRead = askForListSheet(context);
  const used = sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (sheet.isNullObject) return null;
  if (sheet.protection.protected) {
    throw new ExcelFailure(
      `The sheet “${sheet.name}” is protected. Unprotect it (Review, Unprotect Sheet), then try again. Nothing was changed.`,
      "AccessDenied",
    );
  }
  const present = sheets.items.map(({ name }) => name);
  const { value, problem } = stateRead();
  const state = value ?? {};
  const lists = listsRead(present);
  // By its own name, or else by that of any sheet that no longer exists: it may have been renamed.
  const candidates = Object.hasOwn(state, sheet.name) ? [sheet.name] : Object.keys(state).filter((name) => !present.includes(name));
  const candidateCells = candidates.flatMap((name) => state[name]!);
  const usedArea: Area | null = used.isNullObject
    ? null
    : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const area = boxOf([...(usedArea ? [usedArea] : []), ...planned, ...candidateCells.map((cells) => cells.area)]);
  const found = area === null ? [] : await readValidations(context, sheet.name, area);
  const { own, foreign } = told(
    found,
    candidateCells.map(({ rule }) => rule),
    { listSheet: lists.sheet, mayBeHalf: changing() === sheet.name },
  );
  const standing = new Set(own.map(({ rule }) => JSON.stringify(rule)));
  const names = candidates.filter((name) => name === sheet.name || state[name]!.some(({ rule }) => standing.has(JSON.stringify(rule))));
  const others = present.filter((name) => name !== sheet.name && name !== lists.sheet);
  const taken = new Set([
    ...Object.entries(state).flatMap(([name, cells]) => (others.includes(name) ? [...listsOf(cells).keys()] : [])),
    ...foreign.flatMap(({ validation }) => listColumn(validation?.rule?.list?.source, lists.sheet) ?? []),
    ...(lists.sheet === null ? [] : await readHeld(context, lists.sheet, others)),
  ]);
  return {
    state,
    isForgotten: problem !== null,
    remembered: names.flatMap((name) => state[name]!),
    names,
    own,
    foreign: joined(foreign.map((each) => each.area)),
    lists,
    taken,
  };
}

/** Separates the guard from the analyst's own validation. */
function told(
  found: readonly FoundValidation[],
  rules: readonly GuardRule[],
  where: Parameters<typeof holds>[2],
): { readonly own: readonly GuardedCells[]; readonly foreign: readonly FoundValidation[] } {
  const byRule = new Map<string, { rule: GuardRule; areas: Area[] }>();
  const foreign: FoundValidation[] = [];
  for (const each of found) {
    const { area, validation } = each;
    const rule = validation && rules.find((known) => holds(validation, known, where));
    if (!rule) {
      foreign.push(each);
      continue;
    }
    const key = JSON.stringify(rule);
    const same = byRule.get(key) ?? { rule, areas: [] };
    same.areas.push(area);
    byRule.set(key, same);
  }
  return { own: [...byRule.values()].flatMap(({ rule, areas }) => joined(areas).map((area) => ({ area, rule }))), foreign };
}

/** A range of the sheet. */
export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(localAddress(area));
}
