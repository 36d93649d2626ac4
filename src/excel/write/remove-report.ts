import { ExcelFailure } from "../failure";
import type { WorkbookOutline } from "../read-outline";
import { builtOf, type BuildState } from "../../kept/build-state";
import { writeState } from "../state";
import { journalled } from "./journalled";
import { addRemoval } from "./removal";

/**
 * Takes the report's sheets, names and plans out of the workbook: one sync. Throws an ExcelFailure where it fails; the report
 * then stands whole, or is gone whole where the fault came after its sheets had begun to go.
 */
export async function removeReport(context: Excel.RequestContext, outline: WorkbookOutline): Promise<void> {
  const state = outline.state!;
  const sheets = { report: outline.reportSheet!, data: outline.dataSheet! };
  // Excel keeps one sheet to be seen, and would refuse the second deletion.
  if (outline.allSheets.every(({ sheet, hidden }) => hidden || sheet === sheets.report || sheet === sheets.data)) {
    throw new ExcelFailure(
      "The report’s sheets are the only ones to be seen. Unhide another sheet or add one, then undo again. Nothing was changed.",
      "InvalidOperation",
    );
  }
  const removing: BuildState = { ...state, step: "removing", build: state.build + 1, sheets, former: builtOf(state) };
  const steps = [
    {
      bytes: 2000 + 200 * outline.names.size,
      apply: () => {
        writeState(context, removing);
        addRemoval(context, [sheets.report, sheets.data], [...outline.names.keys()]);
      },
    },
  ];
  await journalled(context, steps, removing.build, "The report is gone from the workbook, but Excel reported a fault after that.");
}
