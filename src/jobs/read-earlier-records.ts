import { readFigures, type StrandSource } from "../chain/read-figures";
import { strandRecords } from "../reading/systems";
import type { EarlierRecords } from "../domain/strand-records";
import { withWorkbook, type ExcelRun } from "../excel/workbook";

/** What the workbook of the last report holds of records, counted as its own strands say. Nothing is changed. `name` is what messages call it. */
export function readEarlierRecords(run: ExcelRun, source: StrandSource, name: string): Promise<EarlierRecords> {
  return withWorkbook(run, async (workbook) => {
    const figures = await readFigures(workbook, await workbook.outline(), source, () => undefined);
    return { name, found: strandRecords(figures, figures.opened.heads, figures.columns, name) };
  });
}
