import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { checkWorkbook, setChecks, type CheckOutcome } from "../src/jobs/check-workbook";
import { keepReading } from "../src/jobs/keep-reading";
import { messageOf } from "../src/checks/messages";
import { counted } from "../src/domain/text";
import type { CheckArguments } from "./check-arguments";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import { jsonCheck, jsonCheckFinding } from "./json-check";
import { fixedLines, mend } from "./mend";
import { savedFindings } from "./saved-findings";
import { findingCounts, findingLines } from "./summary";

/** Says what is wrong with a workbook's figures; gives the exit code. */
export async function check(
  { workbook, by, end, corrections, json, failOn, change, fix, overFormulas, out }: CheckArguments,
  { stdout, today }: Surroundings,
): Promise<number> {
  const writes = change !== null || fix.length > 0 || corrections.length > 0;
  if (writes) refuseOwn(out, workbook, "the file");
  const host = await openHost({ workbook });
  if (corrections.length > 0) await keepReading(host.run, corrections);
  const options = { by, end, strandsFrom: null, today };
  const fixed = fix.length === 0 ? [] : await mend(host.run, options, { fix, overFormulas });
  const outcome = await (change ? setChecks(host.run, options, change) : checkWorkbook(host.run, options));
  const saved = [];
  if (writes) {
    await mkdir(path.dirname(out), { recursive: true });
    saved.push(...savedFindings(await host.save(out)));
  }
  const findings = [...outcome.findings.map(jsonCheckFinding), ...saved.map((finding) => ({ ...finding, found: null, expected: null }))];
  if (json) stdout.write(`${JSON.stringify({ ...jsonCheck(outcome), findings, ...(fix.length > 0 ? { fixed } : {}) })}\n`);
  else stdout.write(`${fix.length > 0 ? `${fixedLines(fixed)}\n\n` : ""}${text(outcome, findings)}\n${writes ? `\nKept in ${out}\n` : ""}`);
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
  const all = findings.length === 0 ? ["Nothing was found."] : [...blocks, `${findingCounts(findings)}.`];
  return [...all, ...(stand.length === 0 ? [] : [`${counted(stand.length, "finding")} accepted\n${stand.join("\n")}`])].join("\n\n");
}
