import { readFile } from "node:fs/promises";
import path from "node:path";
import { ESSEX_STRANDS } from "../scripts/examples/essex";
import { buildReport, type BuildOptions } from "../src/build-report";
import { monthOf } from "../src/domain/month";
import { openHost } from "../host/node";
import { valuesOf } from "./excel/written";

const OPTIONS: BuildOptions = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };

async function example(name: string) {
  const workbook = new Uint8Array(await readFile(path.join(__dirname, "..", "examples", name)));
  return openHost({ workbook, name });
}

describe("the example with months down and offences across", () => {
  test.each([null, "Offence"])("has the paper's totals, one strand a column, by %s", async (by) => {
    const host = await example("transposed.xlsx");
    const { comparisons, findings, sheet } = await buildReport(host.run, { ...OPTIONS, by });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["info totalsLeftOut", "info totalsLeftOut"]);
    expect(sheet).toBe("Report");
    const totals = comparisons.map(({ definition, end, earlier, later }) => [definition.strand, end, earlier!.total, later!.total]);
    const paper = (strand: string) => {
      const { earlier, later } = ESSEX_STRANDS.find((each) => each.strand === strand)!;
      return [monthOf(2020, 1), earlier, later];
    };
    expect(totals).toEqual([
      ["Knife enabled", ...paper("Knife Crime")],
      ["Fraud", ...paper("Fraud")],
      ["Rural", ...paper("Rural Crime")],
      ["Burglary (Dwelling)", ...paper("House Burglary")],
      ["Robbery (Personal)", ...paper("Street Robbery")],
    ]);
  });

  test("leads from each figure to its own cell", async () => {
    const host = await example("transposed.xlsx");
    await buildReport(host.run, OPTIONS);
    const [first] = await valuesOf(host, "Strand data", "A2:G2");
    expect(first!.slice(0, 2)).toEqual(["Knife enabled", "12 months ending Jan 19"]);
    expect(first![6]).toBe("Offences by month!B7");
    expect(await valuesOf(host, "Offences by month", "A7:B7")).toEqual([[43132, first![5]]]);
  });
});
