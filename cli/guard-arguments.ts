import path from "node:path";
import { Command } from "commander";
import { DEFAULT_WORKBOOK, parsed, xlsxOnly } from "./arguments";

/** What `npm run guard` was asked to do. Paths are absolute. */
export interface GuardArguments {
  readonly workbook: string;
  readonly sheet: string;
  /** Take the guard away instead. */
  readonly off: boolean;
  readonly json: boolean;
  /** Where the copy goes. */
  readonly out: string;
}

/** Reads the arguments after the command's name. Throws an ArgumentsError; null where only help was asked for. */
export function parseGuardArguments(args: readonly string[], folder: string): GuardArguments | null {
  const command = new Command("npm run guard --")
    .description("Puts Excel's own data validation on the entry cells of a sheet, in a copy of the workbook, or takes it away again.")
    .argument("[workbook]", "the workbook to read; without one, the example")
    .requiredOption("--sheet <name>", "the sheet to guard")
    .option("--off", "take away what was put on, and nothing else")
    .option("--json", "print one JSON object to standard output")
    .option("--out <file>", "where to save the copy (out/NAME-guarded.xlsx)");
  if (!parsed(command, args)) return null;
  const options = command.opts<{ sheet: string; off?: true; json?: true; out?: string }>();
  const workbook = command.args[0] === undefined ? DEFAULT_WORKBOOK : path.resolve(folder, command.args[0]);
  if (options.out !== undefined) xlsxOnly(options.out);
  return {
    workbook,
    sheet: options.sheet,
    off: options.off ?? false,
    json: options.json ?? false,
    out: path.resolve(folder, options.out ?? path.join("out", `${path.basename(workbook, path.extname(workbook))}-guarded.xlsx`)),
  };
}
