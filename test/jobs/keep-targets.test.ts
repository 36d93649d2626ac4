import type { TargetNote } from "../../src/domain/target";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { keepTargets } from "../../src/jobs/keep-targets";
import { valuesOf } from "../excel/written";
import { hostOf, longRows } from "../workbooks";

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const END = monthOf(2020, 1);
const DATA = longRows(END, 36, { Fraud: (index) => 100 + (index % 7), Theft: (index) => 60 + (index % 5) });
const FRAUD: TargetNote = { strand: "Fraud", target: { kind: "number", value: 1240 } };
const THEFT: TargetNote = { strand: "Theft", target: { kind: "percent", value: 0.05 } };

describe("keeping targets", () => {
  test("writes them on a sheet that a build reads, and replaces those of the same strands alone", async () => {
    const host = await hostOf({ Data: DATA });
    await keepTargets(host.run, [FRAUD, THEFT]);
    await keepTargets(host.run, [{ strand: "fraud", target: { kind: "percent", value: -0.05 } }]);
    expect(await valuesOf(host, "Targets", "A4:C6")).toEqual([
      ["Strand", "Month", "Target"],
      ["Theft", "", "+5%"],
      ["fraud", "", "-5%"],
    ]);
    const { comparisons, findings, sheet } = await buildReport(host.run, OPTIONS);
    expect([findings, sheet]).toEqual([[], "Report"]);
    expect(comparisons.map(({ definition: { target } }) => target)).toMatchObject([
      { kind: "percent", value: -0.05 },
      { kind: "percent", value: 0.05 },
    ]);
    const words = (await valuesOf(host, "Report", "A1:A60")).map(([text]) => String(text));
    expect(words.find((text) => text.startsWith("▲ Above the target"))).toMatch(
      /^▲ Above the target: [\d,]+ is [\d.,]+ over the target of [\d.,]+ \(10\d\.\d% of it\), which is 5% fewer than in the earlier period\.$/,
    );
  });

  test("leaves a sheet alone that has months or strands as headers", async () => {
    const { run } = await hostOf({
      Data: DATA,
      Targets: [
        ["Month", "Fraud"],
        [{ month: END }, 100],
      ],
    });
    await expect(keepTargets(run, [FRAUD])).rejects.toThrow("The sheet “Targets” has no row for each target");
  });

  test("leaves a sheet alone that is longer than what is read of it, and a build stops", async () => {
    const notes = Array.from({ length: 520 }, (_, index): TargetNote => ({ ...FRAUD, strand: `Strand ${index + 1}` }));
    const host = await hostOf({ Data: DATA });
    await keepTargets(host.run, notes);
    const before = await valuesOf(host, "Targets", "A1:C530");
    await expect(keepTargets(host.run, [FRAUD])).rejects.toThrow("only the first 500 rows of “Targets” are read");
    expect(await valuesOf(host, "Targets", "A1:C530")).toEqual(before);
    const { findings } = await buildReport(host.run, OPTIONS);
    expect(findings.filter(({ severity }) => severity === "error").map(({ code, sheet }) => [code, sheet])).toEqual([
      ["sheetLongerThanRead", "Targets"],
    ]);
  });
});

test("a target for each month is drawn as a line over the columns of the months", async () => {
  const months = Array.from({ length: 12 }, (_, index) => ({ month: (END - 11 + index) as typeof END }));
  const targets = months.map((_, index) => 100 + index);
  const host = await hostOf({
    Data: DATA,
    Targets: [
      ["Strand", ...months],
      ["Fraud", ...targets],
    ],
  });
  await buildReport(host.run, OPTIONS);
  const drawn = await host.run(async (context) => {
    const { series } = context.workbook.worksheets.getItem("Report").charts.getItem("SR_Fraud_Chart");
    series.load("items/name,items/chartType,items/format/line/lineStyle");
    await context.sync();
    const values = series.items.map((each) => each.getDimensionValues("Values"));
    await context.sync();
    return series.items.map(({ name, chartType, format }, index) => [name, chartType, format.line.lineStyle, values[index]!.value]);
  });
  expect(drawn).toMatchObject([
    ["Year to Jan 19", "ColumnClustered", expect.anything(), months.map((_, index) => 100 + ((index + 12) % 7))],
    ["Year to Jan 20", "ColumnClustered", expect.anything(), months.map((_, index) => 100 + ((index + 24) % 7))],
    ["Target", "Line", "Dash", targets],
  ]);
});
