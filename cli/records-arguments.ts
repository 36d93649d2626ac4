import type { Command } from "commander";
import type { Month } from "../src/domain/month";
import { ArgumentsError, type ProgramCommand } from "./command";
import { plainName, sourceOf, withSource, workbookOut, type SourceArguments } from "./extract-arguments";
import type { JsonFinding } from "./json-finding";
import { endMonth } from "./month-option";

/** What `records` was asked to do. */
export interface RecordsArguments extends SourceArguments {
  readonly strand: string;
  readonly month: Month;
  readonly out: string;
  readonly json: boolean;
}

/** What `records --json` prints. */
export interface JsonRecords {
  readonly output: string | null;
  readonly records: number;
  readonly findings: readonly JsonFinding[];
}

interface Given {
  readonly strand?: string;
  readonly month?: Month;
  readonly out?: string;
  readonly json?: true;
}

export const recordsCommand: ProgramCommand<RecordsArguments> = {
  name: "records",
  define: (command: Command) =>
    withSource(command)
      .description("Lists the records that a strand's figure of one month is made of, with the file and row of each.")
      .option("--strand <name>", "the strand, as the “Strands” table calls it, or the offence where there is no table")
      .option("--month <month>", "the month, as 2020-01", endMonth)
      .option("--out <file>", "the workbook with the list (out/NAME-records.xlsx)")
      .option("--json", "print one JSON object to standard output"),
  read: (command, folder) => {
    const { strand, month, out, json } = command.opts<Given>();
    if (strand === undefined || month === undefined)
      throw new ArgumentsError('Name the figure: --strand and its month, as --strand "Knife Crime" --month 2020-01.');
    const source = sourceOf(command, folder);
    return { ...source, strand, month, out: workbookOut(out, `${plainName(source.source)}-records.xlsx`, folder), json: json ?? false };
  },
  start: async (args, surroundings) => (await import("./records")).records(args, surroundings),
  failed: (finding): JsonRecords => ({ output: null, records: 0, findings: [finding] }),
};
