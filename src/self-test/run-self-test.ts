import { bareWorkbook, clearAway } from "../excel/self-test/bare-workbook";
import { addSheet } from "../excel/self-test/cells";
import { timedRun, type TimedSync } from "../excel/self-test/timed-run";
import type { ExcelRun } from "../excel/workbook";
import { SCENARIOS } from "./scenarios";
import { trialOf, type Scenario, type SelfTestEdge, type Step } from "./trial";

/** The syncs of one scenario. */
export interface ScenarioTraffic {
  readonly scenario: string;
  readonly syncs: readonly TimedSync[];
}

export interface SelfTestResult {
  readonly steps: readonly Step[];
  readonly traffic: readonly ScenarioTraffic[];
  readonly milliseconds: number;
}

export interface SelfTestProgress {
  /** The current scenario, counted from 1, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * Runs all scenarios, one after another, in a workbook that holds nothing, and leaves it so. Where the workbook holds anything at all, it
 * throws a NotBareError and does nothing. A scenario that fails is a step that differed.
 */
export async function runSelfTest(
  edge: SelfTestEdge,
  progress: (now: SelfTestProgress) => void = () => undefined,
  scenarios: readonly Scenario[] = SCENARIOS,
): Promise<SelfTestResult> {
  const start = edge.now();
  const bare = await bareWorkbook(edge.run);
  const steps: Step[] = [];
  const traffic: ScenarioTraffic[] = [];
  for (const [index, { title, run: runScenario }] of scenarios.entries()) {
    progress({ at: index + 1, of: scenarios.length, title, steps: [...steps] });
    const syncs: TimedSync[] = [];
    const run = timedRun(edge.run, edge.now, (sync) => syncs.push(sync));
    const trial = trialOf(title, { ...edge, run }, (step) => steps.push(step));
    await asStep("runs to its end", () => runScenario(trial));
    await asStep("is cleared away", async () => {
      await clearAway(edge.run, bare);
      await bareWorkbook(edge.run);
    });
    traffic.push({ scenario: title, syncs });

    async function asStep(what: string, act: () => Promise<void>): Promise<void> {
      const outcome = await act().then(
        () => "yes",
        (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
      );
      trial.same(what, "yes", outcome);
    }
  }
  return { steps, traffic, milliseconds: edge.now() - start };
}

/**
 * Puts a result on a sheet of its own, one line in each row, so that it can be saved with the workbook. Returns the sheet's
 * name.
 */
export async function resultOnSheet(run: ExcelRun, text: string): Promise<string> {
  const sheet = `Self-test ${new Date().toISOString().slice(0, 19).replaceAll(":", "")}`;
  await addSheet(
    run,
    sheet,
    text.split("\n").map((line) => [line]),
  );
  return sheet;
}
