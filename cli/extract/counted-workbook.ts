import type { NodeHost } from "../../host/node";
import { readFigures } from "../../src/chain/read-figures";
import { isoMonth } from "../../src/domain/month";
import { withWorkbook } from "../../src/excel/workbook";
import { writePlainSheet } from "../../src/excel/write/plain-sheet";
import { keepReading } from "../../src/jobs/keep-reading";
import { saveStrands } from "../../src/jobs/save-strands";
import { detailLines, type SheetHead } from "../../src/reading";
import { carriedNotes, monthChanges, monthTotals, RECORDS, recordsSheet, SOURCE, type MonthChange } from "../../src/records";
import type { CountingArguments, ExtractedCounts } from "../extract-arguments";
import { jsonFinding, type JsonFinding } from "../json-finding";
import { readStrandsFile } from "../strands-file";
import { compareStrands } from "./compare-strands";
import { countRecords, type CountedRecords } from "./count-records";
import { findDoubts, type Doubts } from "./doubts";
import type { FilesProgress } from "./duckdb";
import { listingCommand } from "./listing-command";
import { openFormer } from "./former-workbook";
import { readSource, type ReadSource } from "./read-source";
import { refuseNotes } from "./refuse-notes";
import { refuseChanged } from "./source-files";
import { sourceWithSql } from "./source-sheet";

/** The counts of records in a workbook that is not saved yet; without one where something is to be answered first. */
export type CountedWorkbook =
  | { readonly host: null; readonly findings: readonly JsonFinding[] }
  | {
      readonly host: NodeHost;
      readonly counts: ExtractedCounts;
      /** What was found of the records. */
      readonly findings: readonly JsonFinding[];
      /** What is found of the sheet with the counts. */
      readonly ofSheet: readonly JsonFinding[];
    };

export interface CountingEdge {
  readonly today: Date;
  readonly signal: AbortSignal | undefined;
  /** How the user calls the command that lists records. */
  readonly listing: string;
  readonly progress: (step: FilesProgress) => void;
}

/**
 * Counts the records of a source into a new workbook, or into the one that an extraction before left at `out`: the sheets "Records",
 * "Source", "Reading" and "Strands". Throws a SourceError for what cannot be counted, and the signal's reason where it is stopped.
 */
export async function countedWorkbook(
  args: CountingArguments,
  { today, signal, listing, progress }: CountingEdge,
): Promise<CountedWorkbook> {
  const former = await openFormer(args.out);
  const strandsFrom = args.strands === null ? former.strands : await readStrandsFile(args.strands);
  const source = await readSource(args, strandsFrom, { signal, progress });
  const { engine, table, definitions, dates } = source;
  try {
    if (table === null || dates === null || hasErrors(source.asked)) return { host: null, findings: source.asked };
    refuseNotes(args.corrections);
    const doubts = await findDoubts(engine, table, dates, args);
    const counted = await countRecords(engine, table, definitions, dates, {
      ...args,
      incomplete: doubts.incomplete,
      repeats: source.repeats,
    });
    const findings = [...source.asked, ...doubts.findings, ...(await doubts.ofCounted(counted))];
    if (hasErrors(findings)) return { host: null, findings };
    const changes = former.totals === null ? null : monthChanges(former.totals, monthTotals(counted.rows));
    signal?.throwIfAborted();
    const { host } = former;
    const savesStrands = args.strands !== null || former.strands === null;
    await writeSheets(host, args, source, {
      counted,
      doubts,
      changes,
      isNew: former.totals === null,
      at: today,
      listing: listingCommand(listing, args, { hasOwnStrands: savesStrands }),
    });
    const read = await readBack(host, args, strandsFrom);
    await compareStrands(engine, table, counted, read.strands);
    if (savesStrands) await saveStrands(host.run, read.definitions, strandsFrom === null ? [] : detailLines(strandsFrom));
    if ("files" in engine.said) await refuseChanged(engine.said.files);
    host.user.activate(RECORDS);
    const { tally } = counted;
    return {
      ...{ host, findings, ofSheet: read.findings.map((found) => jsonFinding(found, [RECORDS])) },
      counts: { ...tally, changes: (changes ?? []).map(({ month, ...counts }) => ({ month: isoMonth(month), ...counts })) },
    };
  } finally {
    await engine.close();
  }
}

function hasErrors(findings: readonly JsonFinding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

interface Writing {
  readonly counted: CountedRecords;
  readonly doubts: Doubts;
  readonly changes: readonly MonthChange[] | null;
  readonly isNew: boolean;
  readonly at: Date;
  readonly listing: string;
}

async function writeSheets(
  host: NodeHost,
  args: CountingArguments,
  source: ReadSource,
  { counted, doubts, changes, isNew, at, listing }: Writing,
): Promise<void> {
  const { engine, table, headers } = source;
  await writePlainSheet(host.run, { ...recordsSheet("extract", { ...counted, sheet: RECORDS, source: SOURCE }), isFirst: isNew });
  const dateColumn = table!.months.in === "rows" ? table!.months.month.header : "";
  await writePlainSheet(
    host.run,
    sourceWithSql({ ...{ source: args.source, listing, engine, counted, dateColumn, changes, at }, ...doubts }),
  );
  const kept = counted.columns.map(({ header }) => header);
  await keepReading(host.run, carriedNotes(args.corrections, headers, kept));
}

/** The sheet as the product reads it. */
function readBack(host: NodeHost, { by }: CountingArguments, strandsFrom: SheetHead | null) {
  return withWorkbook(host.run, async (workbook) => readFigures(workbook, await workbook.outline(), { by, strandsFrom }, () => undefined));
}
