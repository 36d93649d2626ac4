import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost, writeWhole } from "../host/node";
import { counted } from "../src/domain/text";
import { reportStatus } from "../src/jobs/report-status";
import { verifyReport, type VerifyOutcome } from "../src/jobs/verify-report";
import { certificate, faultLine } from "../src/verify";
import { EXIT, type Surroundings } from "./command";
import type { JsonFinding } from "./json-finding";
import type { VerifyArguments } from "./verify-arguments";

/** What `verify --json` prints. */
export interface JsonVerification {
  /** Why nothing can be said of the report; null where it was verified. */
  readonly notChecked: string | null;
  readonly faults: readonly {
    readonly kind: string;
    readonly sheet: string;
    readonly address: string | null;
    readonly stands: string;
    readonly wanted: string;
    readonly message: string;
  }[];
  readonly cells: number;
  readonly charts: number;
  readonly months: number;
  /** The SHA-256 of the months. */
  readonly hash: string | null;
  /** The file of the certificate; null where none was made. */
  readonly certificate: string | null;
  readonly findings: readonly JsonFinding[];
}

/** Verifies the report of a workbook; returns the exit code. */
export async function verify({ workbook, certificate: file, json }: VerifyArguments, { stdout, today }: Surroundings): Promise<number> {
  const host = await openHost({ workbook });
  const { lastBuilt } = await reportStatus(host.run);
  // Before anything can refresh them.
  const drawn = host.chartCopies(lastBuilt?.sheet ?? "");
  const outcome = await verifyReport(host.run, { tellsCells: true, drawn });
  if (outcome.kind === "checked" && file !== null) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(file, certificate({ ...outcome, today }));
  }
  if (json) stdout.write(`${JSON.stringify(jsonOf(outcome, file))}\n`);
  else stdout.write(`${linesOf(outcome, file).join("\n")}\n`);
  if (outcome.kind === "notChecked") return EXIT.unusable;
  return outcome.faults.length > 0 ? EXIT.stopped : EXIT.done;
}

function linesOf(outcome: VerifyOutcome, file: string | null): readonly string[] {
  if (outcome.kind === "notChecked") return [outcome.why];
  const { faults, cells, charts, months, hash } = outcome;
  return [
    ...faults.map(faultLine),
    faults.length > 0
      ? `${counted(faults.length, "fault")} among ${counted(cells, "cell")} and ${counted(charts, "chart")}.`
      : `No faults: ${counted(cells, "cell")} and ${counted(charts, "chart")} agree with the ${counted(months, "month")} that the report holds.`,
    `SHA-256 of the months: ${hash}`,
    ...(file === null ? [] : [`Certificate saved to ${file}`]),
  ];
}

function jsonOf(outcome: VerifyOutcome, file: string | null): JsonVerification {
  if (outcome.kind === "notChecked")
    return { ...{ notChecked: outcome.why, faults: [], cells: 0, charts: 0, months: 0, hash: null, certificate: null }, findings: [] };
  const { cells, charts, months, hash, faults } = outcome;
  return {
    notChecked: null,
    faults: faults.map((fault) => ({ ...fault, message: faultLine(fault) })),
    ...{ cells, charts, months, hash },
    certificate: file,
    findings: [],
  };
}
