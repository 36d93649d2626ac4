import { writeTableSheet, type TableSheet } from "../excel/write/write-table-sheet";
import type { ExcelRun } from "../excel/workbook";
import { SYSTEMS, SYSTEMS_HEADERS } from "../reading/sheets";
import type { SuggestedSystem } from "../reading/systems";

const NOTE =
  "Which worksheet holds the records of which system, and under which headers. Flags: columns of yes and no, with ; between them, the same in both and in the same order. Correct what is not right, then compare again.";

/** Writes which worksheets and columns are two systems' on the sheet "Systems"; adds it where it is not there. Throws an ExcelFailure where it cannot. */
export async function keepSystems(run: ExcelRun, rows: readonly SuggestedSystem[]): Promise<void> {
  await writeTableSheet(run, planOf(rows));
}

function planOf(rows: readonly SuggestedSystem[]): TableSheet {
  return {
    sheet: SYSTEMS,
    tableName: SYSTEMS,
    title: "Systems that are compared",
    note: NOTE,
    headers: SYSTEMS_HEADERS,
    rows: rows.map((row) => SYSTEMS_HEADERS.map((name) => row[name])),
    textColumns: SYSTEMS_HEADERS.map((_, column) => column),
    monthColumns: [],
    widths: [84, 108, 96, 96, 84, 96, 120],
  };
}
