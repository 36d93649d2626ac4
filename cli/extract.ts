import { mkdir } from "node:fs/promises";
import path from "node:path";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import type { ExtractArguments, JsonExtraction } from "./extract-arguments";
import { countedWorkbook } from "./extract/counted-workbook";
import { extractionLines } from "./extract/extraction-lines";
import { progressView, type ProgressView } from "./progress";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";

/** Counts the records of a source into a workbook; returns the exit code. Whatever goes wrong or is stopped leaves no file, or the former one. */
export async function extract(args: ExtractArguments, surroundings: Surroundings): Promise<number> {
  const view = progressView(args.quiet ? null : surroundings.stderr);
  const signal = surroundings.interrupted?.();
  let result: JsonExtraction;
  try {
    result = await make(args, surroundings, view, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    surroundings.stderr.write("Stopped. Nothing was written.\n");
    return EXIT.stopped;
  } finally {
    view.stop();
  }
  print(args, result, surroundings);
  return result.output === null ? EXIT.stopped : EXIT.done;
}

async function make(
  args: ExtractArguments,
  { today, calledAs }: Surroundings,
  view: ProgressView,
  signal?: AbortSignal,
): Promise<JsonExtraction> {
  if (args.strands !== null) refuseOwn(args.out, args.strands, "a file");
  const workbook = await countedWorkbook(args, { today, signal, listing: calledAs("records"), progress: view.show });
  const { host, findings } = workbook;
  if (host === null) return { output: null, read: 0, counted: 0, leftOut: [], changes: [], findings };
  view.show({ step: "saving" });
  signal?.throwIfAborted();
  await mkdir(path.dirname(args.out), { recursive: true });
  const saved = await host.save(args.out);
  return { output: args.out, ...workbook.counts, findings: [...findings, ...workbook.ofSheet, ...savedFindings(saved)] };
}

function print({ json, quiet }: ExtractArguments, result: JsonExtraction, { stdout, stderr, calledAs }: Surroundings): void {
  if (json) {
    stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const { output, findings } = result;
  if (output === null) {
    stderr.write(`${findingLines(findings)}\n\nNothing was written.\n`);
    return;
  }
  if (quiet) return;
  const found = findings.length > 0 ? `\n${findingLines(findings)}\n` : "";
  stdout.write(`${extractionLines(result)}${found}\nSaved to ${output}. The report: ${calledAs("report")} ${output}\n`);
}
