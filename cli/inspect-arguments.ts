import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type { ReadingNote } from "../src/jobs/keep-reading";
import { DEFAULT_WORKBOOK, parsed, xlsxOnly } from "./arguments";

/** What `npm run inspect` was asked to do. Paths are absolute. */
export interface InspectArguments {
  readonly workbook: string;
  readonly by: string | null;
  readonly json: boolean;
  /** Corrections to keep in a copy of the workbook. */
  readonly corrections: readonly ReadingNote[];
  /** Where the copy goes. */
  readonly out: string;
}

/** Reads the arguments after the command's name. Throws an ArgumentsError; null where only help was asked for. */
export function parseInspectArguments(args: readonly string[], folder: string): InspectArguments | null {
  const command = new Command("npm run inspect --")
    .description("Says what was understood of every sheet of a workbook, and writes nothing.")
    .argument("[workbook]", "the workbook or .csv file to read; without one, the example")
    .option("--by <column>", "the column whose values would be the strands")
    .option("--json", "print one JSON object to standard output")
    .option(
      "--correct <note...>",
      "what a sheet or a column is, such as “Data!C=offence” or “Notes=not read”; kept in a copy of the workbook",
      (text: string, before: readonly ReadingNote[] | undefined) => [...(before ?? []), noteOf(text)],
    )
    .option("--out <file>", "where to save the copy with the corrections (out/NAME-read.xlsx)");
  if (!parsed(command, args)) return null;
  const options = command.opts<{ by?: string; json?: true; correct?: readonly ReadingNote[]; out?: string }>();
  const workbook = command.args[0] === undefined ? DEFAULT_WORKBOOK : path.resolve(folder, command.args[0]);
  if (options.out !== undefined) xlsxOnly(options.out);
  return {
    workbook,
    by: options.by ?? null,
    json: options.json ?? false,
    corrections: options.correct ?? [],
    out: path.resolve(folder, options.out ?? path.join("out", `${path.basename(workbook, path.extname(workbook))}-read.xlsx`)),
  };
}

/** "Data!C=offence": sheet, column where there is one, and what it is read as. */
function noteOf(text: string): ReadingNote {
  const match = /^(.+?)(?:!([^!=]+))?=(.+)$/.exec(text);
  if (!match) throw new InvalidArgumentError("Give a correction as SHEET=… or SHEET!COLUMN=…, such as “Data!C=offence”.");
  const [, sheet, column = "", readAs] = match;
  return { sheet: sheet!.trim(), column: column.trim(), readAs: readAs!.trim() };
}
