// What comparing two systems costs on the host, the Excel side with it: syncs, bytes and actions of reading and writing, for a small workbook and
// one of 40,000 records, the first time and again. Printed, never asserted.
import path from "node:path";
import { Workbook } from "../host/library";
import { openHost, type NodeHost } from "../host/node";
import type { Extract } from "../src/domain/extract";
import { compareWorkbookSystems } from "../src/jobs/compare-systems";
import { twoExtracts } from "./systems-data";

const RECORDS = 20_000;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;

/** The worksheet of an extract, a row a record. */
function addSheet(workbook: Workbook, name: string, { rows, references, days, units, types }: Extract): void {
  const sheet = workbook.addWorksheet(name);
  ["Crime ref", "Date recorded", "Station", "Offence"].forEach((header, column) => (sheet.getCell(1, column + 1).value = header));
  for (let record = 0; record < rows; record += 1) {
    [references[record]!, days[record]!, units[record]!, types[record]!].forEach((value, column) => {
      const cell = sheet.getCell(record + 2, column + 1);
      if (value !== "" && value !== 0) cell.value = value;
      if (column === 1) cell.numFmt = "dd/mm/yyyy";
    });
  }
}

async function largerHost(): Promise<NodeHost> {
  const { first, second } = twoExtracts(RECORDS);
  const workbook = new Workbook();
  addSheet(workbook, "ATHENA", first);
  addSheet(workbook, "STORM", second);
  return openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false })), name: "larger.xlsx" });
}

async function measure(name: string, host: NodeHost): Promise<void> {
  for (const time of ["the first time", "again"]) {
    const before = { ...host.traffic.totals };
    const started = performance.now();
    const outcome = await compareWorkbookSystems(host.run, { today: new Date(2020, 2, 16) });
    const took = performance.now() - started;
    const { syncs, requestBytes, responseBytes, actions } = host.traffic.totals;
    const what = outcome.kind === "compared" ? `${outcome.comparison.differences.length} to put right` : "stopped";
    console.log(
      `${name}, ${time}: ${what}, ${(took / 1000).toFixed(2)} s, syncs ${syncs - before.syncs}, sent ${megabytes(requestBytes - before.requestBytes)}, received ${megabytes(responseBytes - before.responseBytes)}, actions ${actions - before.actions}`,
    );
  }
}

void (async () => {
  await measure("the example, 2,532 records", await openHost({ workbook: path.join("examples", "two-systems.xlsx") }));
  await measure(`${(2 * RECORDS).toLocaleString("en-GB")} records`, await largerHost());
})();
