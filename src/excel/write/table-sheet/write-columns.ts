import { FORMAT } from "../../../report/layout/styles";
import { rowsOf, type Cell, type TableSheet } from "./table-sheet";

/** A constant as `Range.formulas` takes it: the apostrophe keeps text as text, and is not part of it. */
export function written(value: Cell, format: string | null): Cell {
  if (typeof value !== "string") return value;
  const beginsLikeFormula = /^[=+\-@'\t\r\n]/.test(value);
  const mayBeValue = format !== FORMAT.text && /^[^#]*\d|^(true|false)$/i.test(value);
  return beginsLikeFormula || mayBeValue ? `'${value}` : value;
}

/** Where the plan's columns stand on the sheet. */
export interface ColumnPlaces {
  /** A column's index, from any fixed one. */
  readonly indexOf: (header: string) => number;
  /** The rows' cells for this many columns. */
  readonly cells: (column: number, width: number) => Excel.Range;
  readonly wasText: (header: string) => boolean;
}

/**
 * Writes the plan's columns: formats first, so that text stays text. Then the values of neighbouring columns as one action: if a row were
 * written in parts, a failure could leave a row that nobody wrote.
 */
export function writeColumns(plan: TableSheet, { indexOf, cells, wasText }: ColumnPlaces): void {
  const columns = plan.headers.map((header, column) => {
    const isText = plan.textColumns.includes(column);
    const plain = wasText(header) ? FORMAT.general : null;
    const format = isText ? FORMAT.text : (numbersFormat(plan, column) ?? plain);
    const values = rowsOf(plan).map((row) => row[column] ?? "");
    if (plan.formulaColumns?.includes(column)) return { at: indexOf(header), format, values };
    return { at: indexOf(header), format, values: values.map((value) => written(isText ? String(value) : value, format)) };
  });
  for (const { at, format } of columns) if (format !== null) cells(at, 1).numberFormat = rowsOf(plan).map(() => [format]);
  for (const run of sideBySide(columns))
    cells(run[0]!.at, run.length).formulas = rowsOf(plan).map((_, row) => run.map(({ values }) => values[row]!));
  for (const { column, choices } of plan.validations ?? []) {
    const { dataValidation } = cells(columns[column]!.at, 1);
    // First, since Excel on the web sets no rule over cells whose rules differ.
    dataValidation.clear();
    if (isListable(choices)) dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  }
}

/** Columns in runs without a gap, from the left. */
function sideBySide<T extends { readonly at: number }>(columns: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const column of [...columns].sort((one, other) => one.at - other.at)) {
    const run = runs.at(-1);
    if (run?.at(-1)!.at === column.at - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function numbersFormat({ monthColumns, monthFormat = FORMAT.month, countColumns = [] }: TableSheet, column: number): string | null {
  if (monthColumns.includes(column)) return monthFormat;
  return countColumns.includes(column) ? FORMAT.count : null;
}

/** Excel's own list holds 255 characters, and splits choices at commas. */
function isListable(choices: readonly string[]): boolean {
  const source = choices.join(",");
  const hasCommas = choices.some((choice) => choice.includes(","));
  return source !== "" && source.length <= 255 && !source.startsWith("=") && !hasCommas;
}
