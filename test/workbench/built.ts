import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where the suites find the workbench that was built for this run of the tests. */
export const BUILT_FOLDER = "STRAND_REPORT_WORKBENCH";

/** Builds the workbench once, before the first suite that opens it; jest calls this where there is one among those that run. */
export default function build(): void {
  const root = path.join(__dirname, "..", "..");
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  process.env[BUILT_FOLDER] = folder;
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  execFileSync(process.execPath, [tsx, path.join(__dirname, "prepare.ts"), folder], { cwd: root });
}

export const remove = (): void => rmSync(process.env[BUILT_FOLDER]!, { recursive: true, force: true });
