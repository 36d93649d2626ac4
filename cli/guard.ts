import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { localAddress } from "../src/domain/address";
import { listed } from "../src/domain/text";
import type { GuardOutcome } from "../src/guard/guard-outcome";
import { guardText } from "../src/guard/guard-texts";
import { guardSheet, sheetNames, unguardSheet } from "../src/jobs/guard-sheet";
import { ArgumentsError } from "./arguments";
import { EXIT, isSameFile, runCommand } from "./command";
import { fileMessage } from "./file-messages";
import { type GuardArguments, parseGuardArguments } from "./guard-arguments";
import type { JsonFinding } from "./json-result";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";

/** What `npm run guard -- --json` prints. */
export interface JsonGuard {
  readonly sheet: string | null;
  readonly result: GuardOutcome["result"] | null;
  /** The file that was written; null where nothing was. */
  readonly output: string | null;
  readonly cells: readonly { readonly address: string; readonly kind: string }[];
  readonly left: readonly { readonly address: string; readonly reason: string }[];
  readonly findings: readonly JsonFinding[];
}

/** Runs the command with these arguments; returns the exit code. Relative paths start at `folder`. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  try {
    const parsed = parseGuardArguments(args, folder);
    return parsed === null ? EXIT.done : await guard(parsed);
  } catch (error) {
    const known = fileMessage(error);
    if (known === null) throw error;
    const finding: JsonFinding = { code: known.code, severity: "error", sheet: null, address: null, message: known.message };
    const result: JsonGuard = { sheet: null, result: null, output: null, cells: [], left: [], findings: [finding] };
    if (args.includes("--json")) process.stdout.write(`${JSON.stringify(result)}\n`);
    const hint = error instanceof ArgumentsError ? "npm run guard -- --help lists the arguments.\n" : "";
    process.stderr.write(`${known.message}\n${hint}`);
    return EXIT.unusable;
  }
}

async function guard({ workbook, sheet, off, json, out }: GuardArguments): Promise<number> {
  if (isSameFile(out, workbook))
    throw new ArgumentsError(`“${out}” is the file that is read, and never written to. Give another one with --out.`);
  const host = await openHost({ workbook });
  const outcome = await (off ? unguardSheet : guardSheet)(host.run, { sheet });
  const isDone = outcome.cells.length > 0;
  const findings: JsonFinding[] = [];
  // What a person reads says it already; those who read the JSON get it as a finding.
  const there = outcome.result === "noSheet" ? `${guardText(outcome)} ${sheetsThere(await sheetNames(host.run))}` : null;
  if (there !== null && json) findings.push({ code: "noSheet", severity: "error", sheet: null, address: null, message: there });
  if (isDone) {
    await mkdir(path.dirname(out), { recursive: true });
    findings.push(...savedFindings(await host.save(out)));
  }
  if (json) process.stdout.write(`${JSON.stringify(jsonGuard(outcome, isDone ? out : null, findings))}\n`);
  else {
    const notes = findings.length === 0 ? "" : `\n\n${findingLines(findings)}`;
    process.stdout.write(`${there ?? guardText(outcome)}${notes}\n\n${isDone ? `Saved to ${out}` : "Nothing was written."}\n`);
  }
  return isDone ? EXIT.done : EXIT.stopped;
}

/** The names to choose from. */
function sheetsThere(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return names.length === 1 ? `The only one is ${quoted[0]!}.` : `There are ${listed(quoted)}.`;
}

function jsonGuard({ sheet, result, cells, left }: GuardOutcome, output: string | null, findings: readonly JsonFinding[]): JsonGuard {
  return {
    sheet,
    result,
    output,
    cells: cells.map(({ range, kind }) => ({ address: localAddress(range), kind })),
    left: left.map(({ range, reason }) => ({ address: localAddress(range), reason })),
    findings,
  };
}

if (require.main === module) runCommand("guard", main);
