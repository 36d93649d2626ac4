import { ExcelFailure, excelCode, failureOf } from "../failure";
import { readOutline, type WorkbookOutline } from "../read-outline";
import type { RestoredBuild } from "../../report/standing-findings";
import { dropName, holdTurn, type Turn } from "../turn";
import { restoreReport } from "./restore-report";
import { sendSteps, type WriteStep } from "./send-steps";

/** One writing of the report. */
export interface Journal {
  readonly turn: Turn;
  readonly build: number;
  /** The workbook as it was looked at before. */
  readonly outline: WorkbookOutline;
  /** What the workbook holds where all was written, in words. */
  readonly isDone: string;
}

/** Carries out the steps of a build. Where Excel fails, finds out how far it came and puts the workbook right; then throws an ExcelFailure that says what it holds. */
export async function journalled(context: Excel.RequestContext, steps: readonly WriteStep[], journal: Journal): Promise<void> {
  try {
    await sendSteps(context, steps, (asked) => holdTurn(asked, journal.turn));
  } catch (error) {
    throw failureOf(error, outcomeOf(await putRight(context, error, journal), journal.isDone));
  }
}

function outcomeOf({ holds, commentary }: RestoredBuild, isDone: string): string {
  const words = commentary === null ? "" : ` Your commentary is on the sheet “${commentary}”.`;
  if (holds !== "neither") return `${holds === "new" ? isDone : "The report was not changed."}${words}`;
  return `The report could not be finished, and the former one cannot be put back, as what was kept of it cannot be read.${words} Build again: it is made anew, with the commentary.`;
}

async function putRight(context: Excel.RequestContext, error: unknown, { turn, build, outline }: Journal): Promise<RestoredBuild> {
  let now: WorkbookOutline;
  try {
    now = await readOutline(context);
    if (now.turn === turn && now.state?.build === build) return await restoreReport(context, now, turn, false);
    // Of a removal, that there was a report goes last.
    if (now.turn === turn && now.state === null && outline.state !== null) return { holds: "new", commentary: null };
    dropName(context, outline.names, now.names);
    await context.sync();
  } catch (second) {
    const isProtected = [error, second].some((each) => excelCode(each) === "AccessDenied");
    throw new ExcelFailure(
      isProtected
        ? "The report could not be finished, since one of its sheets or the workbook is protected. Unprotect it and build again: the former report is put back first, and your commentary is safe."
        : "The report could not be finished, and Excel did not answer when the former one was to be put back. Build again: that comes first, and your commentary is safe.",
      isProtected ? "AccessDenied" : "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  }
  if (now.turn !== turn && now.turn !== outline.turn) {
    throw new ExcelFailure(
      "Someone else has begun to build the report meanwhile, in another window or on another computer. This build has changed nothing more. Look at the report that stands now, and build again if you need to.",
      "OtherBuild",
      { cause: error },
    );
  }
  return { holds: "former", commentary: null };
}
