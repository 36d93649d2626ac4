import path from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import type { ReadingNote } from "../src/domain/answer";
import { ArgumentsError, type ProgramCommand } from "./command";
import { withCorrections } from "./correct-option";
import type { JsonFinding } from "./json-finding";

/** Where records are, and how they are read. Paths are absolute. */
export interface SourceArguments {
  /** A file, a folder or a pattern of files; of a table, its address. */
  readonly source: string;
  /** True where records come from a table on a server. */
  readonly isTable: boolean;
  /** The file with the name and password for the server; null for those of the environment. */
  readonly credentials: string | null;
  readonly strands: string | null;
  readonly by: string | null;
  readonly corrections: readonly ReadingNote[];
  readonly memory: string;
  readonly timeZone: string | null;
  readonly quiet: boolean;
}

/** What `extract` was asked to do. */
export interface ExtractArguments extends SourceArguments {
  readonly out: string;
  readonly columns: readonly string[];
  readonly leaveOutUndated: boolean;
  readonly keepIncomplete: boolean;
  readonly keepRepeats: boolean;
  readonly keepBlanks: boolean;
  readonly json: boolean;
}

/** What `extract --json` prints. */
export interface JsonExtraction {
  readonly output: string | null;
  readonly read: number;
  readonly counted: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly changes: readonly { readonly month: string; readonly before: number | null; readonly now: number | null }[];
  readonly findings: readonly JsonFinding[];
}

export interface GivenSource {
  readonly strands?: string;
  readonly by?: string;
  readonly correct?: readonly ReadingNote[];
  readonly memory: string;
  readonly timeZone?: string;
  readonly from?: string;
  readonly credentials?: string;
  readonly quiet?: true;
}

/** The arguments that say where records are and how they are read. */
export function withSource(command: Command): Command {
  return withCorrections(command)
    .argument("[source]", "a .csv, .csv.gz, .parquet or .jsonl file, a folder of them, or a pattern such as “crimes-*.csv”")
    .option(
      "--from <address>",
      "a table on a server in place of files: clickhouse://host:port/database/table or trino://host:port/catalog/schema/table",
    )
    .option(
      "--credentials <file>",
      "the file with the lines user=… and password=… for it; else CLICKHOUSE_USER and CLICKHOUSE_PASSWORD, or TRINO_…",
    )
    .option("--strands <file>", "the workbook or .csv file with the “Strands” table")
    .option("--by <column>", "the column whose values are the strands")
    .option("--memory <size>", "the most memory for counting; more goes to disk", sizeOf, "4GB")
    .option("--time-zone <zone>", "whose days count where times have a time zone, such as Europe/London")
    .option("--quiet", "no progress and no summary");
}

function sizeOf(text: string): string {
  if (!/^\d+(\.\d+)? ?[MG]B$/i.test(text)) throw new InvalidArgumentError("Give it as 500MB or 4GB.");
  return text;
}

export function sourceOf(command: Command, folder: string): SourceArguments {
  const { strands, by, correct, memory, timeZone, from, credentials, quiet } = command.opts<GivenSource>();
  const [source] = command.args;
  if ((source === undefined) === (from === undefined))
    throw new ArgumentsError("Name where the records are: a file, a folder or a pattern of files, or a table with --from.");
  return {
    source: from ?? path.resolve(folder, source!),
    isTable: from !== undefined,
    credentials: credentials === undefined ? null : path.resolve(folder, credentials),
    strands: strands === undefined ? null : path.resolve(folder, strands),
    ...{ by: by ?? null, corrections: correct ?? [], memory, timeZone: timeZone ?? null, quiet: quiet ?? false },
  };
}

/** Where a workbook goes. Throws an ArgumentsError for a name that no Excel workbook has. */
export function workbookOut(out: string | undefined, usual: string, folder: string): string {
  if (out !== undefined && path.extname(out).toLowerCase() !== ".xlsx")
    throw new ArgumentsError(`What is written is saved as an Excel workbook: give --out a name that ends in .xlsx, not “${out}”.`);
  return path.resolve(folder, out ?? path.join("out", usual));
}

/** The source's name without what no file's name should have. */
export function plainName(source: string): string {
  return (
    path
      .basename(source)
      .replace(/(\.(csv|tsv|txt|parquet|jsonl))?(\.gz)?$/i, "")
      .replace(/[^\p{L}\d]+/gu, "-")
      .replace(/^-|-$/g, "") || "records"
  );
}

interface Given extends GivenSource {
  readonly out?: string;
  readonly columns?: readonly string[];
  readonly leaveOutUndated?: true;
  readonly keepIncomplete?: true;
  readonly keepRepeats?: true;
  readonly keepBlanks?: true;
  readonly json?: true;
}

export const extractCommand: ProgramCommand<ExtractArguments> = {
  name: "extract",
  define: (command) =>
    withSource(command)
      .description("Counts records of files by month, offence and place, and writes the counts as a workbook that report reads.")
      .option("--out <file>", "the workbook (out/NAME-extract.xlsx); one that extract wrote before keeps its other sheets")
      .option("--columns <header...>", "columns to keep the counts apart by, beside offence, place and what strands look up")
      .option("--leave-out-undated", "go on without the records that have no date that can be read")
      .option("--keep-incomplete", "count months too in which the records begin late or end early")
      .option("--keep-repeats", "count each record, also where several have the same reference")
      .option("--keep-blanks", "count records without an offence, or another name that strands look up, under “nothing entered”")
      .option("--json", "print one JSON object to standard output"),
  read: (command, folder) => {
    const given = command.opts<Given>();
    const source = sourceOf(command, folder);
    return {
      ...source,
      out: workbookOut(given.out, `${plainName(source.source)}-extract.xlsx`, folder),
      columns: given.columns ?? [],
      leaveOutUndated: given.leaveOutUndated ?? false,
      keepIncomplete: given.keepIncomplete ?? false,
      keepRepeats: given.keepRepeats ?? false,
      keepBlanks: given.keepBlanks ?? false,
      json: given.json ?? false,
    };
  },
  start: async (args, surroundings) => (await import("./extract")).extract(args, surroundings),
  failed: (finding): JsonExtraction => ({ output: null, read: 0, counted: 0, leftOut: [], changes: [], findings: [finding] }),
};
