import { readSystems } from "../chain/read-systems";
import { counted } from "../domain/text";
import type { Finding } from "../domain/finding";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { oneAfterAnother } from "../excel/write/one-after-another";
import { checkOwnSheet, writeOwnSheet } from "../excel/write/own-sheet";
import { checkTableSheet, writeTableSheet, type TableSheet } from "../excel/write/write-table-sheet";
import { COMPLIANCE, SYSTEMS, TO_PUT_RIGHT, TO_PUT_RIGHT_TABLE } from "../reading/sheets";
import type { SuggestedSystem, SystemRecords } from "../reading/systems";
import { complianceSheet, toPutRight, type ToPutRight } from "../report/systems";
import type { Comparison, Compliance } from "../systems";
import { keepSystems } from "./keep-systems";

export interface CompareOptions {
  readonly today: Date;
  /** Another workbook, which may have the records of one of the systems. It is only read. */
  readonly other?: OtherBook;
  /** Which worksheets and columns are compared, whatever the sheet "Systems" says. They are written there. */
  readonly chosen?: readonly SuggestedSystem[];
  readonly progress?: (rows: number, of: number) => void;
  readonly signal?: AbortSignal;
}

export interface OtherBook {
  /** The file's name, by which its worksheets are named. */
  readonly name: string;
  readonly run: ExcelRun;
}

/** What comparing two systems came to. Where it was stopped, nothing was written, and the findings say why. */
export type CompareOutcome =
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      readonly compliance: Compliance;
      /** The sheets that were written. */
      readonly sheets: readonly string[];
      /** Whether the sheet "Systems" was added, as nothing said before which worksheet is which system. */
      readonly suggested: boolean;
      /** Records that the list does not hold, as it is too long, and rows that stay for the analyst's words. */
      readonly notListed: number;
      readonly settled: number;
      /** Remarks on how records were read, and why Excel refused the looks. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] };

/** The defined name of the cells of the sheet "Compliance". */
const COMPLIANCE_NAME = "StrandReport_Compliance";

/**
 * Compares the records of two systems, as the sheet "Systems" names them, and writes the sheets "Compliance" and "To put right". Without that sheet
 * it is worked out which worksheets are meant, and added. Throws the signal's reason where it is cancelled, an ExcelFailure where Excel fails.
 */
export async function compareWorkbookSystems(run: ExcelRun, options: CompareOptions): Promise<CompareOutcome> {
  const { other, chosen = null, progress, signal } = options;
  const asked = { chosen, progress, signal };
  const read = await withWorkbook(run, (workbook) =>
    other === undefined
      ? readSystems(workbook, { ...asked, beside: null })
      : withWorkbook(other.run, (second) => readSystems(workbook, { ...asked, beside: { name: other.name, workbook: second } })),
  );
  if (read.kind === "stopped") return read;
  const { comparison, compliance, records, former, rows, classification } = read;
  const list = toPutRight(comparison, records, former);
  const remarks = [...records.flatMap(unreadRemark), ...(list.notListed > 0 ? [notListedRemark(list.notListed)] : [])];
  const plan = complianceSheet({ comparison, compliance, notes: remarks, classification, today: options.today });
  options.signal?.throwIfAborted();
  const own = { plan, name: COMPLIANCE_NAME };
  const listSheet = listPlan(comparison, list);
  // Before anything is written, so that nothing is where something cannot be.
  await checkOwnSheet(run, own);
  await checkTableSheet(run, listSheet);
  const refused: string[] = [];
  await oneAfterAnother("Compare the systems again to complete them.", [
    // First, so that nothing is written where it cannot be.
    ...(rows === null ? [] : [() => keepSystems(run, rows)]),
    () => writeTableSheet(run, listSheet),
    async () => refused.push((await writeOwnSheet(run, own)) ?? ""),
  ]);
  return {
    kind: "compared",
    ...{ comparison, compliance, notListed: list.notListed, settled: list.settled },
    sheets: [COMPLIANCE, TO_PUT_RIGHT, ...(rows === null ? [] : [SYSTEMS])],
    suggested: rows !== null && chosen === null,
    remarks: [
      ...remarks,
      ...refused
        .filter((reason) => reason !== "")
        .map((reason) => `Excel refused the looks of “${COMPLIANCE}”: ${reason} The figures are complete.`),
    ],
  };
}

const LIST_NOTE =
  "A row a record that the two systems do not agree on. Reference 1, Date 1 and Row 1 are those of the system that “Systems” names first. Write what became of it in Outcome: it stays with its record when the systems are compared again. To correct a record, correct it in its system.";

function columnsNamed(headers: readonly string[], names: readonly string[]): readonly number[] {
  return names.map((name) => headers.indexOf(name)).filter((column) => column >= 0);
}

function unreadRemark({ extract, sheet, unread }: SystemRecords): readonly string[] {
  if (unread.rows === 0) return [];
  return [
    `${counted(unread.rows, "date")} of ${extract.system} cannot be read, the first in cell ${unread.first} of “${sheet.head.sheet}”. Such records are matched by their reference alone.`,
  ];
}

function notListedRemark(records: number): string {
  return `“${TO_PUT_RIGHT}” lists the first 5,000 records by date. ${counted(records, "record")} more follow once these are put right.`;
}

function listPlan({ systems }: Comparison, { headers, rows }: ToPutRight): TableSheet {
  return {
    sheet: TO_PUT_RIGHT,
    tableName: TO_PUT_RIGHT_TABLE,
    title: `To put right in ${systems.join(" and ")}`,
    note: LIST_NOTE,
    headers,
    rows,
    textColumns: columnsNamed(headers, ["Record", "What is wrong", "Unit", "Reference 1", "Reference 2", "Matched by"]),
    monthColumns: columnsNamed(headers, ["Date 1", "Date 2"]),
    monthFormat: "d mmm yy",
    formulaColumns: columnsNamed(headers, ["Row 1", "Row 2"]),
    widths: [108, 172, 84, 90, 60, 100, 90, 60, 100, 84, 150],
  };
}
