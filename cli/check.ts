import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { checkWorkbook, setChecks, type CheckOutcome } from "../src/jobs/check-workbook";
import { keepReading } from "../src/jobs/keep-reading";
import { alikeFindings } from "../src/checks/alike";
import { factOf } from "../src/checks/facts";
import type { CheckArguments } from "./check-arguments";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import { jsonCheck, jsonCheckFinding } from "./json-check";
import type { JsonFinding } from "./json-finding";
import { mend, mendedIn, mendedLines } from "./mend";
import { lookAtReport } from "./ready";
import { savedFindings } from "./saved-findings";
import { acceptedLine, acceptLine, byLines, findingCounts, findingLines } from "./summary";

/** Prints what is wrong with a workbook's figures; returns the exit code. */
export async function check(
  { workbook, by, end, corrections, json, failOn, change, fix, overFormulas, out }: CheckArguments,
  { stdout, today, calledAs }: Surroundings,
): Promise<number> {
  if (change !== null || fix.length > 0 || corrections.length > 0) refuseOwn(out, workbook, "the file");
  const host = await openHost({ workbook });
  if (corrections.length > 0) await keepReading(host.run, corrections);
  const options = { by, end, strandsFrom: null, today };
  const fixes = await mend(host.run, options, { fix, overFormulas });
  const writes = change !== null || corrections.length > 0 || fixes.cells.some(({ skipped }) => skipped === null);
  const outcome = await (change ? setChecks(host.run, options, change) : checkWorkbook(host.run, options));
  const mended = mendedIn(fixes, outcome.findings);
  const report = await lookAtReport(host.run, outcome);
  const saved = [];
  if (writes) {
    await mkdir(path.dirname(out), { recursive: true });
    saved.push(...savedFindings(await host.save(out)));
  }
  const findings = [
    ...[...outcome.findings, ...report.findings].map((finding) => jsonCheckFinding(finding, outcome.figureSheets)),
    ...saved.map((finding) => ({ ...finding, found: null, expected: null })),
  ];
  if (json)
    stdout.write(
      `${JSON.stringify({ ...jsonCheck(outcome), findings, ...(fix.length > 0 ? { fixed: mended.cells, notFixed: mended.notFixed } : {}), ...report.json })}\n`,
    );
  else
    stdout.write(
      `${fix.length > 0 ? `${mendedLines(mended)}\n\n` : ""}${text(outcome, findings)}\n${acceptLine(findings, calledAs("check"))}${report.text}${writes ? `\nSaved to ${out}\n` : fix.length > 0 ? "\nNothing was changed, so nothing was saved.\n" : ""}`,
    );
  const serious = findings.filter(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"));
  return serious.length > 0 ? EXIT.stopped : EXIT.done;
}

/** Findings by sheet, those about the whole workbook first, and what was accepted. */
function text({ accepted, byColumns }: CheckOutcome, findings: readonly JsonFinding[]): string {
  const groups = alikeFindings(findings);
  const [together, single] = [groups.filter(({ length }) => length > 1), groups.filter(({ length }) => length === 1).flat()];
  const sheets = [...new Set(single.map(({ sheet }) => sheet))].sort((one, other) => Number(one !== null) - Number(other !== null));
  const block = (title: string, own: readonly JsonFinding[]) => `${title}: ${findingCounts(own)}\n${findingLines(own, { codes: true })}`;
  const blocks = [
    ...(together.length === 0 ? [] : [block("Several sheets", together.flat())]),
    ...sheets.map((sheet) =>
      block(
        sheet ?? "The workbook",
        single.filter((finding) => finding.sheet === sheet),
      ),
    ),
  ];
  const stand = accepted.map(
    ({ finding, reason, by, on }) => `Accepted on ${on}${by === undefined ? "" : ` by ${by}`}: ${factOf(finding)} Reason: ${reason}`,
  );
  const by = byLines(byColumns, findings).trimEnd();
  const all = findings.length === 0 ? ["No problems found."] : [...blocks, ...(by === "" ? [] : [by]), `${findingCounts(findings)}.`];
  return [...all, ...(stand.length === 0 ? [] : [[acceptedLine(accepted), ...stand].join("\n")])].join("\n\n");
}
