import path from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { type Month, parseIsoMonth } from "../src/domain/month";

/** What `npm run report` was asked to do. Paths are absolute. */
export interface ReportArguments {
  readonly workbook: string;
  readonly out: string;
  readonly strands: string | null;
  readonly by: string | null;
  readonly end: Month | null;
  /** Also write a "Strands" table from what was recognised. */
  readonly saveStrands: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Arguments that cannot be used; the message says why. */
export class ArgumentsError extends Error {
  override readonly name = "ArgumentsError";
}

export const DEFAULT_WORKBOOK = path.join(__dirname, "..", "examples", "essex-2020.xlsx");

/**
 * Reads the arguments after the command's name. `folder` is where relative paths start. Throws an ArgumentsError, or gives
 * null where only help was asked for, which has been printed.
 */
export function parseReportArguments(args: readonly string[], folder: string): ReportArguments | null {
  const command = new Command("npm run report --")
    .description("Builds the strand report from a workbook of offence worksheets, into a new workbook.")
    .argument("[workbook]", "the workbook or .csv file to read; without one, the example")
    .option("--out <file>", "where to save the report (out/NAME-report.xlsx)")
    .option("--strands <file>", "take the “Strands” table from another workbook or .csv file")
    .option("--by <column>", "one strand for each value of this column")
    .option("--end <month>", "last month of strands without a period of their own, as 2020-01", endMonth)
    .option("--save-strands", "write a first “Strands” table from what was recognised into the saved copy")
    .option("--json", "print one JSON object to standard output, everything else to standard error")
    .option("--quiet", "no progress and no summary");
  if (!parsed(command, args)) return null;
  const options = command.opts<{
    out?: string;
    strands?: string;
    by?: string;
    end?: Month;
    saveStrands?: true;
    json?: true;
    quiet?: true;
  }>();
  const workbook = command.args[0] === undefined ? DEFAULT_WORKBOOK : path.resolve(folder, command.args[0]);
  if (options.by !== undefined && options.strands !== undefined)
    throw new ArgumentsError("Give --by or --strands, not both: each says what the strands are.");
  if (options.out !== undefined) xlsxOnly(options.out);
  return {
    workbook,
    out: path.resolve(folder, options.out ?? path.join("out", `${path.basename(workbook, path.extname(workbook))}-report.xlsx`)),
    strands: options.strands === undefined ? null : path.resolve(folder, options.strands),
    by: options.by ?? null,
    end: options.end ?? null,
    saveStrands: options.saveStrands ?? false,
    json: options.json ?? false,
    quiet: options.quiet ?? false,
  };
}

/** Parses a command's arguments. Throws an ArgumentsError; false where only help was asked for, which has been printed. */
export function parsed(command: Command, args: readonly string[]): boolean {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  try {
    command.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return false;
    throw new ArgumentsError(error.message.replace(/^error: /, ""));
  }
  return true;
}

/** Throws an ArgumentsError for the name of a file that is no Excel workbook. */
export function xlsxOnly(out: string): void {
  if (path.extname(out).toLowerCase() === ".xlsx") return;
  throw new ArgumentsError(`What is written is saved as an Excel workbook: give --out a name that ends in .xlsx, not “${out}”.`);
}

/** Reads a month such as 2020-01. */
export function endMonth(text: string): Month {
  const month = parseIsoMonth(text);
  if (month === null) throw new InvalidArgumentError("Give a month as year and number, such as 2020-01.");
  return month;
}
