import { cellFailure } from "./changes/sheets";
import type { ExcelRun } from "./workbook";

/** Whether the cells were reached. Their sheet may be hidden, and stays so, or may be gone. */
export type GoToOutcome = "selected" | "hidden" | "gone";

/**
 * Brings a sheet to the front and selects cells: "B3", or the first range of "D5:D7, D9", since `RangeAreas.select` came only with
 * ExcelApi 1.18; null for the sheet alone. One sync, and a second where that fails, to find out why. Throws an ExcelFailure for
 * any other reason.
 */
export function goTo(run: ExcelRun, sheet: string, address: string | null): Promise<GoToOutcome> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const target = worksheets.getItem(sheet).load("visibility");
    target.activate();
    const [first = ""] = address?.split(",") ?? [];
    if (first.trim() !== "") target.getRange(first.trim()).select();
    try {
      await context.sync();
    } catch (error) {
      const now = worksheets.getItemOrNullObject(sheet).load("visibility");
      await context.sync().catch((second: unknown) => {
        throw cellFailure(second, "The cells could not be shown.");
      });
      if (now.isNullObject) return "gone";
      if (now.visibility !== "Visible") return "hidden";
      throw cellFailure(error, "The cells could not be shown.");
    }
    return target.visibility === "Visible" ? "selected" : "hidden";
  });
}
