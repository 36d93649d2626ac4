import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type { InstrumenterContext } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { expect } from "expect";
import * as circus from "jest-circus";
import type * as FastCheck from "fast-check";
import { format } from "pretty-format";
import { SUITES_VARIABLE } from "./suites-variable";

/** Packages with a state or programs of their own are loaded once; all others are made anew with the code. */
const ONCE = ["fast-check", "esbuild", "@duckdb/*", "@resvg/*", "highs"];

type Test = NonNullable<ReturnType<typeof circus.getState>["currentlyRunningTest"]>;
type Block = ReturnType<typeof circus.getState>["rootDescribeBlock"];

/**
 * Runs unit tests on jest's own circus, but all in this process: the suites and the code are one bundle, which is loaded anew for each
 * mutant. jest starts a sandbox for each suite instead, which takes a hundred times as long as most of these tests.
 */
class OneProcess implements TestRunner {
  private script: Script | null = null;
  private readonly require = createRequire(import.meta.url);
  private readonly snapshots = new Map<string, string>();
  /** The test that runs, and how many snapshots it has looked at. */
  private running: { readonly id: string; seen: number } = { id: "", seen: 0 };
  private readonly stryker = ((globalThis as { __stryker__?: InstrumenterContext }).__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const suites = (process.env[SUITES_VARIABLE] ?? "").split("\n").map((suite) => path.resolve(suite));
    const { outputFiles } = await build({
      stdin: { contents: suites.map(required).join("\n"), resolveDir: process.cwd() },
      bundle: true,
      write: false,
      platform: "node",
      target: "node20",
      external: ONCE,
      // Stryker works on a copy, which may stand where no packages do.
      nodePaths: [fileURLToPath(new URL("../../node_modules", import.meta.url))],
      logLevel: "error",
      plugins: [{ name: "own folder", setup: ({ onLoad }) => onLoad({ filter: /test\/.*\.ts$/ }, withOwnFolder) }],
    });
    this.script = new Script(`(function (require) {${outputFiles[0]!.text}\n})`, { filename: "suites.js" });
    // Meanwhile a property ends at its first failure, which need not be the simplest, and after so many milliseconds.
    // oxlint-disable-next-line typescript/no-deprecated -- the plugin that takes its place cannot be set for all properties
    (this.require("fast-check") as typeof FastCheck).configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
    const snapshot = (received: unknown) => this.matches(received);
    expect.extend({ toMatchSnapshot: snapshot, toMatchInlineSnapshot: snapshot });
    Object.assign(globalThis, circus, { expect });
    // Each process has to see the snapshots of the unchanged code; Stryker's first run is made by one of them alone.
    if (outputFiles[0]!.text.includes("toMatchSnapshot(")) {
      this.load();
      await this.tests(() => true);
    }
  }

  async dryRun(): Promise<DryRunResult> {
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    this.load();
    const result = await this.tests(() => true);
    const mutantCoverage = this.stryker.mutantCoverage;
    delete this.stryker.mutantCoverage;
    return { ...result, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter }: MutantRunOptions) {
    if (mutantActivation === "static") this.stryker.activeMutant = activeMutant.id;
    this.load();
    Object.assign(this.stryker, { activeMutant: activeMutant.id, ...(hitLimit === undefined ? {} : { hitCount: 0, hitLimit }) });
    const asked = testFilter && new Set(testFilter);
    const result = await this.tests((id) => asked?.has(id) ?? true);
    const { hitCount } = this.stryker;
    delete this.stryker.activeMutant;
    delete this.stryker.hitCount;
    delete this.stryker.hitLimit;
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? result);
  }

  private load(): void {
    circus.resetState();
    (this.script!.runInThisContext() as (require: NodeJS.Require) => void)(this.require);
  }

  /** Runs the tests that are loaded, up to the first that fails. */
  private async tests(isAsked: (id: string) => boolean) {
    const ids = idsOf(circus.getState().rootDescribeBlock);
    const tests: TestResult[] = [];
    let hasFailed = false;
    const follow: Parameters<typeof circus.addEventHandler>[0] = (event) => {
      if (event.name === "test_start") {
        const id = ids.get(event.test)!;
        this.running = { id, seen: 0 };
        this.stryker.currentTestId = id;
        if (hasFailed || !isAsked(id)) event.test.mode = "skip";
      } else if (event.name === "test_done") {
        delete this.stryker.currentTestId;
        const base = { id: this.running.id, name: this.running.id, timeSpentMs: event.test.duration ?? 0 };
        const [error] = event.test.errors.flat() as readonly unknown[];
        hasFailed ||= error !== undefined;
        if (error !== undefined) tests.push({ ...base, status: TestStatus.Failed, failureMessage: format(error) });
        else tests.push({ ...base, status: TestStatus.Success });
      }
    };
    circus.addEventHandler(follow);
    const { unhandledErrors } = await circus.run();
    circus.removeEventHandler(follow);
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join("\n"));
    return { status: DryRunStatus.Complete as const, tests };
  }

  /** What a snapshot held in this process's first run is right: it ran on the code as it is. */
  private matches(received: unknown) {
    const key = `${this.running.id} ${this.running.seen++}`;
    const text = format(received);
    if (!this.snapshots.has(key)) this.snapshots.set(key, text);
    return { pass: this.snapshots.get(key) === text, message: () => `The snapshot has changed: ${text}` };
  }
}

const required = (suite: string) => `describe(${JSON.stringify(path.basename(suite))}, () => void require(${JSON.stringify(suite)}));`;

/** In a bundle all files would have the folder of the bundle. */
function withOwnFolder({ path: file }: { readonly path: string }) {
  const text = readFileSync(file, "utf8");
  return { contents: `const __dirname = ${JSON.stringify(path.dirname(file))};${text}`, loader: "ts" as const };
}

/** Each test's title with those of its blocks; a number behind it where another has the same. */
function idsOf(block: Block, above = "", ids = new Map<Test, string>(), taken = new Map<string, number>()): ReadonlyMap<Test, string> {
  for (const child of block.children) {
    const title = above === "" ? child.name : `${above} > ${child.name}`;
    if (child.type === "describeBlock") idsOf(child, title, ids, taken);
    else {
      const before = taken.get(title) ?? 0;
      taken.set(title, before + 1);
      ids.set(child, before === 0 ? title : `${title} ${before + 1}`);
    }
  }
  return ids;
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "one-process", () => new OneProcess())];
