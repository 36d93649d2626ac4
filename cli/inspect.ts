import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../host/node";
import { understoodText } from "../src/checks/messages/understood";
import { inspectWorkbook, type Inspection } from "../src/jobs/inspect-workbook";
import { keepReading } from "../src/jobs/keep-reading";
import { ArgumentsError } from "./arguments";
import { EXIT, isSameFile, runCommand } from "./command";
import { fileMessage } from "./file-messages";
import { type InspectArguments, parseInspectArguments } from "./inspect-arguments";
import { jsonInspection, type JsonInspection } from "./json-inspection";
import type { JsonFinding } from "./json-result";
import { savedFindings } from "./saved-findings";
import { findingLines } from "./summary";

/** Runs the command with these arguments; returns the exit code. Relative paths start at `folder`. */
export async function main(args: readonly string[], folder: string): Promise<number> {
  try {
    const parsed = parseInspectArguments(args, folder);
    return parsed === null ? EXIT.done : await inspect(parsed);
  } catch (error) {
    const known = fileMessage(error);
    if (known === null) throw error;
    const finding: JsonFinding = { code: known.code, severity: "error", sheet: null, address: null, message: known.message };
    const result: JsonInspection = { sheets: [], findings: [finding] };
    if (args.includes("--json")) process.stdout.write(`${JSON.stringify(result)}\n`);
    const hint = error instanceof ArgumentsError ? "npm run inspect -- --help lists the arguments.\n" : "";
    process.stderr.write(`${known.message}\n${hint}`);
    return EXIT.unusable;
  }
}

async function inspect({ workbook, by, json, corrections, out }: InspectArguments): Promise<number> {
  if (corrections.length > 0 && isSameFile(out, workbook)) {
    throw new ArgumentsError(`“${out}” is the file that is read, and never written to. Give another one with --out.`);
  }
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
  if (json) process.stdout.write(`${JSON.stringify({ sheets, findings: all } satisfies JsonInspection)}\n`);
  else
    process.stdout.write(
      `${sheetLines(inspection)}\n\n${all.length === 0 ? "Nothing to say against it." : findingLines(all)}\n${corrections.length > 0 ? `\nKept in ${out}\n` : ""}`,
    );
  return EXIT.done;
}

/** Each sheet with what was understood of it. */
function sheetLines({ sheets }: Inspection): string {
  return sheets
    .map((sheet) => {
      const sure = sheet.tables[0] ? `, ${Math.round(100 * Math.min(...sheet.tables.map(({ confidence }) => confidence)))} % sure` : "";
      return `${sheet.sheet}${sure}\n  ${understoodText(sheet)}`;
    })
    .join("\n\n");
}

if (require.main === module) runCommand("inspect", main);
