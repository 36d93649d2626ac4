import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** Exit codes of the commands. */
export const EXIT = { done: 0, stopped: 1, unusable: 2 } as const;

/** Whether two paths lead to one file, links followed; a file that is not there yet is only its path. */
export function isSameFile(one: string, other: string): boolean {
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  return real(one) === real(other);
}

/** Runs a command's `main` with the process's arguments and sets the exit code. npm runs its scripts in the project's folder; paths that the user gave start where the user stood. */
export function runCommand(script: string, main: (args: readonly string[], folder: string) => Promise<number>): void {
  const folder = process.env["npm_lifecycle_event"] === script ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();
  main(process.argv.slice(2), folder).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`Strand Report failed in a way it should not have. Please report this:\n${what}\n`);
      process.exitCode = 70;
    },
  );
}
