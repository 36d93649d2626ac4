import { InvalidArgumentError, Option } from "commander";
import type { SettingsChange } from "../src/jobs/check-workbook";
import { ALL_CHECKS } from "../src/checks/all-checks";
import { isAdjustable, type Level } from "../src/checks/settings/check-settings";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../src/checks/settings/thresholds";
import type { FindingCode } from "../src/domain/finding";
import type { ReadingNote } from "../src/domain/answer";
import type { Month } from "../src/domain/month";
import { ArgumentsError, filesOf, type ProgramCommand } from "./command";
import { withCorrections } from "./correct-option";
import type { JsonCheck } from "./json-check";
import { nameHint, nearestName } from "./name-hint";
import { endMonth } from "./month-option";

/** What `check` was asked to do. Paths are absolute. */
export interface CheckArguments {
  readonly workbook: string;
  readonly by: string | null;
  /** Corrections to how sheets are read. */
  readonly corrections: readonly ReadingNote[];
  readonly end: Month | null;
  readonly json: boolean;
  /** Findings at least this serious make the exit code 1. */
  readonly failOn: "error" | "warning";
  /** What to keep in a copy of the workbook; null for nothing. */
  readonly change: SettingsChange | null;
  /** Findings to mend in a copy; empty for none. */
  readonly fix: readonly MeantFindings[];
  /** Whether fixes may replace formulas. */
  readonly overFormulas: boolean;
  /** Where the copy goes. */
  readonly out: string;
}

/** Findings of a code: on one sheet, or at one address, where these are given. */
export interface MeantFindings {
  readonly code: FindingCode;
  readonly sheet: string | null;
  readonly address: string | null;
}

interface Given {
  readonly by?: string;
  readonly correct?: readonly ReadingNote[];
  readonly end?: Month;
  readonly json?: true;
  readonly failOn: "error" | "warning";
  readonly set?: SettingsChange["levels"];
  readonly threshold?: Partial<Thresholds>;
  readonly accept?: readonly MeantFindings[];
  readonly fix?: readonly MeantFindings[];
  readonly overFormulas?: true;
  readonly reason?: string;
  readonly acceptedBy?: string;
  readonly out?: string;
}

export const checkCommand: ProgramCommand<CheckArguments> = {
  name: "check",
  define: (command) =>
    withCorrections(command)
      .description("Lists everything that is wrong with the figures of a workbook, as a build would before it writes.")
      .argument("[workbook]", "the workbook, .ods or text file to read; without one, the example")
      .option("--by <column>", "the column whose values are the strands")
      .option("--end <month>", "last month of the comparisons, as 2020-01", endMonth)
      .addOption(
        new Option("--fail-on <severity>", "exit code 1 for findings of this severity or worse")
          .choices(["error", "warning"])
          .default("error"),
      )
      .option("--json", "print one JSON object to standard output")
      .option("--set <code=level...>", "make a check an error, warning, info or off", levelOf)
      .option("--threshold <name=number...>", `set ${Object.keys(DEFAULT_THRESHOLDS).join(", ")}`, thresholdOf)
      .option("--accept <finding...>", "accept findings: a code, or CODE@SHEET, or CODE@SHEET!CELLS", meantOf)
      .option("--reason <text>", "why they are right, for the report")
      .option("--accepted-by <who>", "who accepted them, as a post or initials. Also used for findings accepted earlier without a name")
      .option("--fix <finding...>", "fix findings, given in the same way, where there is a fix", meantOf)
      .option("--over-formulas", "let fixes replace formulas with values")
      .option("--out <file>", "where to save the copy with the changes (out/NAME-checked.xlsx)"),
  read: (command, folder) => {
    const given = command.opts<Given>();
    return {
      ...filesOf(command, folder, given.out, "checked"),
      by: given.by ?? null,
      corrections: given.correct ?? [],
      end: given.end ?? null,
      json: given.json ?? false,
      failOn: given.failOn,
      change: changeOf(given),
      fix: given.fix ?? [],
      overFormulas: given.overFormulas ?? false,
    };
  },
  start: async (args, surroundings) => (await import("./check")).check(args, surroundings),
  failed: (finding): JsonCheck => ({ findings: [{ ...finding, found: null, expected: null }], accepted: [] }),
};

function changeOf({ set = {}, threshold = {}, accept = [], reason = "", acceptedBy = "" }: Given): SettingsChange | null {
  if (accept.length > 0 && reason.trim() === "")
    throw new ArgumentsError("Give --reason with --accept. The report says why a finding was accepted.");
  if (Object.keys(set).length + Object.keys(threshold).length + accept.length === 0 && acceptedBy === "") return null;
  const who = acceptedBy.trim();
  return {
    ...{ levels: set, thresholds: threshold, accept: accept.map((each) => ({ ...each, reason: reason.trim() })) },
    ...(who === "" ? {} : { acceptedBy: who }),
  };
}

const LEVELS: readonly string[] = ["error", "warning", "info", "off"] satisfies readonly Level[];

function levelOf(text: string, before: SettingsChange["levels"] = {}): SettingsChange["levels"] {
  const [code = "", level = ""] = text.split("=");
  if (!LEVELS.includes(level)) throw new InvalidArgumentError("Give CODE=error, warning, info or off.");
  if (!isAdjustable(code)) throw new InvalidArgumentError(`“${code}” is not a check that can be set. ${checkHint(code)}`);
  return { ...before, [code]: level as Level };
}

function thresholdOf(text: string, before: Partial<Thresholds> = {}): Partial<Thresholds> {
  const [name = "", number = ""] = text.split("=");
  const names = Object.keys(DEFAULT_THRESHOLDS);
  if (!names.includes(name)) throw new InvalidArgumentError(`There is no threshold “${name}”. ${nameHint(name, names)}`);
  if (!(Number(number) > 0)) throw new InvalidArgumentError(`Give ${name} a number above 0, as ${name}=10.`);
  return { ...before, [name]: Number(number) };
}

function meantOf(text: string, before: readonly MeantFindings[] = []): readonly MeantFindings[] {
  const match = /^(\w+)(?:@(.+?)(?:!([A-Z]+\d+(?::[A-Z]+\d+)?(?:, ?[A-Z]+\d+(?::[A-Z]+\d+)?)*))?)?$/.exec(text);
  if (!match) throw new InvalidArgumentError("Give a check’s code, or CODE@SHEET, or CODE@SHEET!CELLS. docs/checks.md lists the codes.");
  if (!isAdjustable(match[1]!)) {
    const isCode = ALL_CHECKS.has(match[1] as FindingCode);
    throw new InvalidArgumentError(
      isCode
        ? `${match[1]!} cannot be accepted or fixed: without an answer the figures cannot be read. Follow what its message says.`
        : `“${match[1]!}” is no check’s code. ${checkHint(match[1]!)}`,
    );
  }
  const [, code, sheet = null, address = null] = match;
  return [...before, { code: code, sheet, address: address && address.replace(/, ?/g, ", ") }];
}

/** The code that was probably meant by a word that is not the code of a check. */
function checkHint(given: string): string {
  const nearest = nearestName(given, [...ALL_CHECKS.keys()].filter(isAdjustable));
  return nearest === null ? "docs/checks.md lists the codes." : `Did you mean ${nearest}?`;
}
