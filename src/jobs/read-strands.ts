import { type ExcelRun, withWorkbook } from "../excel/workbook";
import { recognise, type SheetHead } from "../reading";

/** The sheet that holds the workbook's "Strands" table: the one with that name, or else the first. */
export function readStrandsHead(run: ExcelRun): Promise<SheetHead> {
  return withWorkbook(run, async (workbook) => {
    const { heads } = await workbook.heads(await workbook.outline());
    return recognise(heads, { by: null }).strandsHead ?? heads[0]!;
  });
}
