import { ExcelFailure, failureOf } from "../failure";
import { readState } from "../state";
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
    const holds = await putRight(context, error, build);
    throw failureOf(error, holds === "new" ? isDone : "The report was not changed.");
  }
}

async function putRight(context: Excel.RequestContext, error: unknown, build: number): Promise<"former" | "new"> {
  try {
    const state = readState(context);
    await context.sync();
    const reached = state();
    return reached?.build === build ? await restoreReport(context, reached) : "former";
  } catch (second) {
    throw new ExcelFailure(
      "The report could not be finished, and Excel did not answer when the former one was to be put back. Build again: that comes first, and your commentary is safe.",
      "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  }
}
