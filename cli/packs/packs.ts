import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { openHost, writeWhole } from "../../host/node";
import { buildPacks, type PackFile, type PacksOutcome } from "../../src/jobs/build-packs";
import { packBook } from "../../src/jobs/pack-file";
import { writePack } from "../../src/jobs/write-pack";
import { INDEX_NAME } from "../../src/report/packs";
import { refuseOwn, type Surroundings } from "../command";
import { faultText } from "../fault-text";
import { jsonFinding } from "../json-finding";
import type { TrafficTotals } from "../json-result";
import { keepSaid } from "../keep-said";
import { drawPicture } from "../papers/draw-picture";
import { progressView, type ProgressView } from "../progress";
import type { ReportArguments } from "../report-arguments";
import { readStrandsFile } from "../strands-file";
import type { PacksAsked } from "./pack-options";
import { printPacks, type JsonPacks } from "./print-packs";

/** Makes the packs; returns the exit code. */
export async function packs(args: ReportArguments, asked: PacksAsked, surroundings: Surroundings): Promise<number> {
  const started = performance.now();
  const view = progressView(args.quiet ? null : surroundings.stderr);
  const traffic = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  try {
    const outcome = await make(args, asked, surroundings, view, traffic);
    const fileOf = (name: string) => (asked.as === "sheets" ? asked.out : path.join(asked.out, `${name}.xlsx`));
    const json: JsonPacks = {
      input: args.workbook,
      output: asked.out,
      packs: outcome.packs.map(({ place, name, state, why }) => ({ place, state, file: state === "written" ? fileOf(name) : null, why })),
      index: outcome.index.state === "written" ? fileOf(INDEX_NAME) : null,
      cancelled: outcome.cancelled,
      findings: outcome.findings.map((each) => jsonFinding(each, outcome.figureSheets)),
      traffic,
      seconds: Math.round(performance.now() - started) / 1000,
    };
    view.stop();
    return printPacks(args, json, outcome, surroundings);
  } finally {
    view.stop();
  }
}

async function make(
  args: ReportArguments,
  { column, as, out }: PacksAsked,
  { today, interrupted }: Surroundings,
  view: ProgressView,
  traffic: { -readonly [Name in keyof TrafficTotals]: TrafficTotals[Name] },
): Promise<PacksOutcome> {
  const count = ({ syncs, requestBytes, responseBytes }: TrafficTotals) => {
    traffic.syncs += syncs;
    traffic.requestBytes += requestBytes;
    traffic.responseBytes += responseBytes;
  };
  view.show({ step: "loading" });
  const strandsFrom = args.strands === null ? null : await readStrandsFile(args.strands);
  const host = await openHost({ workbook: args.workbook });
  await keepSaid(host.run, args);
  const signal = interrupted?.();
  const options = {
    ...{ column, by: args.by, end: args.end, strandsFrom, today, report: args.report },
    progress: view.show,
    ...(signal === undefined ? {} : { signal }),
  };
  if (as === "sheets") {
    refuseRead(out, args);
    const { outcome, bytes } = await packBook(host.run, { ...options, as, draw: drawPicture });
    if (bytes !== null) {
      await mkdir(path.dirname(out), { recursive: true });
      await writeWhole(out, bytes);
    }
    count(host.traffic.totals);
    return outcome;
  }
  const write = async (file: PackFile) => {
    const target = path.join(out, `${file.name}.xlsx`);
    refuseRead(target, args);
    const isNew = !existsSync(target);
    await mkdir(out, { recursive: true });
    // By its bytes: the former pack is written over, whole, once the new one is.
    const pack = await openHost(isNew ? {} : { workbook: await readFile(target), name: path.basename(target) });
    const remarks = await writePack(pack.run, file, { isNew, today });
    count(pack.traffic.totals);
    await pack.save(target);
    return remarks;
  };
  const outcome = await buildPacks(host.run, { ...options, write, faultText: (error) => faultText(error)?.message ?? null });
  count(host.traffic.totals);
  return outcome;
}

/** What is read is never written to. */
function refuseRead(target: string, { workbook, strands }: ReportArguments): void {
  for (const source of [workbook, strands]) if (source !== null) refuseOwn(target, source, "a file");
}
