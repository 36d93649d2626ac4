import type { Cell } from "../../library";
import { allTables } from "../tables/table-book";
import type { SheetModel, WorkbookModel } from "../workbook-model";

/** Functions whose results may depend on any cell, and a range of sheets, "Jan:Mar!A1". */
const ANYWHERE = /\b(?:INDIRECT|CELL|INFO|SHEETS?|FORMULATEXT|LAMBDA)\s*\(|:[^!:(),]*!/i;
/** Functions whose results may change even if no cell does. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const DEEPEST_NAME = 8;

/**
 * The sheets whose formulas may have other results now: those that changed, and those with a formula that mentions one of them, directly or
 * through others. `changed` are sheets, and names of the workbook. A mention by chance costs time, but never gives a wrong result.
 */
export function staleSheets(
  workbook: WorkbookModel,
  changed: Iterable<SheetModel | string>,
  formulaCells: (sheet: SheetModel) => readonly Cell[],
): ReadonlySet<SheetModel> {
  const all = [...changed];
  const names = all.filter((each) => typeof each === "string").map(lower);
  const stale = new Set(all.filter((each) => typeof each !== "string"));
  const known = vocabulary(workbook);
  const looks = new Map(workbook.sheets.map((sheet) => [sheet, looksOf(known, sheet, formulaCells(sheet), names)]));
  for (let size = -1; size !== stale.size;) {
    size = stale.size;
    for (const [sheet, seen] of looks) if (seen === "anywhere" || [...seen].some((other) => stale.has(other))) stale.add(sheet);
  }
  return stale;
}

const lower = (text: string): string => text.toLowerCase();

/** Which other sheets a sheet's formulas mention; also "anywhere" where one must be calculated in any case. */
function looksOf(
  known: Vocabulary,
  sheet: SheetModel,
  cells: readonly Cell[],
  changedNames: readonly string[],
): ReadonlySet<SheetModel> | "anywhere" {
  const seen = new Set<SheetModel>();
  const read = new Set<string>();
  for (const cell of cells) {
    // A formula that was never calculated has no result to keep.
    if (cell.result === undefined) return "anywhere";
    const text = lower(cell.formula ?? "");
    const shape = shapeOf(text);
    if (read.has(shape)) continue;
    read.add(shape);
    if (ANYWHERE.test(text) || VOLATILE.test(text) || !mentions(text, known, seen, changedNames, 0)) return "anywhere";
  }
  seen.delete(sheet);
  return seen;
}

/** A formula without its row numbers: formulas of one shape mention the same sheets. A formula with quoted sheet names is its own shape. */
const shapeOf = (text: string): string => (text.includes("'") ? text : text.replace(/(?<=\$)\d+|(?<=\b[a-z]{1,3})\d+(?![\w!.([])/g, ""));

interface Vocabulary {
  readonly sheets: readonly (readonly [word: string, sheet: SheetModel])[];
  readonly names: readonly (readonly [word: string, text: string])[];
}

const vocabulary = (workbook: WorkbookModel): Vocabulary => ({
  sheets: [
    ...workbook.sheets.map((sheet) => [lower(sheet.name).replaceAll("'", "''"), sheet] as const),
    ...allTables(workbook).map(({ table, sheet }) => [lower(table.name), sheet] as const),
  ],
  names: workbook.names.map(({ name, text }) => [lower(name), lower(text)] as const),
});

/** Adds the sheets that a text mentions; false where it mentions a name that has changed, or one that may mean anything. */
function mentions(text: string, known: Vocabulary, seen: Set<SheetModel>, changedNames: readonly string[], depth: number): boolean {
  if (changedNames.some((name) => text.includes(name))) return false;
  for (const [word, sheet] of known.sheets) if (text.includes(word)) seen.add(sheet);
  return known.names.every(
    ([name, meaning]) =>
      !text.includes(name) ||
      (depth < DEEPEST_NAME &&
        !ANYWHERE.test(meaning) &&
        !VOLATILE.test(meaning) &&
        mentions(meaning, known, seen, changedNames, depth + 1)),
  );
}
