import type { FunctionResult } from "./run-sample";
import { needsOf, type Sample } from "./sample";

/** The result of all samples, as `--json` prints it; `samples` are those that need only a workbook. */
export interface ConformanceReport {
  readonly samples: number;
  /** Samples where every function completed. */
  readonly whole: number;
  readonly functions: number;
  readonly passed: number;
  readonly failed: readonly { readonly sample: string; readonly function: string; readonly error: string }[];
}

interface Line {
  readonly sample: string;
  readonly results: readonly FunctionResult[];
}

/** Runs the samples one after another; `told` is called for each, also for skipped ones. */
export async function runAll(
  samples: readonly Sample[],
  run: (sample: Sample) => Promise<readonly FunctionResult[]>,
  told: (line: string) => void = () => undefined,
): Promise<ConformanceReport> {
  const lines: Line[] = [];
  for (const sample of samples) {
    const needs = needsOf(sample);
    if (needs !== undefined) told(tableLine(sample.name, "", "", `passed over: it needs ${needs}`));
    else {
      const line = { sample: sample.name, results: await run(sample) };
      lines.push(line);
      told(lineOf(line));
    }
  }
  return reportOf(lines);
}

function reportOf(lines: readonly Line[]): ConformanceReport {
  const all = lines.flatMap(({ sample, results }) => results.map((result) => ({ sample, ...result })));
  const failed = all.flatMap(({ sample, name, error }) => (error === undefined ? [] : [{ sample, function: name, error }]));
  return {
    samples: lines.length,
    whole: lines.filter(({ results }) => results.every(({ error }) => error === undefined)).length,
    functions: all.length,
    passed: all.length - failed.length,
    failed,
  };
}

export const HEADING = tableLine("sample", "functions", "passed", "first error");

const lineOf = ({ sample, results }: Line): string => {
  const failed = results.filter(({ error }) => error !== undefined);
  const [first] = failed;
  return tableLine(sample, results.length, results.length - failed.length, first ? `${first.name}: ${first.error}` : "");
};

function tableLine(sample: string, functions: string | number, passed: string | number, error: string): string {
  return `${sample.padEnd(60)} ${String(functions).padStart(9)} ${String(passed).padStart(6)}  ${error}`.trimEnd();
}
