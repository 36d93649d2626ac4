import type { Finding } from "../domain/finding";
import { withWorkbook, type ExcelRun } from "../excel/workbook";
import { readFigures, type ReadingProgress, type StrandSource } from "../chain/read-figures";
import { understoodSheets, type UnderstoodSheet } from "../reading/understood";

export interface Inspection {
  readonly sheets: readonly UnderstoodSheet[];
  readonly findings: readonly Finding[];
}

/** Says what was understood of every sheet, and writes nothing. */
export function inspectWorkbook(
  run: ExcelRun,
  source: StrandSource = { by: null, strandsFrom: null },
  progress: (step: ReadingProgress) => void = () => undefined,
): Promise<Inspection> {
  return withWorkbook(run, async (workbook) => {
    const { opened, recognition, ledgers, findings } = await readFigures(workbook, await workbook.outline(), source, progress);
    return { sheets: understoodSheets({ recognition, ledgers, heads: opened.heads, findings }), findings };
  });
}
