import { monthToSerial } from "../domain/month";
import { insertSheets } from "../excel/insert-sheets";
import type { ExcelRun } from "../excel/workbook";
import type { TableSheet } from "../excel/write/table-sheet/table-sheet";
import { sampleCounts } from "../sample/sample-counts";
import { SAMPLE_END, SAMPLE_STRANDS } from "../sample/sample-strands";

const COUNTS_NOTE =
  "Sample. The totals of the strands are from a public board paper of March 2020. The monthly counts are made up. Replace them with your own.";
const STRANDS_NOTE = "Values: separate several with ;. * stands for any text. Blank Period end: the report's own.";

/** Months in the workbook show as "Jan-20", as in most extracts. */
const MONTH_FORMAT = "mmm-yy";

/**
 * Adds the sample's worksheets, "Monthly offences" and "Strands", as new sheets; a name that is taken gets " (2)". Returns
 * their names. Throws an ExcelFailure where it fails; nothing was added then, unless it says otherwise.
 */
export function insertSample(run: ExcelRun): Promise<readonly string[]> {
  return insertSheets(run, [monthlyOffences(), strands()]);
}

function monthlyOffences(): TableSheet {
  return {
    sheet: "Monthly offences",
    tableName: "Monthly_offences",
    title: "Recorded offences by month",
    note: COUNTS_NOTE,
    headers: ["Month", "Offence", "Count"],
    rows: sampleCounts().map(({ month, offence, count }) => [monthToSerial(month), offence, count]),
    textColumns: [1],
    monthColumns: [0],
    monthFormat: MONTH_FORMAT,
    countColumns: [2],
    widths: [84, 216, 84],
  };
}

function strands(): TableSheet {
  return {
    sheet: "Strands",
    tableName: "Strands",
    title: "Strands of the crime prevention strategy",
    note: STRANDS_NOTE,
    details: [
      ["Report title", "Crime prevention strategy: offences by strand"],
      ["Force", "Sample Police"],
      ["Classification", "OFFICIAL"],
      ["Source", "sample data, made up to the totals of a board paper"],
    ],
    headers: ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Period end"],
    rows: SAMPLE_STRANDS.map(({ section, strand, measure, lead, values, end }) => [
      section,
      strand,
      measure,
      lead,
      "Offence",
      values,
      end === SAMPLE_END ? "" : monthToSerial(end),
    ]),
    textColumns: [0, 1, 2, 3, 4, 5],
    monthColumns: [6],
    monthFormat: MONTH_FORMAT,
    widths: [84, 132, 168, 156, 66, 180, 72],
  };
}
