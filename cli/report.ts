import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { NodeHost } from "../host/node";
import { strandsBehind } from "../src/checks/report/strands-behind";
import type { Finding } from "../src/domain/finding";
import { buildReport, type BuildOutcome } from "../src/jobs/build-report";
import type { SheetHead } from "../src/reading";
import { saveStrands } from "../src/jobs/save-strands";
import { listed, normalised } from "../src/domain/text";
import { ArgumentsError, EXIT, refuseOwn, type Surroundings } from "./command";
import { extractionLines } from "./extract/extraction-lines";
import { faultText } from "./fault-text";
import { jsonMeasure } from "./json-measures";
import { jsonFinding, type JsonFinding } from "./json-finding";
import { jsonNews } from "./json-news";
import { jsonStrand, type JsonResult } from "./json-result";
import { nameHint } from "./name-hint";
import { filesToWrite } from "./papers/paper-options";
import { writePapers } from "./papers/write-papers";
import { progressView } from "./progress";
import type { ReportArguments } from "./report-arguments";
import { reportInput } from "./report-input";
import { savedFindings } from "./saved-findings";
import { readAgainstFile, refuseOtherStrands } from "./against-file";
import { readStrandsFile } from "./strands-file";
import { acceptedLine, acceptLine, byLines, comparisonTable, findingCounts, findingLines, newsLines } from "./summary";

/** A run's result: its printed text, and the exit code. */
interface RunResult {
  readonly exitCode: number;
  readonly json: JsonResult;
  readonly outcome: BuildOutcome | null;
}

/** Builds the report; returns the exit code. */
export async function report(args: ReportArguments, surroundings: Surroundings): Promise<number> {
  let signal: AbortSignal | undefined;
  const interrupted = () => (signal = surroundings.interrupted?.());
  let result: RunResult;
  try {
    result = await build(args, { ...surroundings, interrupted });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    surroundings.stderr.write("Stopped. Nothing was written.\n");
    return EXIT.stopped;
  }
  print(args, result, surroundings);
  return result.exitCode;
}

async function build(
  args: ReportArguments,
  { stderr, today, interrupted, calledAs }: Omit<Surroundings, "interrupted"> & { readonly interrupted: () => AbortSignal | undefined },
): Promise<RunResult> {
  const started = performance.now();
  const view = progressView(args.quiet ? null : stderr);
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
    refuseFiles(args);
    view.show({ step: "loading" });
    const strandsFrom: SheetHead | null = args.strands === null ? null : await readStrandsFile(args.strands);
    const source = { by: args.by, strandsFrom };
    const against = await readAgainstFile(args.against, source);
    let signal: AbortSignal | undefined;
    const input = await reportInput(args, {
      today,
      interrupted: () => (signal = interrupted()),
      listing: calledAs("records"),
      progress: view.show,
    });
    const { host } = input;
    if (host === null) return result(EXIT.stopped, input.findings);
    const outcome = await buildReport(host.run, {
      ...source,
      end: args.end,
      ...against,
      today,
      report: args.report,
      progress: view.show,
      ...(signal === undefined ? {} : { signal }),
    });
    refuseUnknownNames(args.report, outcome);
    refuseOtherStrands(
      against.against,
      outcome.definitions.map(({ strand }) => strand),
      args.against,
    );
    const findings = [
      ...input.findings,
      ...outcome.findings.map((finding) => withLeaveOut(finding, jsonFinding(finding, outcome.figureSheets))),
    ];
    const more = { ...jsonFigures(outcome, host), ...(input.counts === null ? {} : { extraction: input.counts }) };
    const savesStrands = args.saveStrands && outcome.definitions.length > 0;
    if (savesStrands) await saveStrands(host.run, outcome.definitions);
    // Otherwise the "Strands" sheet would be in front.
    if (outcome.sheet !== null) host.user.activate(outcome.sheet);
    if (outcome.sheet === null && !savesStrands) return result(EXIT.stopped, findings, more, outcome);
    view.show({ step: "saving" });
    signal?.throwIfAborted();
    await mkdir(path.dirname(args.out), { recursive: true });
    const saved = await host.save(args.out);
    const all = [...findings, ...savedFindings(saved)];
    if (outcome.sheet === null) return result(EXIT.stopped, all, { ...more, output: args.out }, outcome);
    const papers = await writePapers(host.run, args.papers);
    const exitCode = papers.findings.length > 0 ? EXIT.unusable : EXIT.done;
    return result(exitCode, [...all, ...papers.findings], { ...more, output: args.out, papers: papers.files }, outcome);
  } catch (error) {
    const known = faultText(error);
    if (known === null) throw error;
    return result(EXIT.unusable, [{ code: known.code, severity: "error", sheet: null, address: null, message: known.message }]);
  } finally {
    view.stop();
  }
}

