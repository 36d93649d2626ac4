import { monthToSerial, type Month } from "../../domain/month";
import type { ExcelRun } from "../workbook";

/** A cell as a scenario writes it: a month is a date that shows as "Jan-20"; a day (its serial number) shows as "31/01/2020". */
export type Entry = string | number | { readonly month: Month } | { readonly day: number } | { readonly formula: string };

/** What cells hold and show. */
export interface CellsSeen {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** Adds a sheet that holds these rows from A1, in one sync; texts stay texts. */
export function addSheet(run: ExcelRun, name: string, rows: readonly (readonly Entry[])[]): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const width = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => [...row, ...new Array<Entry>(width - row.length).fill("")]);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
    range.numberFormat = cells.map((row) => row.map(formatOf));
    range.formulas = cells.map((row) => row.map(entered));
    await context.sync();
  });
}

function formatOf(entry: Entry): string {
  if (typeof entry === "string") return entry === "" ? "General" : "@";
  if (typeof entry === "number" || "formula" in entry) return "General";
  return "month" in entry ? "mmm-yy" : "dd/mm/yyyy";
}

function entered(entry: Entry): string | number {
  if (typeof entry !== "object") return entry;
  if ("month" in entry) return monthToSerial(entry.month);
  return "day" in entry ? entry.day : entry.formula;
}

/** Writes values into cells, from the top left one. */
export function enter(run: ExcelRun, sheet: string, address: string, values: readonly (readonly (string | number)[])[]): Promise<void> {
  return run(async (context) => {
    const first = context.workbook.worksheets.getItem(sheet).getRange(address);
    first.getResizedRange(values.length - 1, values[0]!.length - 1).values = values.map((row) => [...row]);
    await context.sync();
  });
}

/** Reads cells; null for everything that a sheet uses. */
export function readCells(run: ExcelRun, sheet: string, address: string | null): Promise<CellsSeen> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = address === null ? worksheet.getUsedRange() : worksheet.getRange(address);
    range.load("values,text,formulas,numberFormat");
    await context.sync();
    const { values, text, formulas, numberFormat } = range;
    return { values, text, formulas, numberFormat: numberFormat as string[][] };
  });
}

/** The names of the visible sheets. */
export function visibleSheets(run: ExcelRun): Promise<readonly string[]> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return sheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });
}

/** Shows or hides a sheet. */
export function setVisible(run: ExcelRun, sheet: string, isVisible: boolean): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(sheet).visibility = isVisible ? "Visible" : "Hidden";
    await context.sync();
  });
}

/** What the first cell of each of these names holds; null for a name that does not exist. */
export function readNames(run: ExcelRun, names: readonly string[]): Promise<readonly unknown[]> {
  return run(async (context) => {
    const found = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    await context.sync();
    const cells = found.map((name) => (name.isNullObject ? null : name.getRange().getCell(0, 0).load("values")));
    await context.sync();
    return cells.map((cell) => (cell === null ? null : (cell.values[0]![0] as unknown)));
  });
}

/** The words in the cells of a name, in order, with single spaces. */
export function readWords(run: ExcelRun, name: string): Promise<string> {
  return run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("values");
    await context.sync();
    return range.values.flat().join(" ").replaceAll(/\s+/g, " ").trim();
  });
}

/** Writes words into the first cell of a name. */
export function enterName(run: ExcelRun, name: string, words: string): Promise<void> {
  return run(async (context) => {
    context.workbook.names.getItem(name).getRange().getCell(0, 0).values = [[words]];
    await context.sync();
  });
}
