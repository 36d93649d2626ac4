import type { BuildProgress } from "../../src/jobs/build-report";
import { addMonths, monthOf } from "../../src/domain/month";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { keptOptions } from "../../src/kept/report-options";
import { NO_REPORT_OPTIONS, ReportOptionsError, type ReportOptions } from "../../src/report/report-options";
import { undoBuild } from "../../src/jobs/undo-build";
import type { NodeHost } from "../../host/node";
import { comment, commentary, named, seen, valuesOf } from "../excel/written";
import { withWorkbook } from "../../src/excel/workbook";
import { hostOf, longRows, type Rows } from "../workbooks";
import { buildWith as build } from "./build";

const END = monthOf(2020, 1);
const STRANDS: Rows = [
  ["Report title", "Title of the sheet"],
  ["Force", "Essex Police"],
  ["Source", "monthly extract"],
  [],
  ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Period end"],
  ["5.1", "Fraud", "Fraud Offences", null, "Offence", "Fraud", null],
  ["5.2", "Rural", "Rural Offences", null, "Offence", "Rural*", null],
];
const clean = () => longRows(END, 30, { Fraud: (index) => 100 + index, "Rural theft": () => 70 });
const opened = (rows: Rows = clean(), strands = STRANDS) => hostOf({ Crimes: rows, Strands: strands });
const columnA = async (host: NodeHost) => (await valuesOf(host, "Report", "A1:A90")).map(([value]) => String(value));
const kept = async (host: NodeHost) => keptOptions((await withWorkbook(host.run, (workbook) => workbook.outline())).reportOptions);
const charts = (host: NodeHost) =>
  host.run(async (context) => {
    const all = context.workbook.worksheets.getItem("Report").charts.load("items/name");
    await context.sync();
    return all.items.map(({ name }) => name);
  });

