import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { buildReport, type BuildOutcome } from "../src/jobs/build-report";
import type { SheetHead } from "../src/reading";
import { saveStrands } from "../src/jobs/save-strands";
import { ArgumentsError, parseReportArguments, type ReportArguments } from "./arguments";
import { EXIT, isSameFile, runCommand } from "./command";
import { fileMessage } from "./file-messages";
import { jsonFinding, jsonStrand, type JsonFinding, type JsonResult } from "./json-result";
import { progressView } from "./progress";
import { savedFindings } from "./saved-findings";
import { readStrandsFile } from "./strands-file";
import { comparisonTable, findingCounts, findingLines } from "./summary";

/** A run's result: what is printed of it, and the exit code. */
interface RunResult {
  readonly exitCode: number;
  readonly json: JsonResult;
  readonly outcome: BuildOutcome | null;
}

/** Runs the command with these arguments; returns the exit code. Relative paths start at `folder`. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  let parsed: ReportArguments | null;
  try {
    parsed = parseReportArguments(args, folder);
  } catch (error) {
    if (!(error instanceof ArgumentsError)) throw error;
    if (args.includes("--json")) process.stdout.write(`${JSON.stringify(unusable(folder, error))}\n`);
    process.stderr.write(`${error.message}\nnpm run report -- --help lists the arguments.\n`);
    return EXIT.unusable;
  }
  if (parsed === null) return EXIT.done;
  const result = await run(parsed);
  print(parsed, result);
  return result.exitCode;
}

/** The object for arguments that cannot be understood; no file is known then, so the input is the folder. */
function unusable(folder: string, { message }: ArgumentsError): JsonResult {
  const finding: JsonFinding = { code: "badArguments", severity: "error", sheet: null, address: null, message };
  return {
    input: folder,
    output: null,
    strands: [],
    findings: [finding],
    traffic: { syncs: 0, requestBytes: 0, responseBytes: 0 },
    seconds: 0,
  };
}

async function run(args: ReportArguments): Promise<RunResult> {
  const started = performance.now();
  const view = progressView(args.quiet);
  const result = (
    exitCode: number,
    findings: readonly JsonFinding[],
    more: Partial<JsonResult> = {},
    outcome: BuildOutcome | null = null,
  ): RunResult => ({
    exitCode,
    outcome,
    json: {
      input: args.workbook,
      output: null,
      strands: [],
      findings,
      traffic: { syncs: 0, requestBytes: 0, responseBytes: 0 },
      ...more,
      seconds: Math.round(performance.now() - started) / 1000,
    },
  });
  try {
    for (const source of [args.workbook, args.strands]) {
      if (source !== null && isSameFile(args.out, source))
        throw new ArgumentsError(`“${args.out}” is a file that is read, and never written to. Give another one with --out.`);
    }
    view.show({ step: "loading" });
    const strandsFrom: SheetHead | null = args.strands === null ? null : await readStrandsFile(args.strands);
    const host = await openHost({ workbook: args.workbook });
    const outcome = await buildReport(host.run, { by: args.by, end: args.end, strandsFrom, today: new Date(), progress: view.show });
    const { syncs, requestBytes, responseBytes } = host.traffic.totals;
    const findings = outcome.findings.map(jsonFinding);
    const more = { strands: outcome.comparisons.map(jsonStrand), traffic: { syncs, requestBytes, responseBytes } };
    const savesStrands = args.saveStrands && outcome.definitions.length > 0;
    if (savesStrands) await saveStrands(host.run, outcome.definitions);
    if (outcome.sheet === null && !savesStrands) return result(EXIT.stopped, findings, more, outcome);
    view.show({ step: "saving" });
    await mkdir(path.dirname(args.out), { recursive: true });
    const saved = await host.save(args.out);
    const exitCode = outcome.sheet === null ? EXIT.stopped : EXIT.done;
    return result(exitCode, [...findings, ...savedFindings(saved)], { ...more, output: args.out }, outcome);
  } catch (error) {
    const known = fileMessage(error);
    if (known === null) throw error;
    return result(EXIT.unusable, [{ code: known.code, severity: "error", sheet: null, address: null, message: known.message }]);
  } finally {
    view.stop();
  }
}

function print({ json: asJson, quiet }: ReportArguments, { exitCode, json, outcome }: RunResult): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(json)}\n`);
    return;
  }
  const problems = json.findings.filter(({ severity }) => severity === "error");
  if (exitCode === EXIT.unusable) {
    process.stderr.write(`${problems.map(({ message }) => message).join("\n")}\n`);
    return;
  }
  if (exitCode === EXIT.stopped) {
    const hint = problems.some(({ code }) => code === "ambiguousColumn")
      ? "--by COLUMN chooses the column that the strands are taken from.\n"
      : "";
    process.stderr.write(
      `${findingLines(json.findings)}\n${hint}\n${json.output === null ? "Nothing was written" : `No report was written, only the “Strands” table, to ${json.output}`}: ${findingCounts(json.findings)}.\n`,
    );
    return;
  }
  if (quiet) return;
  const lines = json.findings.length === 0 ? "" : `\n\n${findingLines(json.findings)}`;
  process.stdout.write(
    `${comparisonTable(outcome?.comparisons ?? [])}${lines}\n\nSaved to ${json.output} (${json.traffic.syncs} syncs, ${json.seconds.toFixed(1)} s)\n`,
  );
}

if (require.main === module) runCommand("report", main);
