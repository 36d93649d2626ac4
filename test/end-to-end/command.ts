import { execFile } from "node:child_process";
import path from "node:path";
import { Writable } from "node:stream";
import type { JsonResult } from "../../cli/json-result";
import { run } from "../../cli/run";

export const PROJECT = path.join(__dirname, "..", "..");

/** What a run of the program left. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process, in a folder of the test's own. It is stopped as Ctrl+C stops it. */
export async function strandReport(argv: readonly string[], folder: string, stopped?: AbortSignal): Promise<CommandResult> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const today = new Date(2026, 0, 15);
  const code = await run(argv, {
    ...{ stdout, stderr, cwd: folder, today, calledAs: (name) => `npm run ${name} --` },
    ...(stopped === undefined ? {} : { interrupted: () => stopped }),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

export const report = (args: readonly string[], folder: string) => strandReport(["report", ...args], folder);
export const inspect = (args: readonly string[], folder: string) => strandReport(["inspect", ...args], folder);
export const check = (args: readonly string[], folder: string) => strandReport(["check", ...args], folder);
export const guard = (args: readonly string[], folder: string) => strandReport(["guard", ...args], folder);
export const verify = (args: readonly string[], folder: string) => strandReport(["verify", ...args], folder);

/** Runs `report` with --json; standard output must be one object and nothing else. */
export async function reportJson(
  args: readonly string[],
  folder: string,
): Promise<{ readonly code: number; readonly json: JsonResult; readonly stderr: string }> {
  const { code, stdout, stderr } = await report([...args, "--json"], folder);
  return { code, json: JSON.parse(stdout) as JsonResult, stderr };
}

/**
 * Starts the program as npm does where the environment says so, else as a user does by its name. It is ended after `limit` milliseconds, before
 * its test is given up, which would leave it running.
 */
export function start(argv: readonly string[], cwd: string, npm: Readonly<Record<string, string>> = {}, limit = 50_000) {
  const env = { ...process.env, npm_lifecycle_event: undefined, INIT_CWD: undefined, ...npm };
  return new Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
    const program = path.join(PROJECT, "cli", "strand-report.cjs");
    execFile(
      process.execPath,
      [program, ...argv],
      { cwd, env, maxBuffer: 1e8, timeout: limit, killSignal: "SIGKILL" },
      (error, stdout, stderr) => resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
  });
}

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