describe("what was chosen for the report", () => {
  test("goes before what the Strands sheet says", async () => {
    const host = await opened();
    await build(host, {
      title: "  A title of\nthis quarter ",
      classification: "OFFICIAL-SENSITIVE",
      force: "Kent Police",
      source: null,
      end: addMonths(END, -3),
    });
    expect((await columnA(host)).slice(0, 4)).toEqual([
      "Kent Police: A title of this quarter",
      "A title of this quarter",
      "Kent Police  ·  12 months to end of October 2019  ·  OFFICIAL-SENSITIVE",
      "As at 16 March 2020. Source: monthly extract.",
    ]);
    expect(await named(host, "SR_Fraud_Later")).toBe(1446);
  });

  test("says the day that the figures are as at, which holds for this report alone", async () => {
    const host = await opened();
    await build(host, { asAt: "2020-02-20" });
    expect((await columnA(host))[3]).toMatch(/^As at 20 February 2020\. /);
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, asAt: "2020-02-20" });
    expect((await kept(host)).asAt).toBeNull();
    await build(host);
    expect((await columnA(host))[3]).toMatch(/^As at 16 March 2020\. /);
  });

  test("is what the Strands sheet says where nothing was chosen", async () => {
    const host = await opened();
    await build(host, { title: " ", classification: null });
    expect((await columnA(host)).slice(0, 2)).toEqual(["Essex Police: Title of the sheet", "Title of the sheet"]);
  });

  test("leaves a strand out, keeps its commentary, and says nothing of it", async () => {
    const host = await opened();
    await build(host);
    await comment(host, "Fraud", "Co-ordinators were recruited.");
    const outcome = await build(host, { leftOut: [" fraud "] });
    expect(outcome.comparisons.map(({ definition }) => definition.strand)).toEqual(["Rural"]);
    expect(outcome.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await columnA(host)).not.toContain("5.1  Fraud");
    expect(await commentary(host, "Fraud")).toMatchObject({ words: "Co-ordinators were recruited.", sheet: "Strand data", bold: true });
    await build(host);
    expect(await commentary(host, "Fraud")).toMatchObject({ words: "Co-ordinators were recruited.", sheet: "Report" });
  });

  test("lets a strand that is left out neither stop the build nor hold its last month back", async () => {
    const late = clean().filter((row) => row[1] !== "Fraud" || !JSON.stringify(row[0]).includes(String(END)));
    const host = await opened(late, [...STRANDS, ["5.3", "Theft", "Theft Offences", null, "Offence", "Theft", null]]);
    expect((await build(host)).sheet).toBeNull();
    const { sheet, comparisons, findings } = await build(host, { leftOut: ["Theft", "Fraud"] });
    expect([sheet, comparisons.map(({ end }) => end)]).toEqual(["Report", [END]]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("leaves out data notes and charts, and takes them up again", async () => {
    const host = await opened();
    await build(host);
    expect(await charts(host)).toHaveLength(3);
    await build(host, { dataNotes: false, charts: "none" });
    expect(await charts(host)).toEqual([]);
    const column = await columnA(host);
    expect(column).not.toContain("Data notes");
    expect(column.join()).not.toContain("Light columns");
    await build(host);
    expect(await charts(host)).toHaveLength(3);
    expect(await named(host, "SR_Data_Notes")).toBe("Data notes");
  });

  test.each([
    ["classification", { classification: "x".repeat(31) }, "The protective marking has 31 characters. There is room for 30. Shorten it."],
    ["title", { title: "x".repeat(121) }, "The title has 121 characters. There is room for 120. Shorten it."],
    ["colours", { colours: { main: "#FFD700" } }, "The colour #FFD700 is too light for titles on white paper. Choose a darker one."],
    ["asAt", { asAt: "20/02/2020" }, "“20/02/2020” is not a date. Write the date of the figures like 2020-03-16."],
    ["leftOut", { leftOut: ["Fraud", "Rural"] }, "All strands are left out of the report. Leave at least one in."],
  ])("is refused with the reason where its %s cannot be reported, and nothing is written", async (field, report, message) => {
    const host = await opened();
    const before = await seen(host);
    const error: unknown = await build(host, report).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReportOptionsError);
    expect(error).toMatchObject({ field, message });
    expect(await seen(host)).toEqual(before);
  });

  test("is what the workbook keeps where nothing else is said, what is said going before it", async () => {
    const host = await opened();
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, title: "Kept title", end: addMonths(END, -2), leftOut: ["Fraud"] });
    const outcome = await build(host);
    expect((await columnA(host)).slice(1, 3)).toEqual(["Kept title", "Essex Police  ·  12 months to end of November 2019  ·  OFFICIAL"]);
    expect(outcome.comparisons.map(({ definition }) => definition.strand)).toEqual(["Rural"]);
    await build(host, { leftOut: [] }, { end: addMonths(END, -1) });
    expect((await columnA(host)).slice(1, 3)).toEqual(["Kept title", "Essex Police  ·  12 months to end of December 2019  ·  OFFICIAL"]);
  });

  test("does not stop where a strand that is left out names a column that is not there", async () => {
    const host = await opened(clean(), [...STRANDS, ["5.3", "Theft", "Theft Offences", null, "Ofence", "Theft", null]]);
    expect((await build(host)).findings.map(({ code }) => code)).toContain("unknownColumn");
    expect((await build(host, { leftOut: ["Theft"] })).sheet).toBe("Report");
  });

  test("draws control charts as lines with diamonds, over every month, and an undone build is without them", async () => {
    const host = await opened(longRows(END, 30, { Fraud: (index) => (index === 29 ? 190 : 100 + (index % 3)), "Rural theft": () => 0 }));
    await build(host);
    await build(host, { charts: "both" });
    // A strand without an offence has none.
    expect(await charts(host)).toEqual(["SR_Fraud_Chart", "SR_Fraud_Control", "SR_Rural_Chart"]);
    await host.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Report").charts.getItem("SR_Fraud_Control");
      const series = chart.series.load("items/name,items/markerStyle,items/format/line/lineStyle");
      const lines = [0, 1, 2, 3, 4].map((index) => chart.series.getItemAt(index).format.line.load("lineStyle"));
      const values = [0, 3, 4].map((index) => chart.series.getItemAt(index).getDimensionValues("Values"));
      const axis = chart.axes.categoryAxis.load("categoryType,majorUnit,majorTimeUnitScale");
      await context.sync();
      expect(series.items.map(({ name, markerStyle }, index) => [name, markerStyle, lines[index]!.lineStyle])).toEqual([
        ["Lower limit", "None", "Dash"],
        ["Upper limit", "None", "Dash"],
        ["Mean", "None", "Continuous"],
        ["Offences", "Circle", "Continuous"],
        ["Marked", "Diamond", "None"],
      ]);
      expect(values.map(({ value }) => value.length)).toEqual([30, 30, 30]);
      expect([values[1]!.value.at(-1), values[2]!.value.at(-1), values[2]!.value[0]]).toEqual([190, 190, ""]);
      expect(axis.toJSON()).toMatchObject({ categoryType: "DateAxis", majorUnit: 3, majorTimeUnitScale: "Months" });
    });
    await undoBuild(host.run);
    expect(await charts(host)).toHaveLength(2);
  });

  test("colours titles and charts, and an undone build has its former colours", async () => {
    const looks = (host: NodeHost) =>
      host.run(async (context) => {
        const report = context.workbook.worksheets.getItem("Report").load("tabColor");
        const title = report.getRange("A2").format.font.load("color");
        await context.sync();
        return [report.tabColor, title.color];
      });
    const host = await opened();
    await build(host);
    expect(await looks(host)).toEqual(["#12436D", "#12436D"]);
    await build(host, { colours: { main: "#4C2C92" } });
    expect(await looks(host)).toEqual(["#4C2C92", "#4C2C92"]);
    await undoBuild(host.run, { evenSo: true });
    expect(await looks(host)).toEqual(["#12436D", "#12436D"]);
  });

  test("is kept in the workbook: one sync", async () => {
    const host = await opened();
    expect(await kept(host)).toEqual(NO_REPORT_OPTIONS);
    const options: ReportOptions = {
      end: END,
      period: { kind: "months", length: 4 },
      baseline: { kind: "year", end: addMonths(END, -36) },
      classification: "OFFICIAL",
      title: "T <&> “x”",
      force: null,
      source: "s",
      asAt: null,
      leftOut: ["Fraud"],
      dataNotes: false,
      charts: "both",
      overviewOrder: "standsOut",
      colours: { main: "#4C2C92" },
      smallestBase: 20,
      suppress: 5,
      columns: ["solved"],
      solved: { column: "Outcome", values: ["Charged"] },
      contributions: "District",
      contributionsOf: ["Fraud"],
    };
    host.traffic.reset();
    await keepReportOptions(host.run, options);
    expect(host.traffic.syncs).toHaveLength(1);
    expect(await kept(host)).toEqual(options);
    await expect(keepReportOptions(host.run, { ...options, title: "x".repeat(121) })).rejects.toThrow(ReportOptionsError);
    expect(await kept(host)).toEqual(options);
  });

  test("is nothing where what was kept is not to be read", async () => {
    const host = await opened();
    for (const text of [
      "{",
      "null",
      '"x"',
      `{"title":"${"x".repeat(200)}"}`,
      '{"leftOut":3,"end":"soon"}',
      '{"colours":{"main":"#FFFF00","accent":"red"}}',
    ]) {
      await host.run(async (context) => {
        context.workbook.settings.add("strandReport.report", text);
        await context.sync();
      });
      expect(await kept(host)).toEqual(NO_REPORT_OPTIONS);
    }
  });
});

