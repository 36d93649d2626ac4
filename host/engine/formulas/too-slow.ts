import type { Cell } from "../../library";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { calculateForNothing, nameEntries } from "./calculate-book";
import { partialSheet, sheetOfValues } from "./partial-sheets";
import { precedentsOf } from "./precedents";

/**
 * What takes longer is not calculated: it would be taken for a program that hangs. The engine also remembers every cell that INDIRECT or OFFSET came
 * to, until there is no memory left.
 */
const MOST_SECONDS = 20;
/** Fewer formulas are calculated without a look. */
const FEW = 100;
const STEP = 4;
/** Below this a difference of two times says little. */
const CLEAR_SECONDS = 0.3;
const FAR = 4;

/**
 * Whether these formulas would take too long: some are calculated, spread over all of them, then four times as many and so on, until the time that
 * each adds is clear. No text of a formula tells: what INDIRECT and OFFSET come to is known by calculating alone.
 */
export function tooSlow(workbook: WorkbookModel, formulaCells: (sheet: SheetModel) => readonly Cell[]): boolean {
  const all = workbook.sheets.flatMap((sheet) => formulaCells(sheet));
  if (all.length <= FEW) return false;
  const seconds = (many: number) => secondsFor(workbook, formulaCells, many, all.length);
  const first = seconds(1);
  const isClear = (taken: number) => taken - first > Math.max(CLEAR_SECONDS, first / 2);
  for (let many = STEP; many < all.length; many *= STEP) {
    const taken = seconds(many);
    if (!isClear(taken)) continue;
    const forAll = (some: number) => ((some - first) / (many - 1)) * all.length;
    // Where it is near, once more, since the machine may have had something else to do.
    return forAll(taken) > FAR * MOST_SECONDS || (forAll(taken) > MOST_SECONDS && forAll(seconds(many)) > MOST_SECONDS);
  }
  return false;
}

/** How long it takes to calculate so many of the formulas, all others shown as the values that they have. */
function secondsFor(workbook: WorkbookModel, formulaCells: (sheet: SheetModel) => readonly Cell[], many: number, of: number): number {
  let at = 0;
  const chosen = new Set<Cell>();
  const every = of / many;
  for (const sheet of workbook.sheets) for (const cell of formulaCells(sheet)) if (at++ >= (chosen.size + 0.5) * every) chosen.add(cell);
  const begun = performance.now();
  const precedents = precedentsOf(workbook, (sheet) => formulaCells(sheet).filter((cell) => chosen.has(cell)));
  const shown = workbook.sheets.map((sheet) =>
    precedents ? partialSheet(sheet, precedents, (cell) => chosen.has(cell)) : sheetOfValues(sheet, (cell) => chosen.has(cell)),
  );
  calculateForNothing(workbook.book, nameEntries(workbook), shown);
  return (performance.now() - begun) / 1000;
}
