import { isError } from "./check-figures";
import { checkedFigures, type CheckOptions } from "./checked-figures";
import { messageOf } from "./checks/messages";
import type { AcceptedFinding } from "./checks/settings/settle";
import type { Comparison } from "./domain/comparison";
import type { Finding } from "./domain/finding";
import type { StrandDefinition } from "./domain/strand";
import { withWorkbook, type ExcelRun } from "./excel/workbook";
import type { ReadingProgress } from "./read-figures";
import { compose } from "./report/compose";
import { detailsOf } from "./report/details";
import { layOut } from "./report/layout";
import { chooseSheets } from "./report/sheet-names";
import { cellsInTheWay, commentaryFindings, movedFindings, standingFindings } from "./report/standing-findings";
import { reportDetails } from "./worksheets/report-details";

/** What a build is told. */
export interface BuildOptions extends CheckOptions {
  /** Called as the work goes on. May throw to cancel it; nothing has been written before `writing`. */
  readonly progress?: (step: BuildProgress) => void;
}

export type BuildProgress = ReadingProgress | { readonly step: "writing" | "done" };

/** What came of a build. `sheet` is the report sheet's name; null where findings of severity error stopped it and nothing was written. */
export interface BuildOutcome {
  readonly definitions: readonly StrandDefinition[];
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** Findings that the analyst lets stand, with the reasons. */
  readonly accepted: readonly AcceptedFinding[];
  readonly sheet: string | null;
}

/** The chain: reads, adds up, compares and checks the workbook's offence worksheets, and writes the report into the workbook. */
export function buildReport(run: ExcelRun, { end, today, progress = () => undefined, ...source }: BuildOptions): Promise<BuildOutcome> {
  return withWorkbook(run, async (workbook) => {
    const checked = await checkedFigures(workbook, { end, today, ...source }, progress);
    const { read, comparisons, end: last } = checked;
    const { outline, opened, definitions, strands } = read;
    const present = { all: outline.allSheets.map(({ sheet }) => sheet), report: outline.reportSheet, data: outline.dataSheet };
    const sheets = chooseSheets(present);
    const findings = [...checked.findings, ...standingFindings(present, outline.allSheets, outline.restored)];
    const outcome = { definitions, comparisons, accepted: checked.accepted };
    if (last === null || findings.some(isError)) return { ...outcome, findings, sheet: null };

    const details = detailsOf(reportDetails(read.recognised.strandsHead), strands);
    const accepted = checked.accepted.map(({ finding, reason }) => ({ text: messageOf(finding), reason }));
    const warnings = findings.filter(({ severity }) => severity === "warning").map(messageOf);
    const report = compose({ details, end: last, asAt: today, strands, comparisons, warnings, accepted });
    const { former } = opened;
    const commentary = new Map([...former.commentary].map(([key, { text }]) => [key, text]));
    const plan = layOut(report, { sheets, commentary });
    const inTheWay = cellsInTheWay(former.below, plan);
    if (inTheWay.length > 0) return { ...outcome, findings: [...findings, ...inTheWay], sheet: null };
    progress({ step: "writing" });
    await workbook.write(plan, outline, opened);
    progress({ step: "done" });
    const written = [...findings, ...movedFindings(outline.names, plan), ...commentaryFindings(former.commentary, plan)];
    return { ...outcome, findings: written, sheet: sheets.report };
  });
}
