import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { complaints } from "../../workbench/build/build";
import { BY_NIGHT } from "../night";
import { workbenchConfig } from "../../workbench/build/config";

/** Whether suites run that `npm test` leaves to the night; by hand each may. */
const hasAll = BY_NIGHT || process.env["SUITES"] !== "joined";
/** Panes beside the add-in's own, which such suites open: one that stands in for it, and the add-in's whose parts can be made to fail. */
const OTHER_PANES = hasAll ? { "stand-in": "./test/workbench/fixtures/pane.tsx", failing: "./test/taskpane/failing-pane.tsx" } : {};

/**
 * Builds the workbench into the folder given, once with the add-in's pane and once with each other one; the page around them is built
 * once. Says beside it where the browser out of npm is. A process of its own: neither runs within jest.
 */
async function prepare(out: string): Promise<void> {
  // The package brings the libraries that a bare machine lacks, but only where it believes to be on Amazon's.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const addIn = path.join(out, "add-in");
  // By night with React's own checks, whose complaints the suites gather.
  const mode = BY_NIGHT ? "development" : "production";
  const panes = Object.entries(OTHER_PANES).map(([name, paneEntry]) => ({
    ...workbenchConfig({ out: path.join(out, name), paneEntry, mode })[0]!,
    name,
  }));
  // Source maps are for people's own eyes, and take a sixth of the time.
  const builds = webpack([...workbenchConfig({ out: addIn, mode }), ...panes].map((config) => ({ ...config, devtool: false as const })));
  await new Promise<void>((resolve, reject) => {
    builds.run((error, stats) => {
      const wrong = error ?? (stats && complaints(stats));
      builds.close(() => (wrong ? reject(wrong instanceof Error ? wrong : new Error(wrong)) : resolve()));
    });
  });
  for (const name of Object.keys(OTHER_PANES)) cpSync(addIn, path.join(out, name), { recursive: true, force: false });
  const executablePath = await chromium.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  writeFileSync(path.join(out, "browser.json"), JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
}

void prepare(process.argv[2]!);
