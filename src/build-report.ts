import { compare } from "./analysis/compare";
import { reportEnd } from "./analysis/report-end";
import { comparisonFindings } from "./analysis/comparison-findings";
import type { Comparison } from "./domain/comparison";
import type { Finding } from "./domain/finding";
import type { Month } from "./domain/month";
import { withWorkbook, type ExcelRun } from "./excel/workbook";
import { compose } from "./report/compose";
import { detailsOf } from "./report/details";
import { layOut } from "./report/layout";
import { chooseSheets } from "./report/sheet-names";
import { cellsInTheWay, commentaryFindings, movedFindings, standingFindings } from "./report/standing-findings";
import { collect, columnsNeeded, defineStrands, recognise, type SheetHead, strandDefinitions } from "./worksheets";
import { reportDetails } from "./worksheets/report-details";

/** What a build is told. The clock is passed in, so that a test can hold it. */
export interface BuildOptions {
  /** The header of the column whose values are the strands; null where the workbook says what they are. */
  readonly by: string | null;
  /** The last month of strands without a period of their own; null for the last month that has data for all of them. */
  readonly end: Month | null;
  /** A "Strands" table from elsewhere, for workbooks without one. */
  readonly strandsFrom: SheetHead | null;
  readonly today: Date;
  /** Called as the work goes on. May throw to cancel it; nothing has been written before `writing`. */
  readonly progress?: (step: BuildProgress) => void;
}

export type BuildProgress =
  | { readonly step: "opening" | "recognising" | "comparing" | "writing" | "done" }
  | { readonly step: "reading"; readonly rows: number; readonly of: number };

/** What came of a build. `sheet` is the report sheet's name; null where findings of severity error stopped it and nothing was written. */
export interface BuildOutcome {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  readonly sheet: string | null;
}

/** The chain: reads the workbook's offence worksheets, compares 12-month windows, and writes the report into the workbook. */
export function buildReport(run: ExcelRun, { by, end, strandsFrom, today, progress = () => undefined }: BuildOptions): Promise<BuildOutcome> {
  return withWorkbook(run, async (workbook) => {
    progress({ step: "opening" });
    const outline = await workbook.outline();
    const opened = await workbook.heads(outline);
    const { heads, former } = opened;

    progress({ step: "recognising" });
    const recognition = recognise(heads, { by });
    const strandsHead = strandsFrom ?? recognition.strandsHead;
    const given = strandsHead && by === null ? strandDefinitions(strandsHead) : null;
    const requests = columnsNeeded(recognition, given?.definitions ?? null, by, heads);
    const columns = await workbook.columns(requests, heads, (rows, of) => progress({ step: "reading", rows, of }));

    progress({ step: "comparing" });
    const defined = defineStrands({ recognition, heads, columns, given: given?.definitions ?? null, by });
    const collected = collect({ recognition, heads, columns, definitions: defined.definitions });
    const found = reportEnd(collected.strands);
    const last = end ?? found.end;
    const comparisons = last === null ? [] : collected.strands.map((strand) => compare(strand, last));
    const present = { all: outline.allSheets.map(({ sheet }) => sheet), report: outline.reportSheet, data: outline.dataSheet };
    const sheets = chooseSheets(present);
    const read = [...recognition.findings, ...(given?.findings ?? []), ...defined.findings, ...collected.findings];
    // What is wrong with the figures leaves windows without a total; saying that too would bury it.
    const compared = read.some(isError) ? [] : comparisonFindings(comparisons, collected.strands, end ?? found);
    const findings = [...read, ...compared, ...standingFindings(present, outline.allSheets, outline.restored)];
    if (last === null || findings.some(isError)) return { comparisons, findings, sheet: null };

    const details = detailsOf(reportDetails(strandsHead), recognition.tables);
    const report = compose({ details, end: last, asAt: today, strands: collected.strands, comparisons });
    const commentary = new Map([...former.commentary].map(([key, { text }]) => [key, text]));
    const plan = layOut(report, { sheets, commentary });
    const inTheWay = cellsInTheWay(former.below, plan);
    if (inTheWay.length > 0) return { comparisons, findings: [...findings, ...inTheWay], sheet: null };
    progress({ step: "writing" });
    await workbook.write(plan, outline, opened);
    progress({ step: "done" });
    return { comparisons, findings: [...findings, ...movedFindings(outline.names, plan), ...commentaryFindings(former.commentary, plan)], sheet: sheets.report };
  });
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
