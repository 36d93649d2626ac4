import { spawn } from "node:child_process";
import path from "node:path";
import type { JsonResult } from "../../cli/json-result";

export const PROJECT = path.join(__dirname, "..", "..");

/** What a run of the command left. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run report`, in a folder of the test's own. */
export function report(args: readonly string[], folder: string): Promise<CommandResult> {
  return run("report", args, folder);
}

/** Runs `npm run inspect`. */
export function inspect(args: readonly string[], folder: string): Promise<CommandResult> {
  return run("inspect", args, folder);
}

/** Runs `npm run check`. */
export function check(args: readonly string[], folder: string): Promise<CommandResult> {
  return run("check", args, folder);
}

/** Runs a command as npm does. */
function run(command: "report" | "inspect" | "check", args: readonly string[], folder: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "npm_lifecycle_event"));
    const child = spawn(
      process.execPath,
      [path.join(PROJECT, "node_modules", "tsx", "dist", "cli.mjs"), path.join(PROJECT, "cli", `${command}.ts`), ...args],
      { cwd: folder, env: { ...env, TZ: "UTC" } },
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command with --json; standard output must be one object and nothing else. */
export async function reportJson(
  args: readonly string[],
  folder: string,
): Promise<{ readonly code: number | null; readonly json: JsonResult; readonly stderr: string }> {
  const { code, stdout, stderr } = await report([...args, "--json"], folder);
  return { code, json: JSON.parse(stdout) as JsonResult, stderr };
}
