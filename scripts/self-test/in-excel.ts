import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { selfTestManifest } from "../manifest/self-test";
import { receiver } from "./receive";
import type { SentResult } from "./result-path";

const ROOT = path.join(__dirname, "..", "..");
/** Not a dependency: it takes a compiler to install (docs/excel.md). */
const DEBUGGING = "office-addin-debugging@7.0.0";

export interface InExcelOptions {
  /** The link to a workbook in OneDrive or SharePoint, for Excel on the web; null for the Excel on this machine. */
  readonly web: string | null;
  /** Only serves the pane: the user takes the manifest to Excel. */
  readonly serveOnly: boolean;
}

/** Serves the pane, opens Excel with it, and returns the result that Excel sends. */
export async function selfTestInExcel({ web, serveOnly }: InExcelOptions): Promise<SentResult> {
  const manifest = path.join(ROOT, "out", "self-test-manifest.xml");
  mkdirSync(path.dirname(manifest), { recursive: true });
  writeFileSync(manifest, selfTestManifest(readFileSync(path.join(ROOT, "manifest.xml"), "utf8")));
  let received: (result: SentResult) => void = () => undefined;
  const result = new Promise<SentResult>((resolve) => (received = resolve));
  // oxlint-disable-next-line typescript/no-require-imports -- the pane's configuration is CommonJS
  const configure = require(path.join(ROOT, "webpack.config.js")) as (
    env: { sendsResult: boolean },
    args: { mode: string },
  ) => Configuration;
  const { devServer, ...config } = configure({ sendsResult: true }, { mode: "development" });
  const server = new WebpackDevServer(
    {
      ...(devServer as WebpackDevServer.Configuration),
      setupMiddlewares: (middlewares) => [{ name: "self-test-result", middleware: receiver(received) }, ...middlewares],
    },
    webpack(config),
  );
  await server.start();
  const place = web === null ? ["desktop"] : ["web", "--document", web];
  const debugging = (...args: string[]) =>
    spawnSync("npx", ["--yes", DEBUGGING, ...args], { stdio: "inherit", shell: process.platform === "win32" });
  if (serveOnly)
    console.log(
      `Bring ${path.relative(process.cwd(), manifest)} to Excel (docs/excel.md), in a new, empty workbook. Waiting for its result …`,
    );
  else {
    const { status } = debugging("start", manifest, ...place, "--no-debug", "--no-live-reload", "--debug-method", "direct");
    if (status !== 0) console.error("Excel was not opened. The pane is served all the same; Ctrl+C ends it.");
    console.log("In Excel: open the pane if it is not there (Home, Strand Report self-test). Waiting for the result …");
  }
  const came = await result;
  if (!serveOnly) debugging("stop", manifest, place[0]!);
  await server.stop();
  return came;
}
