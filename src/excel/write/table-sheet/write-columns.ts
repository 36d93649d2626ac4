import { FORMAT } from "../../../report/layout/styles";
import { rowsOf, type Cell, type TableSheet } from "./table-sheet";

/** A constant as `Range.formulas` takes it: the apostrophe keeps text text, and is not part of it. */
export function written(value: Cell, format: string | null): Cell {
  if (typeof value !== "string") return value;
  const beginsLikeFormula = /^[=+\-@'\t\r\n]/.test(value);
  const mayBeValue = format !== FORMAT.text && /^[^#]*\d|^(true|false)$/i.test(value);
  return beginsLikeFormula || mayBeValue ? `'${value}` : value;
}

/** Writes the plan's columns, each into its cells: formats first, so that text stays text. */
export function writeColumns(plan: TableSheet, placeOf: (header: string) => { cells: Excel.Range; wasText: boolean }): void {
  plan.headers.forEach((header, column) => {
    const { cells, wasText } = placeOf(header);
    const isText = plan.textColumns.includes(column);
    const plain = wasText ? FORMAT.general : null;
    const format = isText ? FORMAT.text : (numbersFormat(plan, column) ?? plain);
    if (format !== null) cells.numberFormat = rowsOf(plan).map(() => [format]);
    const values = rowsOf(plan).map((row) => row[column] ?? "");
    cells.formulas = values.map((value) => [written(isText ? String(value) : value, format)]);
    const choices = plan.validations?.find((validation) => validation.column === column)?.choices;
    if (choices === undefined) return;
    // First, since Excel on the web sets no rule over cells whose rules differ.
    cells.dataValidation.clear();
    if (isListable(choices)) cells.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  });
}

function numbersFormat({ monthColumns, monthFormat = FORMAT.month, countColumns = [] }: TableSheet, column: number): string | null {
  if (monthColumns.includes(column)) return monthFormat;
  return countColumns.includes(column) ? FORMAT.count : null;
}

/** Excel's own list holds 255 characters, and takes commas for the ends of choices. */
function isListable(choices: readonly string[]): boolean {
  const source = choices.join(",");
  const hasCommas = choices.some((choice) => choice.includes(","));
  return source !== "" && source.length <= 255 && !source.startsWith("=") && !hasCommas;
}
