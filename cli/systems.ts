import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { isoMonth } from "../src/domain/month";
import { compareWorkbookSystems, type CompareOutcome } from "../src/jobs/compare-systems";
import { comparedLines } from "../src/report/systems";
import { ArgumentsError, EXIT, refuseOwn, type Surroundings } from "./command";
import { jsonFinding, type JsonFinding } from "./json-finding";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";
import type { SystemsArguments } from "./systems-arguments";

/** What `systems --json` prints. */
export interface JsonSystems {
  /** The names of the two systems; null where nothing was compared. */
  readonly systems: readonly string[] | null;
  /** The file that was written; null where nothing was. */
  readonly output: string | null;
  /** Records that should agree in months that both extracts cover, and those that do. */
  readonly records: number;
  readonly agree: number;
  /** Records that do not agree, by kind; a record can be of several kinds. */
  readonly differences: Readonly<Record<string, number>> | null;
  /** Records in both, by how they were matched. */
  readonly matched: Readonly<Record<string, number>> | null;
  /** Months that one extract alone covers. */
  readonly leftOut: readonly { readonly month: string; readonly system: string; readonly records: number }[];
  readonly findings: readonly JsonFinding[];
}

/** Compares the records of two systems, in a copy of the workbook; returns the exit code. */
export async function systems({ workbook, out, beside, json }: SystemsArguments, { stdout, today }: Surroundings): Promise<number> {
  refuseOwn(out, workbook, "the file");
  if (beside !== null) {
    refuseOwn(out, beside, "a file");
    await refuseSame(workbook, beside);
  }
  const host = await openHost({ workbook });
  const other = beside === null ? {} : { other: { name: path.basename(beside), run: (await openHost({ workbook: beside })).run } };
  const outcome = await compareWorkbookSystems(host.run, { today, ...other });
  const isDone = outcome.kind === "compared";
  const findings: JsonFinding[] = isDone ? [] : outcome.findings.map((finding) => jsonFinding(finding, []));
  if (isDone) {
    await mkdir(path.dirname(out), { recursive: true });
    findings.push(...savedFindings(await host.save(out)));
  }
  if (json) stdout.write(`${JSON.stringify(jsonSystems(outcome, isDone ? out : null, findings))}\n`);
  else {
    const said = isDone ? `${comparedLines(outcome).join("\n")}\n\n` : "";
    const notes = findings.length === 0 ? "" : `${findingLines(findings)}\n\n`;
    stdout.write(`${said}${notes}${isDone ? `Saved to ${out}` : "Nothing was written."}\n`);
  }
  return isDone ? EXIT.done : EXIT.stopped;
}

/** Refuses a second workbook that is the first one or a copy of it: all records would agree with themselves. */
async function refuseSame(workbook: string, beside: string): Promise<void> {
  // A missing file is reported when it is opened.
  const sizes = await Promise.all([workbook, beside].map((file) => stat(file).catch(() => null)));
  const [own, other] = sizes;
  if (!own?.isFile() || !other?.isFile() || own.size !== other.size) return;
  const [one, second] = await Promise.all([readFile(workbook), readFile(beside)]);
  if (!one.equals(second)) return;
  const name = path.basename(beside);
  const which = workbook === beside ? "is the workbook itself" : `holds the same as “${path.basename(workbook)}”`;
  throw new ArgumentsError(
    `“${name}” ${which}, so each record would be compared with itself. Give --with the workbook that has the other system’s records.`,
  );
}

function jsonSystems(outcome: CompareOutcome, output: string | null, findings: readonly JsonFinding[]): JsonSystems {
  if (outcome.kind === "stopped")
    return { systems: null, output, records: 0, agree: 0, differences: null, matched: null, leftOut: [], findings };
  const { systems: names, records, agreed, counts, certainties, coverage } = outcome.comparison;
  return {
    systems: names,
    output,
    ...{ records, agree: agreed, differences: counts, matched: certainties },
    leftOut: coverage.leftOut.map(({ month, system, records: of }) => ({ month: isoMonth(month), system, records: of })),
    findings,
  };
}
