import { InvalidArgumentError, type Command } from "commander";
import { isoMonth, type Month } from "../src/domain/month";
import type { BadPeriod, BaselineChoice } from "../src/domain/report-period";
import { parseBaseline, parseReportPeriod } from "../src/reading/texts";
import type { ReportOptions } from "../src/report/report-options";
import { ArgumentsError } from "./command";

type WrittenPeriod = Exclude<ReturnType<typeof parseReportPeriod>, BadPeriod>;

/** What the arguments say of the report's period and its second baseline. */
export interface GivenPeriod {
  readonly period?: WrittenPeriod | undefined;
  readonly baseline?: BaselineChoice | "none" | undefined;
}

const WHY: Readonly<Record<BadPeriod, string>> = {
  notPeriod: "That is not a period.",
  tooLong: "A period has 12 months at most.",
  backwards: "That period ends before it begins.",
  otherEnd: "That period ends with another month.",
};

/** The command with the options for its period and baseline. */
export function withPeriod(command: Command): Command {
  return command
    .option(
      "--period <period>",
      "what is compared: “12 months”, “financial year to date”, “quarter”, “6 months”, “2019-09 to 2019-12”",
      period,
    )
    .option("--baseline <year>", "a second baseline: “2019”, “2018/19”, “3 years” or “5 years” for their mean and range, “none”", baseline);
}

/** The choices for the report; a period that says its months also says the last one, as --end does. */
export function periodChosen({ period: given, baseline: chosen }: GivenPeriod, end: Month | undefined): Partial<ReportOptions> {
  if (given && given.end !== null && end !== undefined && given.end !== end)
    throw new ArgumentsError(
      `--period ends with ${isoMonth(given.end)} and --end is ${isoMonth(end)}. Leave --end out, or give both the same month.`,
    );
  return {
    ...(given ? { period: given.choice, ...(given.end === null ? {} : { end: given.end }) } : {}),
    ...(chosen === undefined ? {} : { baseline: chosen }),
  };
}

function period(text: string): WrittenPeriod {
  const read = parseReportPeriod(text);
  if (typeof read === "string")
    throw new InvalidArgumentError(
      `${WHY[read]} Give one such as “12 months”, “financial year to date”, “quarter”, “6 months” or “2019-09 to 2019-12”.`,
    );
  return read;
}

function baseline(text: string): BaselineChoice | "none" {
  const read = parseBaseline(text);
  if (read === null) throw new InvalidArgumentError("Give a year such as 2019 or 2018/19, “3 years”, “5 years”, or “none”.");
  return read;
}
