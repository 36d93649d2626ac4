import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SUITES_VARIABLE } from "./suites-variable";

/**
 * `npm run mutants -- src/domain`: changes a folder's code, one small thing at a time, and says which changes no unit test
 * notices. Without a folder or file it takes the files that differ from `--since`, a commit. Only the unit tests of the
 * mirrored folder count, so a rule needs its test beside it; suites that start the host or a browser are left out.
 */
async function mutants(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: "string", default: "origin/main" },
      tests: { type: "string", default: "" },
      cores: { type: "string" },
      anew: { type: "boolean", default: false },
    },
  });
  const files = positionals.length > 0 ? positionals.flatMap(filesUnder) : changedSince(values.since);
  if (files.length === 0) console.log("No file under src/ to mutate.");
  const scores: string[] = [];
  for (const tests of new Set(files.map(testFolderOf))) {
    const mutated = files.filter((file) => testFolderOf(file) === tests);
    const suites = unitTestsIn(tests).filter((suite) => new RegExp(values.tests).test(path.basename(suite)));
    if (suites.length === 0) scores.push(`${mutated[0]}${mutated.length > 1 ? " …" : ""}: no unit tests in ${tests}`);
    else scores.push(await scoreOf(tests, mutated, suites, { ...values, cores: Number(values.cores) || availableParallelism() }));
  }
  console.log(scores.join("\n"));
}

/** The TypeScript files in a folder and its subfolders; for a file, the file itself. */
function filesUnder(place: string): readonly string[] {
  if (!existsSync(place)) throw new Error(`There is no ${place}.`);
  if (statSync(place).isFile()) return [path.normalize(place)];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(place, name));
}

function changedSince(commit: string): readonly string[] {
  const { stdout, status, stderr } = spawnSync("git", ["diff", "--name-only", "--diff-filter=d", commit, "--", "src"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stderr}Name the commit to compare with: npm run mutants -- --since main`);
  return stdout.split("\n").filter((name) => /\.tsx?$/.test(name));
}

/** The folder of test/ that mirrors a file's own, or the nearest existing one above it. */
function testFolderOf(file: string): string {
  let folder = path.dirname(file).replace(/^src/, "test");
  while (!existsSync(folder)) folder = path.dirname(folder);
  return folder;
}

/** Unit tests: those that use neither the host nor anything on top of it. */
function unitTestsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name))
    .filter((file) => !reachesHost(file, new Set()));
}

function reachesHost(file: string, seen: Set<string>): boolean {
  if (/^(host|cli|workbench)\b/.test(file)) return true;
  if (seen.has(file) || !file.startsWith("test")) return false;
  seen.add(file);
  const imports = [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]*)"/g)].map(([, name]) => path.join(path.dirname(file), name!));
  return imports.some((name) => reachesHost(existsSync(`${name}.ts`) ? `${name}.ts` : name, seen));
}

/** Mutates the files and says, in a line, how many of the mutants the suites kill. */
async function scoreOf(
  folder: string,
  files: readonly string[],
  suites: readonly string[],
  { cores, anew, tests: judges }: { readonly cores: number; readonly anew: boolean; readonly tests: string },
): Promise<string> {
  const { Stryker } = await import("@stryker-mutator/core");
  type Options = ConstructorParameters<typeof Stryker>[0];
  const name = folder.replace(/^test/, "src");
  const kept = path.join("node_modules", ".cache", "mutants");
  mkdirSync(kept, { recursive: true });
  process.env[SUITES_VARIABLE] = suites.join("\n");
  const began = Date.now();
  const all = await new Stryker({
    mutate: [...files],
    testRunner: "one-process",
    plugins: [fileURLToPath(new URL("./one-process.ts", import.meta.url))],
    testRunnerNodeArgs: ["--import", "tsx"],
    checkerNodeArgs: ["--import", "tsx"],
    coverageAnalysis: "perTest",
    // Constants are made when a module is loaded. Each mutant of one would need every test, and most are words and widths.
    ignoreStatic: true,
    concurrency: cores,
    // A machine that is busy with other work does not mean an endless loop.
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: path.join(kept, `${`${name} ${judges}`.trim().replace(/\W+/g, "-")}.json`),
    force: anew,
    tempDirName: path.join(tmpdir(), `strand-report-mutants-${process.pid}`),
    cleanTempDir: "always",
    ignorePatterns: ["/dist", "/out", "/docs", "/examples", "/assets", "/workbench"],
    reporters: [process.stdout.isTTY ? "progress" : "progress-append-only"],
    allowConsoleColors: false,
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- an enum that core does not export
    logLevel: "warn" as NonNullable<Options["logLevel"]>,
  }).runMutationTest();
  const results = all.filter(({ fileName }) => files.includes(path.relative(process.cwd(), fileName)));
  const count = (...statuses: readonly string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  for (const { fileName, location, mutatorName, replacement, status } of results) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    const at = `${path.relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
    const lines = readFileSync(fileName, "utf8")
      .split("\n")
      .slice(location.start.line - 1, location.end.line);
    const original = lines.join("\n").slice(location.start.column - 1, lines.length > 1 ? undefined : location.end.column - 1);
    console.log(`${at}  ${mutatorName}${status === "NoCoverage" ? ", no test" : ""}: ${brief(original)} → ${brief(replacement)}`);
  }
  const killed = count("Killed", "Timeout");
  const counted = killed + count("Survived", "NoCoverage");
  const seconds = Math.round((Date.now() - began) / 1000);
  return `${name}: ${counted === 0 ? "nothing to mutate" : `${((100 * killed) / counted).toFixed(1)} %, ${killed} of ${counted} mutants killed`}, ${count("Timeout")} of them by running out of time, ${count("Ignored")} ignored, ${seconds} s`;
}

function brief(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

mutants().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
