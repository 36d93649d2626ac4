// What packs cost: one district's and those of 14, ten strands each: syncs and bytes of reading and of writing, time and memory. Printed, never
// asserted. Reading and counting are flat in the number of districts; what is written is not.
import { type NodeHost, openHost } from "../host/node";
import { buildPacks } from "../src/jobs/build-packs";
import type { ReportOptions } from "../src/report/report-options";
import { writePack } from "../src/jobs/write-pack";
import { DISTRICTS, districtsWorkbook } from "./packs-data";

const TODAY = new Date(2020, 2, 16);
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

async function measure(districts: number, columns: ReportOptions["columns"] = []): Promise<void> {
  const host = await openHost({ workbook: await districtsWorkbook(districts), name: "districts.xlsx" });
  const written = { syncs: 0, requestBytes: 0, responseBytes: 0, saving: 0, writing: 0 };
  const before = process.memoryUsage().rss;
  const started = performance.now();
  let counted = 0;
  const outcome = await buildPacks(host.run, {
    ...{ by: null, end: null, strandsFrom: null, today: TODAY, column: "District", faultText: () => null },
    report: { columns },
    progress: ({ step }) => {
      if (step === "pack" && counted === 0) counted = performance.now() - started;
    },
    write: async (file) => {
      const at = performance.now();
      const pack: NodeHost = await openHost();
      const remarks = await writePack(pack.run, file, { isNew: true, today: TODAY });
      const { syncs, requestBytes, responseBytes } = pack.traffic.totals;
      written.syncs += syncs;
      written.requestBytes += requestBytes;
      written.responseBytes += responseBytes;
      const done = performance.now();
      await pack.toBytes();
      written.writing += done - at;
      written.saving += performance.now() - done;
      return remarks;
    },
  });
  const all = performance.now() - started;
  const { syncs, requestBytes, responseBytes } = host.traffic.totals;
  const packs = outcome.packs.filter(({ state }) => state === "written").length;
  console.log(
    `${packs} packs of ten strands${columns.length === 0 ? "" : ` with ${columns.join(", ")}`}, and the index: ${seconds(all)}, memory ${megabytes(process.memoryUsage().rss - before)} more at the end`,
  );
  console.log(
    `  reading and counting: ${syncs} syncs, sent ${megabytes(requestBytes)}, received ${megabytes(responseBytes)}, ${seconds(counted)} to the first pack`,
  );
  console.log(
    `  writing: ${written.syncs} syncs, sent ${megabytes(written.requestBytes)}, received ${megabytes(written.responseBytes)}, ${seconds(written.writing)}, and ${seconds(written.saving)} to save`,
  );
}

void (async () => {
  await measure(1);
  await measure(DISTRICTS.length);
  await measure(DISTRICTS.length, ["per-1000", "whole", "rank"]);
})();