describe("cancelling a build", () => {
  const cancelAt = async (host: NodeHost, isIt: (step: BuildProgress) => boolean, by: string | null = null) => {
    const cancelling = new AbortController();
    const progress = (step: BuildProgress) => {
      if (isIt(step)) cancelling.abort();
    };
    return build(host, {}, { progress, signal: cancelling.signal, by });
  };

  test.each(["opening", "recognising", "comparing", "writing"] as const)(
    "at %s writes nothing, and is told from a failure",
    async (name) => {
      const host = await opened();
      await build(host);
      const before = await seen(host);
      const error: unknown = await cancelAt(host, ({ step }) => step === name).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "AbortError" });
      expect(await seen(host)).toEqual(before);
      expect((await build(host)).sheet).toBe("Report");
    },
  );

  test("between two parts of a long worksheet stops reading there", async () => {
    const months = Array.from({ length: 24 }, (_, index) => ({ month: addMonths(END, index - 23) }));
    const rows: Rows = [
      ["Offence", ...months],
      ...Array.from({ length: 1_500 }, (_, row) => [row % 2 ? "Fraud" : "Robbery", ...months.map(() => 3)]),
    ];
    const host = await hostOf({ Wards: rows });
    await build(host, {}, { by: "Offence" });
    const before = await seen(host);
    const syncsUntil = async (isIt: (step: BuildProgress) => boolean) => {
      host.faults.enforcePayloadLimits(60_000);
      host.traffic.reset();
      await expect(cancelAt(host, isIt, "Offence")).rejects.toMatchObject({ name: "AbortError" });
      host.faults.clear();
      return host.traffic.syncs.length;
    };
    const part = await syncsUntil((step) => step.step === "reading" && step.rows > 0 && step.rows < step.of);
    expect(part).toBeLessThan(await syncsUntil(({ step }) => step === "comparing"));
    expect(await seen(host)).toEqual(before);
  });

  test("once it is written comes too late", async () => {
    expect((await cancelAt(await opened(), ({ step }) => step === "done")).sheet).toBe("Report");
  });
});
