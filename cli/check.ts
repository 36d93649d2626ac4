import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { checkWorkbook, NothingToAcceptError, setChecks, type CheckOutcome } from "../src/jobs/check-workbook";
import { messageOf } from "../src/checks/messages";
import { counted } from "../src/domain/text";
import { ArgumentsError } from "./arguments";
import { type CheckArguments, parseCheckArguments } from "./check-arguments";
import { EXIT, isSameFile, runCommand } from "./command";
import { fileMessage } from "./file-messages";
import { jsonCheck, jsonCheckFinding, type JsonCheck } from "./json-check";
import { fixedLines, mend } from "./mend";
import { savedFindings } from "./saved-findings";
import { findingCounts, findingLines } from "./summary";

/** Runs the command with these arguments; returns the exit code. Relative paths start at `folder`. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  try {
    const parsed = parseCheckArguments(args, folder);
    return parsed === null ? EXIT.done : await check(parsed);
  } catch (error) {
    const known = error instanceof NothingToAcceptError ? { code: "nothingToAccept", message: error.message } : fileMessage(error);
    if (known === null) throw error;
    const finding = {
      code: known.code,
      severity: "error",
      sheet: null,
      address: null,
      message: known.message,
      found: null,
      expected: null,
    };
    if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ findings: [finding], accepted: [] } satisfies JsonCheck)}\n`);
    process.stderr.write(`${known.message}\n${error instanceof ArgumentsError ? "npm run check -- --help lists the arguments.\n" : ""}`);
    return EXIT.unusable;
  }
}

async function check({ workbook, by, end, json, failOn, change, fix, overFormulas, out }: CheckArguments): Promise<number> {
  const writes = change !== null || fix.length > 0;
  if (writes && isSameFile(out, workbook))
    throw new ArgumentsError(`“${out}” is the file that is read, and never written to. Give another one with --out.`);
  const host = await openHost({ workbook });
  const options = { by, end, strandsFrom: null, today: new Date() };
  const fixed = fix.length === 0 ? [] : await mend(host.run, options, { fix, overFormulas });
  const outcome = await (change ? setChecks(host.run, options, change) : checkWorkbook(host.run, options));
  const saved = [];
  if (writes) {
    await mkdir(path.dirname(out), { recursive: true });
    saved.push(...savedFindings(await host.save(out)));
  }
  const findings = [...outcome.findings.map(jsonCheckFinding), ...saved.map((finding) => ({ ...finding, found: null, expected: null }))];
  if (json) process.stdout.write(`${JSON.stringify({ ...jsonCheck(outcome), findings, ...(fix.length > 0 ? { fixed } : {}) })}\n`);
  else
    process.stdout.write(
      `${fix.length > 0 ? `${fixedLines(fixed)}\n\n` : ""}${text(outcome, findings)}\n${writes ? `\nKept in ${out}\n` : ""}`,
    );
  const grave = findings.filter(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"));
  return grave.length > 0 ? EXIT.stopped : EXIT.done;
}

/** Findings by sheet, those of the whole workbook first, and what was accepted. */
function text({ accepted }: CheckOutcome, findings: readonly ReturnType<typeof jsonCheckFinding>[]): string {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].sort((one, other) => Number(one !== null) - Number(other !== null));
  const blocks = sheets.map((sheet) => {
    const own = findings.filter((finding) => finding.sheet === sheet);
    return `${sheet ?? "The workbook"}: ${findingCounts(own)}\n${findingLines(own)}`;
  });
  const stand = accepted.map(({ finding, reason, on }) => `Accepted on ${on}: ${messageOf(finding)} Reason: ${reason}`);
  const all = findings.length === 0 ? ["Nothing to say against it."] : [...blocks, `${findingCounts(findings)}.`];
  return [...all, ...(stand.length === 0 ? [] : [`${counted(stand.length, "finding")} accepted\n${stand.join("\n")}`])].join("\n\n");
}

if (require.main === module) runCommand("check", main);
