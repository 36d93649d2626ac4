import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { normalised } from "../src/domain/text";
import { partingColumns, type ReportOptions } from "../src/report/report-options";
import { ArgumentsError } from "./command";
import {
  doubtsSaid,
  sourceOf,
  withDoubts,
  withReading,
  type CountingArguments,
  type GivenDoubts,
  type GivenSource,
} from "./extract-arguments";

/** Records that `report` counts before it reports them. */
export interface RecordsAsked {
  readonly counting: Omit<CountingArguments, "out">;
  /** A text is records where no worksheet holds it; everything else here always is. */
  readonly when: "always" | "beyondSheet";
  /** An option that was given and only records have, such as "--memory"; null for none. */
  readonly option: string | null;
}

interface Given extends GivenSource, GivenDoubts {
  readonly records?: true;
  readonly keepApart?: readonly string[];
}

/** The options by which `report` counts records first, as `extract` does. */
export function withRecords(command: Command): Command {
  return withDoubts(withReading(command))
    .option("--records", "count the records of a text file, which is otherwise read as a worksheet where one holds it")
    .option("--keep-apart <header...>", "columns to keep the counts of records apart by, beside those that the report needs");
}

/** Options that say how records are counted, and nothing of a workbook. */
const OF_RECORDS = {
  records: "--records",
  credentials: "--credentials",
  memory: "--memory",
  timeZone: "--time-zone",
  leaveOutUndated: "--leave-out-undated",
  keepIncomplete: "--keep-incomplete",
  keepRepeats: "--keep-repeats",
  keepBlanks: "--keep-blanks",
  keepApart: "--keep-apart",
} as const;

/** What is given without the options for records. */
export function withoutRecords<Options extends object>(given: Options): Options {
  return Object.fromEntries(Object.entries(given).filter(([name]) => name !== "from" && !(name in OF_RECORDS))) as Options;
}

const PACKED_OR_TABLE = /\.(gz|parquet|jsonl)$/i;
const TEXT = /\.(csv|tsv|txt)$/i;

/** What is to be counted before the report; null for a workbook. Throws an ArgumentsError. */
export function recordsAsked(
  command: Command,
  folder: string,
  report: Pick<Partial<ReportOptions>, "solved" | "contributions">,
): RecordsAsked | null {
  const { records, keepApart = [], from, ...doubts } = command.opts<Given>();
  const [option] = Object.entries(OF_RECORDS).flatMap(([name, as]) => (command.getOptionValueSource(name) === "cli" ? [as] : []));
  const [source] = command.args;
  if (source === undefined && from === undefined) {
    if (option !== undefined) throw new ArgumentsError(`${option} is for records: name the files, or a table with --from.`);
    return null;
  }
  const counting = {
    ...{ ...sourceOf(command, folder), ...doubtsSaid(doubts) },
    columns: together([
      ...keepApart,
      ...(report.solved ? [report.solved.column] : []).filter((column) => column !== null),
      ...partingColumns(report.contributions ?? null),
    ]),
  };
  if (records || from !== undefined || namesRecords(counting.source)) return { counting, when: "always", option: option ?? null };
  if (TEXT.test(counting.source)) return { counting, when: "beyondSheet", option: option ?? null };
  if (option !== undefined) throw new ArgumentsError(`${option} is for records, and “${source!}” is a workbook. Leave it out.`);
  return null;
}

/** Whether a name can only be that of records: a folder, a pattern of files, or a kind of file that is no workbook. */
function namesRecords(source: string): boolean {
  if (PACKED_OR_TABLE.test(source)) return true;
  return existsSync(source) ? statSync(source).isDirectory() : /[*?]/.test(path.basename(source));
}

/** Each header once. */
function together(headers: readonly string[]): readonly string[] {
  return headers.filter((header, at) => headers.findIndex((each) => normalised(each) === normalised(header)) === at);
}
