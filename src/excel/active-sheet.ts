import { failureOf } from "./failure";
import type { ExcelRun } from "./workbook";

/** The name of the sheet that is in front now: one sync. */
export async function activeSheetName(run: ExcelRun): Promise<string> {
  try {
    return await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
  } catch (error) {
    throw failureOf(error, "Nothing was changed.");
  }
}
