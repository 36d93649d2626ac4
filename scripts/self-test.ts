import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { openHost } from "../host/node";
import { resultText, tally } from "../src/self-test/result-text";
import { runSelfTest } from "../src/self-test/run-self-test";
import { aboutHost, edgeOf, PLACES } from "./self-test/on-host";
import type { SentResult } from "./self-test/result-path";

const command = new Command("npm run excel:selftest --")
  .description("Does in a new workbook what Strand Report does, and compares what Excel then holds with what must be there.")
  .option("--host", "on the embedded host, on every platform and in every region, rather than in Excel")
  .option("--web <link>", "in Excel on the web: the link of a new workbook in OneDrive or SharePoint")
  .option("--serve", "serves the pane and waits: you bring out/self-test-manifest.xml to Excel")
  .option("--out <file>", "where the result goes", path.join("out", "self-test.txt"))
  .allowExcessArguments(false);

async function onHost(): Promise<SentResult> {
  const texts: string[] = [];
  let isWell = true;
  for (const place of PLACES) {
    const result = await runSelfTest(edgeOf(await openHost(place)));
    const text = resultText(result, aboutHost(place));
    isWell &&= tally(result.steps).differed === 0;
    texts.push(text);
  }
  return { text: texts.join("\n\n"), isWell };
}

async function main(): Promise<void> {
  const { host, web, serve, out } = command.parse().opts<{ host?: true; web?: string; serve?: true; out: string }>();
  // Excel's side needs webpack; the host's does not wait for it.
  const inExcel = async () => (await import("./self-test/in-excel")).selfTestInExcel({ web: web ?? null, serveOnly: serve === true });
  const { text, isWell } = await (host ? onHost() : inExcel());
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  writeFileSync(out, text);
  console.log(text);
  console.log(`${isWell ? "All as expected" : "Not all as expected"}: ${out}`);
  process.exitCode = isWell ? 0 : 1;
}

void main();
