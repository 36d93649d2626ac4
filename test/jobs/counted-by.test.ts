import { readFile } from "node:fs/promises";
import path from "node:path";
import { openHost, type NodeHost } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { compareWorkbookSystems } from "../../src/jobs/compare-systems";
import { verifyReport } from "../../src/jobs/verify-report";
import { build } from "./build";

const EXAMPLE = path.join(__dirname, "..", "..", "examples", "two-systems.xlsx");
const ROWS = [
  ["Strand", "Sheet", "Column", "Values", "Counted by"],
  ["Knife in both", "ATHENA", "Knife used", "Yes", "both"],
  ["Knife in both", "STORM", "Knife", "Y", ""],
  ["Knife in either", "ATHENA", "Knife used", "Yes", "either, by reference"],
  ["Knife in either", "STORM", "Knife", "Y", ""],
];

/** The example with the sheet "Systems", as comparing adds it, and a table "Strands". */
async function exampleHost(): Promise<NodeHost> {
  const host = await openHost({ workbook: new Uint8Array(await readFile(EXAMPLE)), name: "two-systems.xlsx" });
  await compareWorkbookSystems(host.run, { today: new Date(2020, 2, 16) });
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Strands");
    sheet.getRange(`A1:E${ROWS.length}`).values = ROWS;
    await context.sync();
  });
  return host;
}

const textsOf = ({ run }: NodeHost, sheet: string) =>
  run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    return (used.values as unknown[][])
      .flat()
      .filter((value) => value !== "")
      .map(String);
  });

test("a report of strands of two systems says so in its sections, notes and data, and verifies", async () => {
  const host = await exampleHost();
  await build(host, { end: monthOf(2020, 1) });
  const [report, data] = [await textsOf(host, "Report"), await textsOf(host, "Strand data")];
  expect(report).toContain("Records in both ATHENA and STORM");
  expect(report.join("\n")).toContain(
    "Knife in either: records in ATHENA, STORM or both, by reference. A record that both systems have counts once",
  );
  expect(report.join("\n")).toMatch(/8 are the same in ATHENA and STORM by date, place and type alone/);
  expect(report.join("\n")).toContain("counted by another row of the same record");
  expect(data).toEqual(expect.arrayContaining(["Counted by: strand", "Records in ATHENA, STORM or both, by reference"]));
  const verified = await verifyReport(host.run, { tellsCells: true });
  expect(verified).toMatchObject({ kind: "checked", faults: [] });
});
