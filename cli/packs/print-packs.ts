import { counted, listed } from "../../src/domain/text";
import type { PackOutcome, PacksOutcome } from "../../src/jobs/build-packs";
import { EXIT, type Surroundings } from "../command";
import type { JsonFinding } from "../json-finding";
import type { TrafficTotals } from "../json-result";
import type { ReportArguments } from "../report-arguments";
import { findingCounts, findingLines } from "../summary";

/** What `--packs --json` prints. */
export interface JsonPacks {
  readonly input: string;
  /** The folder. */
  readonly output: string;
  readonly packs: readonly JsonPack[];
  /** The index's file; null where there is none. */
  readonly index: string | null;
  readonly cancelled: boolean;
  readonly findings: readonly JsonFinding[];
  readonly traffic: TrafficTotals;
  readonly seconds: number;
}

interface JsonPack {
  readonly place: string;
  readonly state: PackOutcome["state"];
  /** Null where it was not written. */
  readonly file: string | null;
  /** Why it was not. */
  readonly why: string | null;
}

/** Prints what became of the packs; returns the exit code: 0 only where all are there, with their index. */
export function printPacks(
  { json: asJson, quiet }: ReportArguments,
  json: JsonPacks,
  { packs, index }: PacksOutcome,
  { stdout, stderr }: Surroundings,
): number {
  const isWhole = index.state === "written" && packs.every(({ state }) => state === "written");
  const exitCode = isWhole ? EXIT.done : EXIT.stopped;
  if (asJson) {
    stdout.write(`${JSON.stringify(json)}\n`);
    return exitCode;
  }
  if (packs.length === 0) {
    stderr.write(
      json.cancelled
        ? "Stopped. Nothing was written.\n"
        : `${findingLines(json.findings)}\n\nNothing was written: ${findingCounts(json.findings)}.\n`,
    );
    return exitCode;
  }
  const lines = json.findings.length === 0 || quiet ? "" : `${findingLines(json.findings)}\n\n`;
  const words = [lines, ...wordsOf(packs, json, index)].join("");
  if (isWhole && quiet) return exitCode;
  (isWhole ? stdout : stderr).write(words);
  return exitCode;
}

function wordsOf(packs: readonly PackOutcome[], json: JsonPacks, index: PacksOutcome["index"]): readonly string[] {
  const of = (state: PackOutcome["state"]) => packs.filter((pack) => pack.state === state);
  const [written, notReached] = [of("written"), of("notReached")];
  const without = [...of("refused"), ...of("failed")];
  return [
    ...without.map(({ place, why }) => `${place}: no pack. ${why}\n`),
    index.state === "failed" ? `The index was not written. ${index.why}\n` : "",
    json.cancelled
      ? `Stopped. ${counted(notReached.length, "pack")} ${notReached.length === 1 ? "was" : "were"} not reached: ${listed(notReached.map(({ place }) => place))}. There is no new index.\n`
      : "",
    `${counted(written.length, "pack")} of ${packs.length} written to ${json.output}${json.index === null ? "" : ", with an index"} (${json.seconds.toFixed(1)} s)\n`,
  ];
}
