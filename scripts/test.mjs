// Everything that has to hold, as one command: lint, types, layers, then every jest suite. The closing line counts the
// runners' own results: each check is one, each jest test is one; a jest file that does not run counts as failed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "strand-report-tests-"));
const results = path.join(folder, "jest.json");
const tool = (name) => path.join("node_modules", ".bin", name);
const run = (command, args) => spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;

let passed = 0;
let failed = 0;
const count = (name, good) => {
  console.log(`${good ? "ok" : "FAILED"}: ${name}`);
  if (good) passed++;
  else failed++;
};

count("lint", run(tool("eslint"), [".", "--max-warnings", "0"]));
count("types", run(tool("tsc"), ["--noEmit"]));
count(
  "layers",
  run(tool("depcruise"), ["--config", ".dependency-cruiser.cjs", "src", "host", "cli", "workbench", "scripts", "bench", "test"]),
);

const jestGood = run(tool("jest"), ["--ci", "--json", `--outputFile=${results}`, "--silent=false", ...process.argv.slice(2)]);
let jest;
try {
  jest = JSON.parse(readFileSync(results, "utf8"));
} catch {
  jest = null; // jest itself did not start; counted below
}
rmSync(folder, { recursive: true, force: true });
if (jest === null) count("jest", false);
else {
  passed += jest.numPassedTests;
  failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  if (!jestGood && failed === 0) count("jest", false);
  if (jest.numTotalTests === 0) count("jest found tests", false);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
