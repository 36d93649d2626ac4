import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { complaints } from "../../workbench/build/build";
import { workbenchConfig } from "../../workbench/build/config";

/**
 * Builds the workbench twice over into the folder given, with the add-in's pane and with the stand-in's; the page around them is built
 * once. Says beside it where the browser out of npm is. A process of its own: neither runs within jest.
 */
async function prepare(out: string): Promise<void> {
  // The package brings the libraries that a bare machine lacks, but only where it believes to be on Amazon's.
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const [addIn, standIn] = [path.join(out, "add-in"), path.join(out, "stand-in")];
  const [standInPane] = workbenchConfig({ out: standIn, paneEntry: "./test/workbench/fixtures/pane.tsx" });
  const builds = webpack([...workbenchConfig({ out: addIn }), { ...standInPane!, name: "stand-in" }]);
  await new Promise<void>((resolve, reject) => {
    builds.run((error, stats) => {
      const wrong = error ?? (stats && complaints(stats));
      builds.close(() => (wrong ? reject(wrong instanceof Error ? wrong : new Error(wrong)) : resolve()));
    });
  });
  cpSync(addIn, standIn, { recursive: true, force: false });
  const executablePath = await chromium.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  writeFileSync(path.join(out, "browser.json"), JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
}

void prepare(process.argv[2]!);
