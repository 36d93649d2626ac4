import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "../../../host/library";
import type { SheetHead } from "../../../src/reading";
import { sheetOf } from "../../reading/sheets";

const FILE = path.join(__dirname, "..", "..", "..", "examples", "essex-2020-tables.xlsx");

/** The board paper's ten tables as its example workbook holds them. */
export async function paperSheet(): Promise<SheetHead> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(FILE));
  const sheet = workbook.getWorksheet("Board tables")!;
  const [rows, columns] = [sheet.rowCount, 4];
  const at = <Value>(of: (row: number, column: number) => Value) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => of(row + 1, column + 1)));
  const values = at((row, column) => {
    const value = sheet.getCell(row, column).value;
    return typeof value === "number" || typeof value === "string" ? value : "";
  });
  return sheetOf("Board tables", values, {
    formats: at((row, column) => (sheet.getCell(row, column).numFmt as string | undefined) ?? "General"),
  });
}

/** A figure of the paper: the row of its table, counted from 0, with the four numbers in it. */
export interface PaperRow {
  readonly row: number;
  readonly earlier: number;
  readonly later: number;
  readonly diff: number;
  readonly percent: number;
}

export function paperRows({ values }: SheetHead): readonly PaperRow[] {
  return values.flatMap((cells, row) => {
    const [earlier, later, diff, percent] = cells;
    return [earlier, later, diff, percent].every((each) => typeof each === "number")
      ? [{ row, earlier, later, diff, percent } as PaperRow]
      : [];
  });
}

/** The sheet with another value in a cell. */
export function withValue(head: SheetHead, row: number, column: number, value: number | string): SheetHead {
  return {
    ...head,
    values: head.values.map((cells, at) => (at === row ? cells.map((raw, index) => (index === column ? value : raw)) : cells)),
  };
}

/** Every number that a figure becomes when one of its digits is another. */
export function digitsChanged(text: string): readonly string[] {
  return [...text].flatMap((digit, at) =>
    /\d/.test(digit)
      ? [..."0123456789"].filter((other) => other !== digit).map((other) => text.slice(0, at) + other + text.slice(at + 1))
      : [],
  );
}
