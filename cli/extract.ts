import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { openHost, type NodeHost } from "../host/node";
import { readFigures } from "../src/chain/read-figures";
import { isoMonth } from "../src/domain/month";
import { counted as countedText } from "../src/domain/text";
import { withWorkbook } from "../src/excel/workbook";
import { readPlainSheet, writePlainSheet } from "../src/excel/write/plain-sheet";
import { keepReading } from "../src/jobs/keep-reading";
import { saveStrands } from "../src/jobs/save-strands";
import { detailLines, recognise, type SheetHead } from "../src/reading";
import {
  carriedNotes,
  LEFT_OUT_WORDS,
  monthChanges,
  monthTotals,
  RECORDS,
  RECORDS_NOTE,
  RECORDS_TITLE,
  recordsCells,
  recordsHeaders,
  recordsTotals,
  type MonthChange,
} from "../src/records";
import { ArgumentsError, EXIT, refuseOwn, type Surroundings } from "./command";
import type { ExtractArguments, JsonExtraction } from "./extract-arguments";
import { compareStrands } from "./extract/compare-strands";
import { countRecords, type CountedRecords } from "./extract/count-records";
import { findDoubts, type Doubts } from "./extract/doubts";
import { readSource, type ReadSource } from "./extract/read-source";
import { refuseNotes } from "./extract/refuse-notes";
import { refuseChanged } from "./extract/source-files";
import { sourceSheet } from "./extract/source-sheet";
import { jsonFinding, type JsonFinding } from "./json-finding";
import { progressView, type ProgressView } from "./progress";
import { savedFindings } from "./saved-findings";
import { readStrandsFile } from "./strands-file";
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

async function make(args: ExtractArguments, { today }: Surroundings, view: ProgressView, signal?: AbortSignal): Promise<JsonExtraction> {
  if (args.strands !== null) refuseOwn(args.out, args.strands, "a file");
  const former = await openFormer(args.out);
  const strandsFrom = args.strands === null ? former.strands : await readStrandsFile(args.strands);
  const source = await readSource(args, strandsFrom, { signal, progress: view.show });
  const { engine, table, definitions, dates } = source;
  try {
    const nothing = { output: null, read: 0, counted: 0, leftOut: [], changes: [] };
    if (table === null || dates === null || hasErrors(source.asked)) return { ...nothing, findings: source.asked };
    refuseNotes(args.corrections);
    const doubts = await findDoubts(engine, table, dates, args);
    const counted = await countRecords(engine, table, definitions, dates, { ...args, incomplete: doubts.incomplete });
    const findings = [...source.asked, ...doubts.findings, ...(await doubts.ofCounted(counted))];
    if (hasErrors(findings)) return { ...nothing, findings };
    const now = monthTotals(counted.rows);
    const changes = former.totals === null ? null : monthChanges(former.totals, now);
    signal?.throwIfAborted();
    const { host } = former;
    await writeSheets(host, args, source, { counted, doubts, changes, isNew: former.totals === null, at: today });
    const read = await readBack(host, args, strandsFrom);
    await compareStrands(engine, counted, read.strands);
    if (args.strands !== null || former.strands === null)
      await saveStrands(host.run, read.definitions, strandsFrom === null ? [] : detailLines(strandsFrom));
    if ("files" in engine.said) await refuseChanged(engine.said.files);
    host.user.activate(RECORDS);
    view.show({ step: "saving" });
    signal?.throwIfAborted();
    await mkdir(path.dirname(args.out), { recursive: true });
    const saved = await host.save(args.out);
    return {
      ...{ output: args.out, read: counted.tally.read, counted: counted.tally.counted, leftOut: counted.tally.leftOut },
      changes: (changes ?? []).map(({ month, ...counts }) => ({ month: isoMonth(month), ...counts })),
      findings: [...findings, ...read.findings.map((found) => jsonFinding(found, [RECORDS])), ...savedFindings(saved)],
    };
  } finally {
    await engine.close();
  }
}

