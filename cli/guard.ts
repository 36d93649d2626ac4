import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { localAddress } from "../src/domain/address";
import type { GuardOutcome } from "../src/guard/guard-outcome";
import { guardText } from "../src/guard/guard-texts";
import { guardSheet, sheetNames, unguardSheet } from "../src/jobs/guard-sheet";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import type { GuardArguments } from "./guard-arguments";
import type { JsonFinding } from "./json-finding";
import { nameHint } from "./name-hint";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";

/** What `guard --json` prints. */
export interface JsonGuard {
  readonly sheet: string | null;
  readonly result: GuardOutcome["result"] | null;
  /** The file that was written; null where nothing was. */
  readonly output: string | null;
  readonly cells: readonly { readonly address: string; readonly kind: string }[];
  readonly left: readonly { readonly address: string; readonly reason: string }[];
  readonly findings: readonly JsonFinding[];
}

/** Guards a sheet in a copy, or removes the guard; returns the exit code. */
export async function guard({ workbook, sheet, off, json, out }: GuardArguments, { stdout }: Surroundings): Promise<number> {
  refuseOwn(out, workbook, "the file");
  const host = await openHost({ workbook });
  const outcome = await (off ? unguardSheet : guardSheet)(host.run, { sheet });
  const isDone = outcome.cells.length > 0;
  const findings: JsonFinding[] = [];
  // The printed text says it already; the JSON needs it as a finding.
  const there = outcome.result === "noSheet" ? `${guardText(outcome)} ${nameHint(sheet, await sheetNames(host.run))}` : null;
  if (there !== null && json) findings.push({ code: "noSheet", severity: "error", sheet: null, address: null, message: there });
  if (isDone) {
    await mkdir(path.dirname(out), { recursive: true });
    findings.push(...savedFindings(await host.save(out)));
  }
  if (json) stdout.write(`${JSON.stringify(jsonGuard(outcome, isDone ? out : null, findings))}\n`);
  else {
    const notes = findings.length === 0 ? "" : `\n\n${findingLines(findings)}`;
    stdout.write(`${there ?? guardText(outcome)}${notes}\n\n${isDone ? `Saved to ${out}` : "Nothing was written."}\n`);
  }
  return isDone ? EXIT.done : EXIT.stopped;
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
