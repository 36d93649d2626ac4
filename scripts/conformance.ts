import { existsSync } from "node:fs";
import { Command } from "commander";
import { HEADING, runAll } from "./conformance/report";
import { runSample } from "./conformance/run-sample";
import { readSamples } from "./conformance/sample";

const command = new Command("npm run conformance --")
  .description("Runs Script Lab samples, such as Microsoft's, on the embedded host, and says which of their functions run through.")
  .argument("<folder>", "a folder of samples' YAML files; folders in it count too")
  .option("--json", "one JSON object on standard output, and nothing else there")
  .allowExcessArguments(false)
  .parse();

const [folder] = command.args as [string];
const { json } = command.opts<{ json?: true }>();

async function main(): Promise<void> {
  if (!existsSync(folder)) command.error(`There is no folder ${folder}.`, { exitCode: 2 });
  if (!json) console.log(HEADING);
  const report = await runAll(readSamples(folder), runSample, json ? undefined : (line) => console.log(line));
  const { samples, whole, functions, passed } = report;
  console.log(json ? JSON.stringify(report) : `\n${whole} of ${samples} samples whole; ${passed} of ${functions} functions passed`);
}

void main().then(() => process.exit());
