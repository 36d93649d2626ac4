import { normalised } from "../domain/text";
import { insertSheets } from "../excel/insert-sheets";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { PAPER, PAPER_HEADERS, STRANDS_MARK } from "../reading/sheets";

const NOTE =
  "Each row is a part of the paper, printed in this order. The row “Strands” stands for the overview and the strands’ sections. Alt+Enter begins a new line. A figure can be named: {{Hate Crime.pctDiff}}. Rows without text are not printed.";

/** The usual parts of a board paper beside its strands. */
const PARTS: readonly (readonly [number: string, heading: string])[] = [
  ["1.0", "Purpose of Report"],
  ["2.0", "Recommendations"],
  ["3.0", "Executive Summary"],
  ["4.0", "Introduction/Background"],
  ["5.0", STRANDS_MARK],
  ["6.0", "Implications (Issues)"],
  ["6.1", "Links to Police and Crime Plan Priorities"],
  ["6.2", "Demand & Risks"],
  ["6.3", "Equality and/or Human Rights Implications"],
  ["6.4", "Health and Safety Implications"],
  ["7.0", "Consultation/Engagement"],
  ["8.0", "Actions for Improvement"],
  ["9.0", "Future Work/Development and Expected Outcome"],
  ["10.0", "Decisions Required"],
];

/**
 * Adds the sheet "Paper" with the headings of the usual parts and room for their text. One that is there already is left as it is. Returns
 * the sheet's name. Throws an ExcelFailure where it fails; nothing was added then, unless it says otherwise.
 */
export async function addPaper(run: ExcelRun): Promise<string> {
  const { allSheets } = await withWorkbook(run, (workbook) => workbook.outline());
  const there = allSheets.find(({ sheet }) => normalised(sheet) === normalised(PAPER));
  if (there !== undefined) return there.sheet;
  const [sheet] = await insertSheets(run, [
    {
      sheet: PAPER,
      tableName: PAPER,
      title: "The paper’s other parts",
      note: NOTE,
      headers: PAPER_HEADERS,
      rows: PARTS.map(([number, heading]) => [number, heading, ""]),
      textColumns: [0, 1, 2],
      monthColumns: [],
      widths: [54, 174, 390],
    },
  ]);
  return sheet!;
}
