import fc from "fast-check";
import { isMonthly } from "../../src/reading/tables/table-data";
import type { MonthlyTable } from "../../src/reading/tables/tables";
import type { Book, Line, Sheet } from "./book";

/** Chance that can be shrunk: each number that is drawn comes from a list, and from its end on it is 0. */
export interface Dice {
  /** A number from 0 to below `sides`. */
  below(sides: number): number;
  one<Value>(values: readonly Value[]): Value;
}

/** A change of a workbook; null where the workbook has nothing that it could change. */
export type Change = (book: Book, dice: Dice) => Book | null;

export function diceOf(numbers: readonly number[]): Dice {
  let at = 0;
  const below = (sides: number) => (numbers[at++] ?? 0) % sides;
  return { below, one: (values) => values[below(values.length)]! };
}

export const throws = fc.array(fc.nat(997), { maxLength: 40 });

/** A change of each sheet that has tables; null where there is none, or where one of them cannot be changed. */
export function ofSheets(change: (sheet: Sheet, dice: Dice) => Sheet | null): Change {
  return (book, dice) => {
    if (!book.sheets.some(({ tables }) => tables.length > 0)) return null;
    const sheets = book.sheets.map((sheet) => (sheet.tables.length > 0 ? change(sheet, dice) : sheet));
    return sheets.some((sheet) => sheet === null) ? null : { ...book, sheets: sheets as readonly Sheet[] };
  };
}

/** A change of a sheet's lines, around or in its tables. */
export function ofLines(change: (lines: readonly Line[], dice: Dice) => readonly Line[] | null): Change {
  return ofSheets((sheet, dice) => {
    const lines = change(sheet.lines, dice);
    return lines && { ...sheet, lines };
  });
}

/** A change of the lines of sheets with one table by months. */
export function ofTable(change: OfTable): Change {
  return ofSheets((sheet, dice) => {
    const [table] = sheet.tables;
    if (sheet.tables.length > 1 || !table || !isMonthly(table)) return null;
    const lines = change(sheet.lines, table, dice);
    return lines && { ...sheet, lines };
  });
}

/** A change of one of the workbook's tables by months, whichever it is: of its own lines, from its header on. */
export function inTable(change: OfTable): Change {
  return (book, dice) => {
    const all = book.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => (isMonthly(table) ? [{ sheet, table }] : [])));
    if (all.length === 0) return null;
    const { sheet, table } = dice.one(all);
    const lines = ofOwnLines(sheet.lines, table, change, dice);
    return lines && { ...book, sheets: book.sheets.map((each) => (each === sheet ? { ...sheet, lines } : each)) };
  };
}

/** The same change of all tables by months; null where one of them cannot be changed. */
export function inTables(change: OfTable): Change {
  return ofSheets((sheet, dice) => {
    const tables = sheet.tables.filter(isMonthly).toSorted((one, other) => other.headerTop - one.headerTop);
    if (tables.length !== sheet.tables.length) return null;
    let lines: readonly Line[] | null = sheet.lines;
    for (const table of tables) lines = lines && ofOwnLines(lines, table, change, dice);
    return lines && { ...sheet, lines };
  });
}

type OfTable = (lines: readonly Line[], table: MonthlyTable, dice: Dice) => readonly Line[] | null;

function ofOwnLines(lines: readonly Line[], table: MonthlyTable, change: OfTable, dice: Dice): readonly Line[] | null {
  const { headerTop, lastRow } = table;
  const own = change(lines.slice(headerTop, lastRow + 1), table, dice);
  return own && [...lines.slice(0, headerTop), ...own, ...lines.slice(lastRow + 1)];
}

/** The places of the data's lines. */
export function dataLines(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ is }, at) => (is === "data" ? [at] : []));
}

/** Lines with some put in before a place. */
export function inserted(lines: readonly Line[], at: number, more: readonly Line[]): readonly Line[] {
  return [...lines.slice(0, at), ...more, ...lines.slice(at)];
}
