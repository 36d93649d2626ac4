import { compare } from "./analysis/compare";
import { reportEnd } from "./analysis/report-end";
import { comparisonFindings } from "./analysis/comparison-findings";
import type { Comparison } from "./domain/comparison";
import type { Finding } from "./domain/finding";
import type { Month } from "./domain/month";
import type { StrandDefinition } from "./domain/strand";
import { withWorkbook, type ExcelRun } from "./excel/workbook";
import { readFigures, type ReadingProgress, type StrandSource } from "./read-figures";
import { compose } from "./report/compose";
import { detailsOf } from "./report/details";
import { layOut } from "./report/layout";
import { chooseSheets } from "./report/sheet-names";
import { cellsInTheWay, commentaryFindings, movedFindings, standingFindings } from "./report/standing-findings";
import { reportDetails } from "./worksheets/report-details";

/** What a build is told. The clock is passed in, so that a test can hold it. */
export interface BuildOptions extends StrandSource {
  /** The last month of strands without a period of their own; null for the last month that has data for all of them. */
  readonly end: Month | null;
  readonly today: Date;
  /** Called as the work goes on. May throw to cancel it; nothing has been written before `writing`. */
  readonly progress?: (step: BuildProgress) => void;
}

export type BuildProgress = ReadingProgress | { readonly step: "writing" | "done" };

/** What came of a build. `sheet` is the report sheet's name; null where findings of severity error stopped it and nothing was written. */
export interface BuildOutcome {
  readonly definitions: readonly StrandDefinition[];
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  readonly sheet: string | null;
}

/** The chain: reads the workbook's offence worksheets, compares 12-month windows, and writes the report into the workbook. */
export function buildReport(run: ExcelRun, { end, today, progress = () => undefined, ...source }: BuildOptions): Promise<BuildOutcome> {
  return withWorkbook(run, async (workbook) => {
    const { outline, opened, strandsHead, strands, findings: read } = await readFigures(workbook, source, progress);
    const definitions = strands.map(({ definition }) => definition);
    const found = reportEnd(strands);
    const last = end ?? found.end;
    const comparisons = last === null ? [] : strands.map((strand) => compare(strand, last));
    const present = { all: outline.allSheets.map(({ sheet }) => sheet), report: outline.reportSheet, data: outline.dataSheet };
    const sheets = chooseSheets(present);
    // What is wrong with the figures leaves windows without a total; saying that too would bury it.
    const compared = read.some(isError) ? [] : comparisonFindings(comparisons, strands, end ?? found);
    const findings = [...read, ...compared, ...standingFindings(present, outline.allSheets, outline.restored)];
    if (last === null || findings.some(isError)) return { definitions, comparisons, findings, sheet: null };

    const details = detailsOf(reportDetails(strandsHead), strands);
    const report = compose({ details, end: last, asAt: today, strands, comparisons });
    const { former } = opened;
    const commentary = new Map([...former.commentary].map(([key, { text }]) => [key, text]));
    const plan = layOut(report, { sheets, commentary });
    const inTheWay = cellsInTheWay(former.below, plan);
    if (inTheWay.length > 0) return { definitions, comparisons, findings: [...findings, ...inTheWay], sheet: null };
    progress({ step: "writing" });
    await workbook.write(plan, outline, opened);
    progress({ step: "done" });
    const written = [...findings, ...movedFindings(outline.names, plan), ...commentaryFindings(former.commentary, plan)];
    return { definitions, comparisons, findings: written, sheet: sheets.report };
  });
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
