import { localAddress, parseAddress } from "../../domain/address";
import type { StyleName } from "../../report/layout/styles";
import type { SheetPlan } from "../../report/plan";
import { printedWidths } from "../../report/printed";
import type { SeenReport, SeenValue } from "../../report/seen-report";
import { PaperError } from "../paper-error";
import { ROLES, type Role } from "./roles";

/** A cell of the report sheet that says something, or belongs to a table. */
export interface SheetCell {
  readonly column: number;
  readonly style: StyleName;
  readonly role: Role;
  readonly value: SeenValue;
}

/** One row of the report sheet. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** One text across the sheet. */
  readonly isWide: boolean;
}

/** The report sheet's printed rows with what their cells hold now and are in a paper. Throws a PaperError for a cell that shows an error. */
export function rowsOf({ plan: { report }, values }: SeenReport): readonly SheetRow[] {
  const looks = stylesOf(report);
  const printed = printedWidths(report).length;
  const wide = new Set(report.merges.flatMap((merge) => rowsIn(merge)));
  return values.map((row, index) => ({
    isWide: wide.has(index),
    cells: row.slice(0, printed).flatMap((value, column) => {
      const style = looks[index]?.get(column);
      return style === undefined ? [] : [{ column, style, role: ROLES[style], value: said(value, report, index, column) }];
    }),
  }));
}

/** Whether a row has the heads of a table. */
export function isHead({ isWide, cells }: SheetRow): boolean {
  return !isWide && cells.some(({ role, value }) => role === "head" && value !== "");
}

/** Cells that do not hold what the build wrote: another text or number, or something in place of a formula. */
export function changedCells({ plan: { report }, values, formulas }: SeenReport): readonly string[] {
  const printed = printedWidths(report).length;
  return report.cells.flatMap((row, index) =>
    row.slice(0, printed).flatMap((cell, column) => {
      if (cell === null) return [];
      const value = values[index]?.[column];
      const isSame =
        "formula" in cell
          ? String(formulas[index]?.[column]).startsWith("=")
          : "text" in cell
            ? String(value) === cell.text
            : value === cell.number;
      return isSame ? [] : [addressOf(index, column)];
    }),
  );
}

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|#+)/;

function said(value: SeenValue, { sheet, cells }: SheetPlan, row: number, column: number): SeenValue {
  const planned = cells[row]?.[column];
  if (planned && "formula" in planned && typeof value === "string" && ERROR.test(value))
    throw new PaperError(
      `The cell ${addressOf(row, column)} of “${sheet}” shows ${value} in place of its figure. Build the report again, then take it out.`,
    );
  return value;
}

/** "D12" */
function addressOf(row: number, column: number): string {
  return localAddress({ row, column, rows: 1, columns: 1 });
}

function stylesOf({ styles }: SheetPlan): readonly ReadonlyMap<number, StyleName>[] {
  const rows: Map<number, StyleName>[] = [];
  for (const { style, areas } of styles)
    for (const address of areas) {
      const area = parseAddress(address);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) (rows[row] ??= new Map()).set(column, style);
    }
  return rows;
}

function rowsIn(address: string): readonly number[] {
  const { row, rows } = parseAddress(address);
  return Array.from({ length: rows }, (_, index) => row + index);
}
