import { openHost, type NodeHost } from "../../host/node";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { keepReading } from "../../src/jobs/keep-reading";
import type { ReadingProgress } from "../../src/chain/read-figures";
import { seen, valuesOf } from "../excel/written";
import { hostOf } from "../workbooks";

describe("a worksheet whose cells grow longer further down", () => {
  const [short, long] = ["Fraud", `Fraud ${"with a long remark ".repeat(40)}`.trim()];
  const csv = (rows: number) => {
    const lines = Array.from({ length: rows }, (_, row) => `2020-0${(row % 9) + 1},${row < 1000 ? short : long},1`);
    return new TextEncoder().encode(["Month,Offence,Count", ...lines].join("\n"));
  };
  const inspect = (host: NodeHost, progress: (step: ReadingProgress) => void = () => undefined) =>
    inspectWorkbook(host.run, { by: "Offence", strandsFrom: null }, progress);

  test("is read in chunks under 5 MB, a chunk that turns out too large in halves", async () => {
    const host = await openHost({ workbook: csv(14_000), name: "long.csv" });
    host.faults.enforcePayloadLimits();
    const { sheets } = await inspect(host);
    expect(sheets[0]!.tables[0]).toMatchObject({ layout: "long", rows: 14_000 });
    const taken = host.traffic.syncs.filter(({ error }) => error === undefined);
    expect(Math.max(...taken.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
    expect(host.traffic.syncs.filter(({ error }) => error === "ResponsePayloadSizeLimitExceeded").length).toBeGreaterThan(0);
  });

  test("says how far it has come, and can be stopped between two chunks", async () => {
    const host = await openHost({ workbook: csv(30_000), name: "long.csv" });
    host.faults.enforcePayloadLimits();
    const rows: number[] = [];
    const stop = new Error("stopped");
    const stopping = inspect(host, (step) => {
      if (step.step !== "reading") return;
      rows.push(step.rows);
      expect(step.of).toBe(30_000);
      if (rows.length === 2) throw stop;
    });
    await expect(stopping).rejects.toBe(stop);
    expect(rows[0]).toBeGreaterThan(0);
    expect(rows[1]).toBeGreaterThan(rows[0]!);
    expect(rows[1]).toBeLessThan(30_000);
  });
});

describe("corrections", () => {
  test("the last word counts, and can be taken back", async () => {
    const host = await hostOf({
      Data: [
        ["Month", "Offence", "Count"],
        ["Jan 20", "Fraud", 1],
      ],
    });
    const say = (readAs: string) => keepReading(host.run, [{ sheet: "Data", column: "", readAs }]);
    for (const words of ["day first", "month first", "not read", "day first"]) await say(words);
    expect(await valuesOf(host, "Reading", "A5:C6")).toEqual([
      ["Data", "", "not read"],
      ["Data", "", "day first"],
    ]);
    await say("as recognised");
    expect(await valuesOf(host, "Reading", "A5:C5")).toEqual([["Data", "", "day first"]]);
    expect((await inspectWorkbook(host.run)).sheets[0]!.tables).toHaveLength(1);
  });

  test("each mark has a last word of its own", async () => {
    const host = await hostOf({
      Data: [
        ["Month", "Offence", "Count"],
        ["Jan 20", "Fraud", "-"],
      ],
    });
    const say = (readAs: string) => keepReading(host.run, [{ sheet: "*", column: "", readAs }]);
    for (const words of ["mark: - is none", "mark: ** is suppressed", "mark: - is not available"]) await say(words);
    expect(await valuesOf(host, "Reading", "A5:C6")).toEqual([
      ["*", "", "mark: ** is suppressed"],
      ["*", "", "mark: - is not available"],
    ]);
    await say("mark: ** is as recognised");
    expect(await valuesOf(host, "Reading", "A5:C6")).toEqual([
      ["*", "", "mark: - is not available"],
      ["", "", ""],
    ]);
  });
});

describe("inspecting a workbook", () => {
  const data = [
    ["MajorText", "MinorText", "Month", "Count"],
    ["THEFT", "Bicycle", "Jan 20", 3],
    ["THEFT", "Shoplifting", "Feb 20", 4],
    ["THEFT", "Total", "Feb 20", 4],
  ];

  test("writes nothing, and says of every sheet what it is", async () => {
    const host = await hostOf({
      Data: data,
      Rota: [
        ["Week", "Desk"],
        ["2 March", "Analyst 1"],
      ],
      Empty: [],
    });
    const before = await seen(host);
    const { sheets, findings } = await inspectWorkbook(host.run);
    expect(await seen(host)).toEqual(before);
    expect(sheets.map(({ sheet, tables, seen: what }) => [sheet, tables[0]?.layout ?? what])).toEqual([
      ["Data", "long"],
      ["Rota", "row 1 with “Week” and “Desk”; no months"],
      ["Empty", "nothing"],
    ]);
    expect(sheets[0]!.tables[0]).toMatchObject({
      range: "A1:D3",
      headerRows: [1, 1],
      columns: [
        { column: "A", header: "MajorText", role: "offence" },
        { column: "B", header: "MinorText", role: "offence" },
        { column: "C", header: "Month", role: "month" },
        { column: "D", header: "Count", role: "count" },
      ],
      leftOut: [{ address: "B4", reason: "totals" }],
    });
    expect(findings.map(({ code, sheet, address }) => [code, sheet, address])).toEqual([["ambiguousColumn", "Data", "A1, B1"]]);
  });

  test("takes the analyst's corrections, which stay in the workbook beside earlier ones", async () => {
    const host = await hostOf({
      Data: data,
      Notes: [
        ["Month", "Offence", "Count"],
        ["Jan 20", "Fraud", 1],
      ],
    });
    await keepReading(host.run, [{ sheet: "Data", column: "MinorText", readAs: "offence" }]);
    await keepReading(host.run, [
      { sheet: "Notes", column: "", readAs: "not read" },
      { sheet: "Data", column: "MinorText", readAs: "place" },
    ]);
    await keepReading(host.run, [{ sheet: "Data", column: "minortext", readAs: "offence" }]);
    expect(await valuesOf(host, "Reading", "A4:C6")).toEqual([
      ["Sheet", "Column", "Read as"],
      ["Notes", "", "not read"],
      ["Data", "minortext", "offence"],
    ]);
    const { sheets, findings } = await inspectWorkbook(host.run);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(sheets.map(({ sheet, seen: what, notes }) => [sheet, what, notes])).toEqual([
      ["Data", null, false],
      ["Notes", "not to be read, as you said", false],
      ["Reading", null, true],
    ]);
  });
});

test("A long sheet whose offences are codes, of which nothing is read, is told as far as its head goes", async () => {
  const rows = Array.from({ length: 700 }, (_, row) => `2020-0${(row % 9) + 1},O${row % 7},${row % 50}`);
  const host = await openHost({ workbook: new TextEncoder().encode(["Month,Offence,Count", ...rows].join("\n")), name: "codes.csv" });
  const { sheets } = await inspectWorkbook(host.run);
  expect(sheets[0]!.tables[0]).toMatchObject({ layout: "long", range: "A1:C701", rows: 0 });
});