function hasErrors(findings: readonly JsonFinding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** The workbook that is written: a new one, or what an extraction before left, with its own "Strands" table and what it counted. */
interface Former {
  readonly host: NodeHost;
  readonly strands: SheetHead | null;
  /** Null in a new workbook. */
  readonly totals: ReturnType<typeof recordsTotals>;
}

async function openFormer(out: string): Promise<Former> {
  if (!existsSync(out)) return { host: await openHost(), strands: null, totals: null };
  // By its bytes, so that it can be saved in its own place, whole, once all is right.
  const host = await openHost({ workbook: await readFile(out), name: path.basename(out) });
  const totals = recordsTotals((await readPlainSheet(host.run, RECORDS)) ?? []);
  if (totals === null)
    throw new ArgumentsError(
      `“${out}” is there already, and extract did not write it. It was not changed. Choose another file with --out.`,
    );
  const { heads } = await withWorkbook(host.run, async (workbook) => workbook.heads(await workbook.outline()));
  return { host, strands: recognise(heads, { by: null }).strandsHead, totals };
}

interface Writing {
  readonly counted: CountedRecords;
  readonly doubts: Doubts;
  readonly changes: readonly MonthChange[] | null;
  readonly isNew: boolean;
  readonly at: Date;
}

async function writeSheets(
  host: NodeHost,
  args: ExtractArguments,
  source: ReadSource,
  { counted, doubts, changes, isNew, at }: Writing,
): Promise<void> {
  const { engine, table, headers } = source;
  const kept = counted.columns.map(({ header }) => header);
  await writePlainSheet(host.run, {
    ...{
      sheet: RECORDS,
      title: RECORDS_TITLE,
      note: RECORDS_NOTE,
      headers: recordsHeaders(kept),
      rows: recordsCells(counted.rows),
      isFirst: isNew,
    },
    formats: ["mmm yy", ...kept.map(() => "@"), "#,##0"],
    widths: [60, ...kept.map(() => 180), 60],
  });
  const dateColumn = table!.months.in === "rows" ? table!.months.month.header : "";
  await writePlainSheet(host.run, sourceSheet({ ...{ source: args.source, engine, counted, dateColumn, changes, at }, ...doubts }));
  await keepReading(host.run, carriedNotes(args.corrections, headers, kept));
}

/** The sheet as the product reads it. */
function readBack(host: NodeHost, { by }: ExtractArguments, strandsFrom: SheetHead | null) {
  return withWorkbook(host.run, async (workbook) => readFigures(workbook, await workbook.outline(), { by, strandsFrom }, () => undefined));
}

function print({ json, quiet }: ExtractArguments, result: JsonExtraction, { stdout, stderr, calledAs }: Surroundings): void {
  if (json) {
    stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const { output, read, counted, leftOut, changes, findings } = result;
  if (output === null) {
    stderr.write(`${findingLines(findings)}\n\nNothing was written.\n`);
    return;
  }
  if (quiet) return;
  const out = leftOut.map(
    ({ reason, rows }) => `Left out: ${countedText(rows, "record")} ${LEFT_OUT_WORDS[reason as keyof typeof LEFT_OUT_WORDS]}.\n`,
  );
  const changed = changes.map(
    ({ month, ...counts }) => `  ${month}: ${String(counts.now ?? "none")}, before ${String(counts.before ?? "none")}\n`,
  );
  stdout.write(
    [
      `${countedText(read, "record")} read, ${counted.toLocaleString("en-GB")} counted.\n`,
      ...out,
      ...(changed.length > 0 ? ["Changed since the last time:\n", ...changed] : []),
      ...(findings.length > 0 ? [`\n${findingLines(findings)}\n`] : []),
      `\nSaved to ${output}. The report: ${calledAs("report")} ${output}\n`,
    ].join(""),
  );
}
