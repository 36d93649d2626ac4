// Everything that must pass, as one command: lint, types and layers, and every jest suite. The closing line adds up the runners' own
// results: each check counts as one, each jest test as one; a jest file that does not run counts as failed. It lists skipped tests,
// with the reasons.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const FOLDERS = ["src", "host", "cli", "workbench", "scripts", "bench", "test"];
const CHECKS = [
  ["lint and types", "oxlint", "--type-aware", "--type-check", "--report-unused-disable-directives", "--max-warnings", "0"],
  ["nothing unused", "knip"],
  ["format", "oxfmt", "--check", "."],
  ["layers", "depcruise", "--config", ".dependency-cruiser.cjs", ...FOLDERS],
];

let passed = 0;
let failed = 0;
const count = (name, good) => {
  console.log(`${good ? "ok" : "FAILED"}: ${name}`);
  if (good) passed++;
  else failed++;
};

/** Runs a tool of node_modules; its output is kept, or goes to the terminal at once. */
function run(tool, args, kept) {
  return new Promise((resolve) => {
    // Suites make many short-lived objects: with more room for them Node clears up less often.
    // GOGC says the same to the type checker, which is written in Go.
    const env = { GOGC: "800", ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=64` };
    const options = { stdio: kept ? ["ignore", "pipe", "pipe"] : "inherit", shell: process.platform === "win32", env };
    const child = spawn(path.join("node_modules", ".bin", tool), args, options);
    let output = "";
    if (kept) for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    child
      .on("error", (error) => resolve({ good: false, output: error.message }))
      .on("close", (code) => resolve({ good: code === 0, output }));
  });
}

async function checks() {
  for (const [name, tool, ...args] of CHECKS) {
    const { good, output } = await run(tool, args, true);
    if (output.trim() !== "") console.log(output.trimEnd());
    count(name, good);
  }
}

/** The suites that skipped tests, one line each, with the reason in their titles (test/where.ts). */
function skippedSuites({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) => {
    const skipped = assertionResults.filter(({ status }) => status !== "passed" && status !== "failed");
    if (skipped.length === 0) return [];
    const reasons = skipped.map(({ ancestorTitles }) => /\(skipped: ([^>]*)\)/.exec(ancestorTitles.join(" > "))?.[1] ?? "no reason given");
    return [`skipped: ${skipped.length} of ${path.relative(".", name)}: ${[...new Set(reasons)].join("; ")}`];
  });
}

const folder = mkdtempSync(path.join(tmpdir(), "strand-report-tests-"));
const results = path.join(folder, "jest.json");
const given = process.argv.slice(2);
// Suites share their modules (test/together.cjs), unless some are asked for by name.
if (given.length === 0) process.env.SUITES = "joined";
const jestArgs = ["--ci", "--json", `--outputFile=${results}`, "--silent=false", ...given];
const [{ good: jestGood }] = await Promise.all([run("jest", jestArgs, false), checks()]);
let jest;
try {
  jest = JSON.parse(readFileSync(results, "utf8"));
} catch {
  jest = null; // jest itself did not start; counted below
}
rmSync(folder, { recursive: true, force: true });
let skipped = 0;
if (jest === null) count("jest", false);
else {
  passed += jest.numPassedTests;
  failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  skipped = jest.numPendingTests + jest.numTodoTests;
  if (!jestGood && failed === 0) count("jest", false);
  if (jest.numTotalTests === 0) count("jest found tests", false);
  for (const line of skippedSuites(jest)) console.log(line);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
