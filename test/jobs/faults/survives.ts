import type { NodeHost } from "../../../host/node";
import { ExcelFailure } from "../../../src/excel/failure";
import type { Job } from "./jobs";
import { openBefore, order, type Measured, type Point } from "./points";
import { differences, stateOf, type WorkbookState } from "./workbook-state";

/** What a message says of the workbook. */
type Said = "unsure" | "unchanged" | null;

/** Words for it, the first that fit. */
const WORDS: readonly (readonly [RegExp, Said])[] = [
  [/did not (?:answer|say)|cannot be put back|because one of its sheets or the workbook is protected/, "unsure"],
  [/(?:was|were) not (?:changed|added)|[Nn]othing (?:on “.*” )?was (?:changed|done)|cannot be watched|but they are ignored/, "unchanged"],
];

const saidBy = (message: string): Said => WORDS.find(([words]) => words.test(message))?.[1] ?? null;

const KEPT = "setting strandReport.build";
type KeptOfBuild = { readonly step: string; readonly undo: { readonly to: string } | null } | undefined;

/** Without what a build keeps of itself, since one more has another number; but where undoing leads, if none had been whole before. */
function afterOneMore(state: WorkbookState, before: WorkbookState): WorkbookState {
  const { [KEPT]: kept, parts: _parts, ...rest } = state;
  const wasWhole = (before[KEPT] as KeptOfBuild)?.step === "built";
  return wasWhole ? rest : { ...rest, undo: (kept as KeptOfBuild)?.undo?.to };
}

/** Runs a job with a failure, looks what came of it, and runs it once more. Everything that is not as it must be, in words; nothing where all is. */
export async function faultsAt(job: Job, measured: Measured, point: Point): Promise<readonly string[]> {
  const { prepared, before, done } = measured;
  const host = await openBefore(measured);
  order(host, point);
  const came = await attempt(job, host, prepared);
  const now = stateOf(host);
  const isBefore = differences(before, now).length === 0;
  const isDone = differences(done, now).length === 0;
  const asTold =
    came.error === null
      ? outcomeAsTold(came.outcome, measured, { isBefore, isDone })
      : errorAsTold(came.error, point, differences(before, now));
  const wrong = [...asTold, ...(point.lasting || isBefore || isDone ? [] : halfOf(measured, now))];
  // From the same workbook the same would come as without a fault.
  if (isBefore || (isDone && came.error === null)) return wrong;
  const again = await attempt(job, host, prepared);
  if (again.error !== null) return [...wrong, `once more: ${(again.error as Error).message}`];
  const [wanted, ended] = [done, stateOf(host)].map((state) => afterOneMore(state, now));
  return [...wrong, ...differences(wanted!, ended!).map((line) => `once more: ${line}`)];
}

async function attempt(job: Job, host: NodeHost, prepared: unknown): Promise<{ readonly outcome: string; readonly error: unknown }> {
  try {
    return { outcome: JSON.stringify(await job.act(host, prepared)) ?? "", error: null };
  } catch (error) {
    return { outcome: "", error: error ?? "nothing" };
  } finally {
    await host.idle();
    host.faults.clear();
  }
}

/** What was told as done must be: or the outcome itself says what is not, as a build does of looks that Excel refused. */
function outcomeAsTold(
  outcome: string,
  { outcome: usual }: Measured,
  { isBefore, isDone }: { readonly isBefore: boolean; readonly isDone: boolean },
): readonly string[] {
  if (isDone && outcome === usual) return [];
  if (isBefore && /"kind":"(?:wouldLose|stopped)"/.test(outcome)) return [];
  if (/"code":"looksRefused"|Excel refused the looks of/.test(outcome)) return [];
  return [`told as done, ${isDone ? "but with another outcome" : "and is not"}: ${outcome.slice(0, 300)}`];
}

function errorAsTold(error: unknown, { lasting }: Point, left: readonly string[]): readonly string[] {
  if (!(error instanceof ExcelFailure)) return [`not in words: ${(error as Error).stack ?? ""}`];
  const said = saidBy(error.message);
  if (said === "unchanged") return left.length === 0 ? [] : [`told as unchanged, and is not: ${error.message}`, ...left];
  if (said === "unsure") return lasting ? [] : [`unsure after one failure: ${error.message}`];
  return [`says nothing of what the workbook holds: ${error.message}`];
}

function halfOf({ before, done }: Measured, now: WorkbookState): readonly string[] {
  const [fromBefore, fromDone] = [differences(before, now), differences(done, now)];
  return fromBefore.length <= fromDone.length ? fromBefore.map((line) => `left over: ${line}`) : fromDone.map((line) => `lacks: ${line}`);
}
