import { removeTableRows } from "../excel/write/remove-table-rows";
import { writeTableSheet, type TableSheet } from "../excel/write/write-table-sheet";
import type { ExcelRun } from "../excel/workbook";
import { MEASURES, MEASURES_HEADERS, type MeasureColumn } from "../reading/sheets";

const NOTE =
  "What sections tell beside their offences. Kind: count or rate (months of the worksheet in Sheet), tally (a number over a span), progress (a number and its target), theme (a row for each). Of: what a rate is of, or the total of themes.";

/** A row of the sheet "Measures", as it is written; months as serial numbers. */
export type MeasureCells = Partial<Record<MeasureColumn, string | number>>;

/** Adds rows to the table on the sheet "Measures", below those that stand there; adds the sheet where there is none. */
export async function keepMeasures(run: ExcelRun, rows: readonly MeasureCells[]): Promise<void> {
  await writeTableSheet(run, planOf(rows));
}

/** Takes the rows away that `keepMeasures` added. Throws an ExcelFailure where they have been changed since. */
export function takeBackMeasures(run: ExcelRun, rows: readonly MeasureCells[]): Promise<void> {
  return removeTableRows(run, planOf(rows));
}

function planOf(rows: readonly MeasureCells[]): TableSheet {
  const at = (...names: readonly MeasureColumn[]) => names.map((name) => MEASURES_HEADERS.indexOf(name));
  return {
    sheet: MEASURES,
    tableName: MEASURES,
    title: "Measures",
    note: NOTE,
    headers: MEASURES_HEADERS,
    rows: rows.map((row) => MEASURES_HEADERS.map((name) => row[name] ?? "")),
    isAdded: true,
    textColumns: at("Section", "Measure", "Kind", "Theme", "Sheet", "Column"),
    monthColumns: at("From", "To"),
    widths: [120, 150, 54, 120, 90, 72, 150, 90, 66, 66, 60],
  };
}
