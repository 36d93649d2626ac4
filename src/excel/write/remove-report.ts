import { ExcelFailure } from "../failure";
import type { WorkbookOutline } from "../read-outline";
import { builtOf, type BuildState } from "../../kept/build-state";
import { writeState } from "../state";
import { newTurn, takeTurn } from "../turn";
import { journalled } from "./journalled";
import { addRemoval } from "./removal";

/**
 * Removes the report's sheets, names and plans from the workbook: one sync. Throws an ExcelFailure where it fails; the report
 * is whole then. If the fault came after its sheets had begun to go, the removal is completed, and that is no failure.
 */
export async function removeReport(context: Excel.RequestContext, outline: WorkbookOutline): Promise<void> {
  const state = outline.state!;
  const sheets = { report: outline.reportSheet!, data: outline.dataSheet! };
  // Excel needs one visible sheet, and would refuse the second deletion.
  if (outline.allSheets.every(({ sheet, hidden }) => hidden || sheet === sheets.report || sheet === sheets.data)) {
    throw new ExcelFailure(
      "The report’s sheets are the only visible ones. Unhide or add another sheet, then undo again. Nothing was changed.",
      "InvalidOperation",
    );
  }
  const removing: BuildState = { ...state, step: "removing", build: state.build + 1, sheets, former: builtOf(state) };
  const turn = newTurn();
  const steps = [
    (asked: Excel.RequestContext) => {
      takeTurn(asked, turn, outline.turn, outline.names);
      writeState(asked, removing);
      addRemoval(asked, [sheets.report, sheets.data], outline);
    },
  ];
  const unanswered = "Excel did not answer while the report was being removed. Undo again to remove the rest.";
  await journalled(context, steps, { turn, build: removing.build, outline, unanswered });
}
