import { ExcelFailure, failureOf } from "../failure";
import { readState } from "../state";
import type { RestoredBuild } from "../../report/standing-findings";
import { restoreReport } from "./restore-report";
import { sendSteps, type WriteStep } from "./send-steps";

/**
 * Carries out the steps of the build of this number. Where Excel fails, finds out how far it came and puts the workbook right;
 * then throws an ExcelFailure that says what it holds: `isDone` where that is what was to be written.
 */
export async function journalled(context: Excel.RequestContext, steps: readonly WriteStep[], build: number, isDone: string): Promise<void> {
  try {
    await sendSteps(context, steps);
  } catch (error) {
    throw failureOf(error, outcomeOf(await putRight(context, error, build), isDone));
  }
}

function outcomeOf(restored: RestoredBuild, isDone: string): string {
  if (restored.holds !== "neither") return restored.holds === "new" ? isDone : "The report was not changed.";
  const { commentary } = restored;
  return `The report could not be finished, and the former one cannot be put back, as what was kept of it cannot be read.${commentary === null ? "" : ` Your commentary is on the sheet “${commentary}”.`} Build again to make it anew.`;
}

async function putRight(context: Excel.RequestContext, error: unknown, build: number): Promise<RestoredBuild> {
  try {
    const state = readState(context);
    await context.sync();
    const reached = state().value;
    return reached?.build === build ? await restoreReport(context, reached) : { holds: "former" };
  } catch (second) {
    throw new ExcelFailure(
      "The report could not be finished, and Excel did not answer when the former one was to be put back. Build again: that comes first, and your commentary is safe.",
      "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  }
}
