import { COMMANDS } from "./commands";
import { run } from "./run";

/**
 * npm runs its scripts in the project's folder and passes on the user's own folder, which the user's paths start from.
 */
const byNpm = COMMANDS.some(({ name }) => name === process.env["npm_lifecycle_event"] && name === process.argv[2]);

/** Reports a fault of the program itself, with an exit code that no command's result has. */
function failed(error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Strand Report failed in a way it should not have. Please report this:\n${what}\n`);
  process.exitCode = EXIT_FAULT;
}
const EXIT_FAULT = 70;

// An error outside a command, in a stream or a timer, would otherwise end the program with 1: "stopped by findings".
process.on("uncaughtException", (error) => {
  failed(error);
  process.exit();
});

/** The first Ctrl+C lets a command end in its own way, a second one ends it. */
function interrupted(): AbortSignal {
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort());
  return stopping.signal;
}

run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: (byNpm && process.env["INIT_CWD"]) || process.cwd(),
  today: new Date(),
  interrupted,
  calledAs: byNpm ? (name) => `npm run ${name} --` : (name) => `strand-report ${name}`,
}).then((code) => (process.exitCode = code), failed);
