import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "..", "..");
const WEBPACK = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");

/** What the build's configuration gives to others. */
export const configuration = createRequire(__filename)("../../webpack.config.js") as {
  (env: { readonly officeJs?: string }): unknown;
  readonly contentSecurityPolicy: (officeJs: string) => string;
  readonly OFFICE_JS: string;
  readonly PANE_LIMITS: { readonly start: number; readonly whole: number };
};
export const { contentSecurityPolicy, OFFICE_JS, PANE_LIMITS } = configuration;

/** What a build may take, in milliseconds; the suite waits for two at once. */
const LONGEST = 290_000;

/** What a build left and said. */
export interface Built {
  readonly folder: string;
  readonly log: string;
  /** Every file by its name, such as "assets/open-pane-16.png". */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Builds as `npm run build` does, but into a folder of its own, in which these files stand already. */
export async function build(standing: Readonly<Record<string, string>> = {}): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), "strand-report-build-"));
  for (const [file, text] of Object.entries(standing)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { code, log } = await run([WEBPACK, "--mode", "production", "--output-path", folder]);
  if (code !== 0) throw new Error(log);
  return { folder, log, files: filesIn(folder) };
}

export const remove = ({ folder }: Built): void => rmSync(folder, { recursive: true, force: true });

function run(command: readonly string[]): Promise<{ readonly code: number | null; readonly log: string }> {
  return new Promise((resolve, reject) => {
    // Ended before the suite that waits for it is given up, which would leave it running.
    const child = spawn(process.execPath, command, { cwd: ROOT, timeout: LONGEST, killSignal: "SIGKILL" });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.on("error", reject).on("close", (code) => resolve({ code, log }));
  });
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => statSync(path.join(folder, file)).isFile());
  return new Map(
    files
      .map((file) => file.split(path.sep).join("/"))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file))]),
  );
}
