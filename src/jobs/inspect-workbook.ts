import { accountFailures, accountsOf, type SheetAccount } from "../analysis/account";
import { compareAll } from "../analysis/compare";
import { comparingOf } from "../analysis/comparing";
import { reportEnd } from "../analysis/report-end";
import { readFigures, type ReadingProgress, type StrandSource } from "../chain/read-figures";
import type { Finding } from "../domain/finding";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { keptOptions } from "../kept/report-options";
import { figureSheets } from "../reading";
import { withMeasures } from "../reading/with-measures";
import { understoodSheets, type UnderstoodSheet } from "../reading/understood";

export interface Inspection {
  readonly sheets: readonly UnderstoodSheet[];
  /** What became of every number on the sheets with figures. */
  readonly accounts: readonly SheetAccount[];
  readonly findings: readonly Finding[];
  /** The sheets that may hold figures. */
  readonly figureSheets: readonly string[];
}

/** Reports what was understood of every sheet, and writes nothing. */
export function inspectWorkbook(
  run: ExcelRun,
  source: StrandSource = { by: null, strandsFrom: null },
  progress: (step: ReadingProgress) => void = () => undefined,
): Promise<Inspection> {
  return withWorkbook(run, async (workbook) => {
    const outline = await workbook.outline();
    const figures = await readFigures(workbook, outline, source, progress);
    const { opened, columns, strands } = figures;
    const comparing = comparingOf(figures.comparing, keptOptions(outline.reportOptions));
    const comparisons = compareAll(strands, figures.comparing.end ?? reportEnd(strands).end, comparing);
    const accounts = accountsOf({ figures, heads: opened.heads, columns, comparisons });
    const findings = [...figures.findings, ...figures.measured.findings, ...accountFailures(accounts, strands, comparisons)];
    const sheets = understoodSheets({ ...withMeasures(figures), heads: opened.heads, findings });
    return { sheets, accounts, findings, figureSheets: figureSheets(opened.heads, figures.recognised) };
  });
}
