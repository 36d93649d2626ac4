import { mkdir } from "node:fs/promises";
import path from "node:path";
import { accountLines } from "../src/analysis/account";
import { openHost } from "../host/node";
import { understoodText } from "../src/checks/messages/understood";
import { inspectWorkbook, type Inspection } from "../src/jobs/inspect-workbook";
import { keepReading } from "../src/jobs/keep-reading";
import { EXIT, refuseOwn, type Surroundings } from "./command";
import type { InspectArguments } from "./inspect-arguments";
import { jsonInspection, type JsonInspection } from "./json-inspection";
import type { JsonFinding } from "./json-result";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";

/** Says what is understood of a workbook; gives the exit code. */
export async function inspect({ workbook, by, json, corrections, out }: InspectArguments, { stdout }: Surroundings): Promise<number> {
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
      `${sheetLines(inspection)}\n\n${all.length === 0 ? "Nothing was found." : findingLines(all)}\n${corrections.length > 0 ? `\nKept in ${out}\n` : ""}`,
    );
  return EXIT.done;
}

/** Each sheet with what was understood of it. */
function sheetLines({ sheets, accounts }: Inspection): string {
  return sheets
    .map((sheet) => {
      const sure = sheet.tables[0] ? `, ${Math.round(100 * Math.min(...sheet.tables.map(({ confidence }) => confidence)))} % sure` : "";
      const account = accounts.find((each) => each.sheet === sheet.sheet);
      const lines = [understoodText(sheet), ...(account ? accountLines(account) : [])];
      return [`${sheet.sheet}${sure}`, ...lines.map((line) => `  ${line}`)].join("\n");
    })
    .join("\n\n");
}
