import type { StrandDefinition } from "../domain/strand";
import { readFigures } from "../chain/read-figures";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { writeTableSheet, type TableSheet } from "../excel/write/write-table-sheet";
import { strandHeaders, strandTableRows } from "../reading";

const SHEET = "Strands";
const NOTE =
  "One or more rows for each strand. Values: separate several with ;. * stands for any text, ~* for an asterisk. All conditions of a row must be met. Except leaves values out. Blank Period end: the report's own. Target: a number for the period, or a change on the earlier one (-5%).";

/** Writes a first "Strands" table with one strand for each value of a column; returns how many strands that makes. */
export async function saveStrandsBy(run: ExcelRun, by: string): Promise<number> {
  const { definitions } = await withWorkbook(run, async (workbook) =>
    readFigures(workbook, await workbook.outline(), { by, strandsFrom: null }, () => undefined),
  );
  await saveStrands(run, definitions);
  return definitions.length;
}

/**
 * Writes a workbook's first "Strands" table from the recognised strands, for the analyst to continue. `details` are the lines above it; above
 * a table that is there already, its own stay.
 */
export async function saveStrands(
  run: ExcelRun,
  definitions: readonly StrandDefinition[],
  details: NonNullable<TableSheet["details"]> = [],
): Promise<void> {
  await writeTableSheet(run, {
    sheet: SHEET,
    tableName: SHEET,
    title: "Strands of the crime prevention strategy",
    note: NOTE,
    details,
    headers: strandHeaders(definitions),
    rows: strandTableRows(definitions),
    textColumns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15],
    monthColumns: [11],
    widths: [48, 132, 156, 132, 84, 72, 180, 84, 72, 108, 66, 60, 60],
    validations: [{ column: 10, choices: ["down", "up"] }],
  });
}
