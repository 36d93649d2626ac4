import { ExcelFailure, excelCode, failureOf } from "../failure";
import { readOutline, type WorkbookOutline } from "../read-outline";
import type { RestoredBuild } from "../../report/standing-findings";
import { dropName, holdTurn, readTurn, type Turn } from "../turn";
import { restoreReport } from "./restore-report";
import { sendSteps, type WriteStep } from "./send-steps";

/** One writing of the report. */
export interface Journal {
  readonly turn: Turn;
  readonly build: number;
  /** The workbook as it was last looked at. */
  readonly outline: WorkbookOutline;
  /** The message where Excel stops answering. */
  readonly unanswered: string;
}

/** The plan of a report that was being written. */
export const UNFINISHED =
  "The report could not be finished, and Excel did not answer when the previous one was being put back. Build again. The previous report is put back first, and your commentary is safe.";

/**
 * Carries out the steps of a build. Where Excel fails, finds out how far it got and puts the workbook right. If everything was written or
 * could be completed, that is no failure: returns the outcome; null where nothing failed. Otherwise throws an ExcelFailure that says what
 * the workbook holds.
 */
export async function journalled(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  journal: Journal,
): Promise<RestoredBuild | null> {
  try {
    await sendSteps(context, steps, (asked) => holdTurn(asked, journal.turn));
    return null;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    const restored = await putRight(context, error, journal);
    if (restored.holds === "new") return restored;
    if (await isTakenByNow(context, journal)) throw otherBuild(error, wordsOn(restored.commentary));
    throw failureOf(error, outcomeOf(restored));
  }
}

function wordsOn(sheet: string | null): string {
  return sheet === null ? "" : ` Your commentary is on the sheet “${sheet}”.`;
}

function outcomeOf({ holds, commentary }: RestoredBuild): string {
  const words = wordsOn(commentary);
  if (holds !== "neither") return `The report was not changed.${words}`;
  return `The report could not be finished, and the previous one cannot be put back, because its copy cannot be read.${words} Build again to make a new one with the commentary.`;
}

async function putRight(
  context: Excel.RequestContext,
  error: unknown,
  { turn, build, outline, unanswered }: Journal,
): Promise<RestoredBuild> {
  let now: WorkbookOutline;
  try {
    now = await readOutline(context);
    if (now.turn === turn && now.state?.build === build) return await restoreReport(context, now, turn, false);
    // In a removal, the record that there was a report goes last.
    if (now.turn === turn && now.state === null && outline.state !== null) return { holds: "new", commentary: null };
    dropName(context, outline.names, now.names);
    await context.sync();
  } catch (second) {
    const isProtected = [error, second].some((each) => excelCode(each) === "AccessDenied");
    // Another build that took its turn meanwhile clears away what this one would be put right with.
    if (!isProtected && (await isTakenByNow(context, { turn, outline }))) throw otherBuild(new AggregateError([error, second]));
    throw new ExcelFailure(
      isProtected
        ? "The report could not be finished, because one of its sheets or the workbook is protected. Unprotect it and build again. The previous report is put back first, and your commentary is safe."
        : unanswered,
      isProtected ? "AccessDenied" : "RestoreFailed",
      { cause: new AggregateError([error, second]) },
    );
  }
  if (isTaken(now.turn, { turn, outline })) throw otherBuild(error);
  return { holds: "former", commentary: null };
}

/** True where the turn is neither a build's own nor the one that it found. */
function isTaken(now: Turn | null, { turn, outline }: Pick<Journal, "turn" | "outline">): boolean {
  return now !== turn && now !== outline.turn;
}

/** The same, asked anew: another build may have begun since. False where Excel does not say, or nobody has taken a turn. */
async function isTakenByNow(context: Excel.RequestContext, journal: Pick<Journal, "turn" | "outline">): Promise<boolean> {
  try {
    const turn = readTurn(context);
    await context.sync();
    const now = turn();
    return now !== null && isTaken(now, journal);
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

function otherBuild(cause: unknown, words = ""): ExcelFailure {
  return new ExcelFailure(
    `Someone else has started to build the report, in another window or on another computer. This build has stopped.${words} Look at the report as it is now, and build again if you need to.`,
    "OtherBuild",
    { cause },
  );
}
