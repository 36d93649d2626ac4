import type { Cell } from "../../library";
import type { SheetModel, WorkbookModel } from "../workbook-model";
import { calculateForNothing, nameEntries } from "./calculate-book";
import { partialSheet, sheetOfValues } from "./partial-sheets";
import { precedentsOf } from "./precedents";

/**
 * Whatever takes longer is not calculated: the program would seem to hang. The engine also remembers every cell that INDIRECT or OFFSET
 * reached, until memory runs out.
 */
const MOST_SECONDS = 20;
/** Fewer formulas are calculated without a test. */
const FEW = 100;
const STEP = 4;
/** Below this, a difference between two times says little. */
const CLEAR_SECONDS = 0.3;
const FAR = 4;

/**
 * Whether these formulas would take too long. It calculates some, spread over all of them, then four times as many and so on, until the
 * time for each is clear. A formula's text does not show it: only calculating shows what INDIRECT and OFFSET reach.
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
    // Where the result is close, it tries once more: the machine may have been busy.
    return forAll(taken) > FAR * MOST_SECONDS || (forAll(taken) > MOST_SECONDS && forAll(seconds(many)) > MOST_SECONDS);
  }
  return false;
}

/** How long it takes to calculate this many of the formulas, with all others shown as their present values. */
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
