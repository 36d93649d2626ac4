import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { inspectWorkbook } from "../src/jobs/inspect-workbook";
import { keepReading } from "../src/jobs/keep-reading";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import type { InspectArguments } from "./inspect-arguments";
import { jsonInspection, type JsonInspection } from "./json-inspection";
import type { JsonFinding } from "./json-finding";
import { savedFindings } from "./saved-findings";
import { sheetLines } from "./sheet-lines";
import { findingLines } from "./summary";

/** What the figures say is looked at by the checks, which `inspect` does not run. */
const NOTHING_ASKED = "Nothing to ask about how it is read. `check` looks at the figures too.";

/** Prints what was understood of a workbook; returns the exit code. */
export async function inspect({ workbook, by, json, full, corrections, out }: InspectArguments, { stdout }: Surroundings): Promise<number> {
  if (corrections.length > 0) refuseOwn(out, workbook, "the file");
  const host = await openHost({ workbook });
  const saved: JsonFinding[] = [];
  if (corrections.length > 0) {
    await keepReading(host.run, corrections);
    await mkdir(path.dirname(out), { recursive: true });
    saved.push(...savedFindings(await host.save(out)));
  }
  const inspection = await inspectWorkbook(host.run, { by, strandsFrom: null });
  const { sheets, findings } = jsonInspection(inspection);
  const all = [...findings, ...saved];
  if (json) stdout.write(`${JSON.stringify({ sheets, findings: all } satisfies JsonInspection)}\n`);
  else
    stdout.write(
      `${sheetLines(inspection, full)}\n\n${all.length === 0 ? NOTHING_ASKED : findingLines(all)}\n${corrections.length > 0 ? `\nSaved to ${out}\n` : ""}`,
    );
  return EXIT.done;
}
