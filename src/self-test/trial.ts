import type { ExcelRun } from "../excel/workbook";

/** One observation. */
export interface Step {
  readonly scenario: string;
  readonly what: string;
  /** "noted": Excel's way is recorded, and is neither right nor wrong. */
  readonly came: "passed" | "differed" | "noted";
  /** As text, so that it can be shown and compared; null where it was noted. */
  readonly expected: string | null;
  readonly seen: string;
}

/** What a self-test needs from its surroundings. */
export interface SelfTestEdge {
  readonly run: ExcelRun;
  /** Whether this Excel has a version of the requirement set "ExcelApi". */
  supports(version: string): boolean;
  /** Milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** A clock in milliseconds. */
  now(): number;
}

/** What a scenario gets: Excel, and functions to report what it sees. */
export interface Trial extends Omit<SelfTestEdge, "now"> {
  /** Compares what is expected, as plain data, with what is seen. */
  same(what: string, expected: unknown, seen: unknown): void;
  note(what: string, seen: unknown): void;
  /** Waits until it holds, at most ten seconds, and reports that as a step. */
  until(what: string, holds: () => boolean, seen: () => unknown): Promise<void>;
}

/** Something done in a workbook without cells, and what must be seen then. It need not tidy up. */
export interface Scenario {
  readonly title: string;
  run(trial: Trial): Promise<void>;
}

const PATIENCE = 10_000;
const BETWEEN = 20;

/** A trial for one scenario. It passes each step on as it comes. */
export function trialOf(scenario: string, edge: Omit<SelfTestEdge, "now">, tell: (step: Step) => void): Trial {
  const same = (what: string, expected: unknown, seen: unknown) => {
    const [wanted, got] = [shown(expected), shown(seen)];
    tell({ scenario, what, came: wanted === got ? "passed" : "differed", expected: wanted, seen: got });
  };
  return {
    ...edge,
    same,
    note: (what, seen) => tell({ scenario, what, came: "noted", expected: null, seen: shown(seen) }),
    async until(what, holds, seen) {
      for (let waited = 0; waited < PATIENCE && !holds(); waited += BETWEEN) await edge.wait(BETWEEN);
      if (holds()) same(what, "yes", "yes");
      else same(what, "yes", seen());
    },
  };
}

/** Plain data as text; numbers to ten digits, since Excel keeps fifteen. */
function shown(value: unknown): string {
  return typeof value === "string"
    ? value
    : JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Number(part.toPrecision(10)) : part));
}
