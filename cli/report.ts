import { existsSync, realpathSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { buildReport, type BuildOutcome } from "../src/build-report";
import type { SheetHead } from "../src/worksheets";
import { ArgumentsError, parseReportArguments, type ReportArguments } from "./arguments";
import { fileMessage } from "./file-messages";
import { jsonFinding, jsonStrand, type JsonFinding, type JsonResult } from "./json-result";
import { progressView } from "./progress";
import { savedFindings } from "./saved-findings";
import { readStrandsFile } from "./strands-file";
import { comparisonTable, findingCounts, findingLines } from "./summary";

/** Exit codes of the command. */
export const EXIT = { built: 0, stopped: 1, unusable: 2 } as const;

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
  if (parsed === null) return EXIT.built;
  const result = await run(parsed);
  print(parsed, result);
  return result.exitCode;
}

/** The object for arguments that cannot be understood; no file is known then, so the input is the folder. */
function unusable(folder: string, { message }: ArgumentsError): JsonResult {
  const finding: JsonFinding = { code: "badArguments", severity: "error", sheet: null, address: null, message };
  return { input: folder, output: null, strands: [], findings: [finding], traffic: { syncs: 0, requestBytes: 0, responseBytes: 0 }, seconds: 0 };
}

async function run(args: ReportArguments): Promise<RunResult> {
  const started = performance.now();
  const view = progressView(args.quiet);
  const result = (exitCode: number, findings: readonly JsonFinding[], more: Partial<JsonResult> = {}, outcome: BuildOutcome | null = null): RunResult => ({
    exitCode,
    outcome,
    json: { input: args.workbook, output: null, strands: [], findings, traffic: { syncs: 0, requestBytes: 0, responseBytes: 0 }, ...more, seconds: Math.round(performance.now() - started) / 1000 },
  });
  try {
    for (const source of [args.workbook, args.strands]) {
      if (source !== null && isSameFile(args.out, source)) throw new ArgumentsError(`“${args.out}” is a file that is read, and never written to. Give another one with --out.`);
    }
    view.show({ step: "loading" });
    const strandsFrom: SheetHead | null = args.strands === null ? null : await readStrandsFile(args.strands);
    const host = await openHost({ workbook: args.workbook });
    const outcome = await buildReport(host.run, { by: args.by, end: args.end, strandsFrom, today: new Date(), progress: view.show });
    const { syncs, requestBytes, responseBytes } = host.traffic.totals;
    const findings = outcome.findings.map(jsonFinding);
    const more = { strands: outcome.comparisons.map(jsonStrand), traffic: { syncs, requestBytes, responseBytes } };
    if (outcome.sheet === null) return result(EXIT.stopped, findings, more, outcome);
    view.show({ step: "saving" });
    await mkdir(path.dirname(args.out), { recursive: true });
    const saved = await host.save(args.out);
    return result(EXIT.built, [...findings, ...savedFindings(saved)], { ...more, output: args.out }, outcome);
  } catch (error) {
    const known = fileMessage(error);
    if (known === null) throw error;
    return result(EXIT.unusable, [{ code: known.code, severity: "error", sheet: null, address: null, message: known.message }]);
  } finally {
    view.stop();
  }
}

/** Whether two paths lead to one file, links followed; a file that is not there yet is only its path. */
function isSameFile(one: string, other: string): boolean {
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  return real(one) === real(other);
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
    const hint = problems.some(({ code }) => code === "ambiguousColumn") ? "--by COLUMN chooses the column that the strands are taken from.\n" : "";
    process.stderr.write(`${findingLines(json.findings)}\n${hint}\nNothing was written: ${findingCounts(json.findings)}.\n`);
    return;
  }
  if (quiet) return;
  const lines = json.findings.length === 0 ? "" : `\n\n${findingLines(json.findings)}`;
  process.stdout.write(`${comparisonTable(outcome?.comparisons ?? [])}${lines}\n\nSaved to ${json.output} (${json.traffic.syncs} syncs, ${json.seconds.toFixed(1)} s)\n`);
}

if (require.main === module) {
  // npm runs its scripts in the project's folder; paths that the user gave start where the user stood.
  const folder = process.env["npm_lifecycle_event"] === "report" ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd();
  main(process.argv.slice(2), folder).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`Strand Report failed in a way it should not have. Please report this:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 70;
    },
  );
}