function jsonFigures({ comparisons, judgements, measures, news }: BuildOutcome, { traffic }: NodeHost) {
  const { syncs, requestBytes, responseBytes } = traffic.totals;
  return {
    strands: comparisons.map((comparison, index) => jsonStrand(comparison, judgements[index]!)),
    ...(measures.length > 0 ? { measures: measures.map(jsonMeasure) } : {}),
    ...(news ? { news: jsonNews(news) } : {}),
    traffic: { syncs, requestBytes, responseBytes },
  };
}

/** What is read is never written to, and no file twice. */
function refuseFiles({ out, papers, workbook, strands, against }: ReportArguments): void {
  const outs = [out, ...filesToWrite(papers)];
  for (const source of [workbook, strands, against, papers.wordTemplate])
    for (const file of outs) if (source !== null) refuseOwn(file, source, "a file");
  if (new Set(outs).size < outs.length) throw new ArgumentsError("Two of the files to write are the same. Give each a name of its own.");
}

function refuseUnknownNames({ leftOut = [], contributionsOf = [] }: ReportArguments["report"], outcome: BuildOutcome): void {
  refuseUnknown(leftOut, outcome.leftOut, outcome, "it cannot be left out");
  const inReport = outcome.comparisons.map(({ definition }) => definition.strand);
  refuseUnknown(contributionsOf, inReport, outcome, "nothing says where its difference comes from");
}

/** A name that no strand has is refused: what was meant for a strand would not be done. */
function refuseUnknown(names: readonly string[], found: readonly string[], outcome: BuildOutcome, so: string): void {
  const known = new Set(found.map(normalised));
  const unknown = names.find((name) => !known.has(normalised(name)));
  // Without strands, the findings that stop the report come first.
  if (unknown === undefined || outcome.definitions.length === 0) return;
  const strands = outcome.definitions.map(({ strand }) => strand);
  throw new ArgumentsError(`No strand is called “${unknown}”, so ${so}. ${nameHint(unknown, strands)}`);
}

/** Only this command has the argument that leaves strands out. */
function withLeaveOut(found: Finding, json: JsonFinding): JsonFinding {
  if (found.code !== strandsBehind.code) return json;
  const { strands } = found.details;
  const label = strands.length > MOST_LEFT_OUT ? null : `Leave ${listed(strands)} out`;
  return label === null ? json : { ...json, answers: [...(json.answers ?? []), { label, arguments: ["--leave-out", ...strands] }] };
}
const MOST_LEFT_OUT = 6;

function print(
  { json: asJson, quiet }: ReportArguments,
  { exitCode, json, outcome }: RunResult,
  { stdout, stderr, calledAs }: Surroundings,
): void {
  if (asJson) {
    stdout.write(`${JSON.stringify(json)}\n`);
    return;
  }
  const problems = json.findings.filter(({ severity }) => severity === "error");
  const accepted = outcome && outcome.accepted.length > 0 ? `\n${acceptedLine(outcome.accepted)}\n` : "";
  if (exitCode === EXIT.unusable) {
    stderr.write(`${problems.map(({ message }) => message).join("\n")}\n`);
    // A paper that could not be made leaves the report.
    if (json.output === null) return;
  }
  if (exitCode === EXIT.stopped) {
    stderr.write(
      `${findingLines(json.findings)}\n${byLines(outcome?.byColumns ?? [], json.findings)}${acceptLine(json.findings, calledAs("check"))}${accepted}\n${json.output === null ? "Nothing was written" : `No report was written, only the “Strands” table, to ${json.output}`}: ${findingCounts(json.findings)}.\n`,
    );
    return;
  }
  if (!quiet) stdout.write(builtText(json, outcome, accepted));
}

/** The figures, what is to be known of them, and where they are. */
function builtText(json: JsonResult, outcome: BuildOutcome | null, accepted: string): string {
  const told = json.findings.filter(({ code }) => code !== "paperNotMade");
  const lines = told.length === 0 ? "" : `\n\n${findingLines(told)}`;
  const news = outcome?.news ? `\n\n${newsLines(outcome.news)}` : "";
  const records = json.extraction ? `${extractionLines(json.extraction)}\n` : "";
  return `${records}${comparisonTable(outcome?.comparisons ?? [], outcome?.judgements ?? [])}${news}${lines}\n${accepted}\nSaved to ${listed([json.output ?? "", ...(json.papers ?? [])])} (${json.seconds.toFixed(1)} s)\n`;
}
