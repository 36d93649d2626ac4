import { DAYS_TO_1904 } from "../domain/month";
import { columnLetters, parseAddress } from "../domain/address";
import type { HeldCells } from "../report/held-report";
import { FORMAT, STYLES, type Style } from "../report/layout/styles";
import type { PlanCell, SheetPlan } from "../report/plan";
import type { SeenValue } from "../report/seen-report";
import type { Fault } from "./fault";
import type { Calculated } from "./formulas/evaluate";
import type { Value } from "./formulas/functions";
import { isSameFormula, type FormerNames } from "./formulas/parse";

/** Programs differ in the last digits of what they calculate. */
const TOLERANCE = 1e-9;
/** Letters of a text that a line shows. */
const MOST_LETTERS = 120;

/**
 * The cells of a sheet that do not hold what the plan says and what it comes to. `own` are cells that are not the report's: commentary, and what
 * is compared otherwise. `former` are the sheets' names at the build.
 */
export function compareCells(
  plan: SheetPlan,
  held: HeldCells,
  { value }: Calculated,
  own: (row: number, column: number) => boolean,
  former: FormerNames,
): readonly Fault[] {
  const formats = formatsOf(plan);
  return plan.cells.flatMap((line, row) =>
    line.flatMap((cell, column): Fault[] => {
      if (own(row, column)) return [];
      const wanted = value(plan.sheet, row, column);
      const [stands, formula] = [held.values[row]?.[column] ?? "", held.formulas[row]?.[column] ?? ""];
      const fault = (is: string, should: string): Fault[] => [
        { kind: "cell", sheet: plan.sheet, address: `${columnLetters(column)}${row + 1}`, stands: is, wanted: should },
      ];
      const format = formats.get(row * plan.columnWidths.length + column);
      if (!isAlike(stands, wanted, format === FORMAT.month)) return fault(said(stands), said(wanted));
      if (!isSameContent(cell, formula, plan.sheet, former)) return fault(contentText(formula), wantedContent(cell));
      const shown = held.formats[row]?.[column] ?? "General";
      if (typeof wanted === "number" && format !== undefined && shown.toLowerCase() !== format.toLowerCase())
        return fault(`${said(stands)}, shown in the format ${shown}`, `the format ${format}`);
      return [];
    }),
  );
}

/** A value as a line says it. */
export function said(value: SeenValue | Value): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "number") return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const words = value.replace(/\s+/g, " ");
  return `“${words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS).trimEnd()}…` : words}”`;
}

/** Whether a cell shows what it should. A date may be counted from 1904; a figure that is as much too low is another one. */
function isAlike(stands: SeenValue, wanted: Value, isDate: boolean): boolean {
  if (wanted === null) return stands === "";
  if (typeof wanted !== "number" || typeof stands !== "number") return stands === wanted;
  const isNear = (one: number) => Math.abs(one - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  return isNear(stands) || (isDate && stands + DAYS_TO_1904 === wanted);
}

function isFormula(content: SeenValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** Whether a formula is there where there should be one, and none where there should not. */
function isSameContent(cell: PlanCell | null, content: SeenValue, sheet: string, former: FormerNames): boolean {
  const wanted = cell !== null && "formula" in cell ? cell.formula : null;
  // A text of the report may begin with "=", and is a text.
  if (wanted === null) return !isFormula(content) || (cell !== null && "text" in cell && cell.text === content);
  return isFormula(content) && isSameFormula(content, wanted, sheet, former);
}

function contentText(content: SeenValue): string {
  return isFormula(content) ? `the formula ${content}` : `${said(content)} without a formula`;
}

function wantedContent(cell: PlanCell | null): string {
  return cell !== null && "formula" in cell ? `the formula ${cell.formula}` : "no formula";
}

/** The number formats that the plan gives its cells, by the number of the cell, row by row. */
function formatsOf({ styles, columnWidths }: SheetPlan): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  for (const { style, areas } of styles) {
    const { format }: Style = STYLES[style];
    if (format === undefined) continue;
    for (const { row, column, rows, columns } of areas.map(parseAddress))
      for (let cell = 0; cell < rows * columns; cell += 1)
        formats.set((row + Math.floor(cell / columns)) * columnWidths.length + column + (cell % columns), format);
  }
  return formats;
}
