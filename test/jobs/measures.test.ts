import { addMonths, monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { keepMeasures, takeBackMeasures } from "../../src/jobs/keep-measures";
import { jsonMeasure } from "../../cli/json-measures";
import { flawsOf } from "../../src/report/accessibility";
import { PLAN_NAMESPACE, planFromXml } from "../../src/kept/plan";
import type { NodeHost } from "../../host/node";
import { valuesOf } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const END = monthOf(2020, 1);
const MONTHS = Array.from({ length: 24 }, (_, index) => ({ month: addMonths(END, index - 23) }));
const later = (before: number, after: number) => MONTHS.map((_, index) => (index < 12 ? before : after));
const STRANDS: Rows = [
  ["Section", "Strand", "Kind", "Column", "Values"],
  ["5.1", "Knife Crime", null, "Offence", "Knife"],
  ["5.4", "Extremism", "text", null, null],
];
const HEADERS = ["Section", "Measure", "Kind", "Theme", "Sheet", "Column", "Values", "Of", "From", "To", "Target"];
const theme = (name: string, value: number | string | null, total: number | null = null) => [
  "Extremism",
  "Referrals",
  "theme",
  name,
  null,
  null,
  value,
  total,
];
const span = [{ month: addMonths(END, -7) }, { month: END }];
const open = (...themes: Rows) =>
  hostOf({
    Data: longRows(END, 24, { Knife: (index) => 100 + (index % 7) }),
    Custody: [
      ["Measure", ...MONTHS],
      ["Interviews", ...later(100, 120)],
      ["Video", ...later(75, 96)],
    ],
    Strands: STRANDS,
    Measures: [
      HEADERS,
      ["Knife Crime", "Video in interview", "rate", null, "Custody", "Measure", "Video", "Interviews", null, null, "85%"],
      ["Knife Crime", "Interviews held", "count", null, "Custody", "Measure", "Interviews", null, null, null, 1400],
      ["5.1", "Deployments", "tally", null, null, null, 207, null, ...span],
      ["Knife Crime", "Kits", "progress", null, null, null, 3098, null, null, null, 4000],
      ...themes,
    ],
  });
const linesOf = async (host: NodeHost) => (await valuesOf(host, "Report", "A1:C90")).map((row) => row.map(String));
const planOf = (host: NodeHost) =>
  host.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(PLAN_NAMESPACE[1]).load("items");
    await context.sync();
    const xml = parts.items.map((part) => part.getXml());
    await context.sync();
    return planFromXml(xml.map(({ value }) => value)).value!.plan;
  });

describe("a report with measures", () => {
  test("tells them in their sections by formulas, with charts where there are months, and is easy to read", async () => {
    const host = await open(theme("A", 11, 17), theme("B", "-"), theme("C", 6));
    const { findings, measures, sheet } = await buildReport(host.run, OPTIONS);
    expect([findings, sheet]).toEqual([[], "Report"]);
    const lines = await linesOf(host);
    const words = lines.map(([text]) => text!);
    for (const line of [
      "Video in interview rose by 5.0 percentage points, from 75.0% (900 of 1,200) to 80.0% (1,152 of 1,440), in the 12 months to January 2020, 5.0 percentage points under the target of 85.0%. January 2020: 80.0%.",
      "Interviews held rose by 240 (+20.0%), from 1,200 to 1,440, in the 12 months to January 2020, 40 over the target of 1,400. January 2020: 120.",
      "Deployments: 207, June 2019 to January 2020 (8 months, an average of 25.9 a month).",
      "Kits: 3,098 of 4,000 (77.5%).",
      "Referrals:",
      "– none, as the worksheet says.",
    ])
      expect(words).toContain(line);
    expect(
      words.some((text) =>
        /^95% intervals: 72\.5% to 77\.4%, then 77\.9% to 82\.0%; the change is \+1\.8 to \+8\.2 percentage points\.$/.test(text),
      ),
    ).toBe(true);
    const at = words.indexOf("Theme");
    expect(lines.slice(at, at + 5)).toEqual([
      ["Theme", "Number", "Share"],
      ["A", "11", String(11 / 17)],
      ["B", "–", "–"],
      ["C", "6", String(6 / 17)],
      ["Total", "17", "1"],
    ]);
    const plan = await planOf(host);
    expect(flawsOf(plan)).toEqual([]);
    expect(plan.report.charts.map(({ name }) => name)).toEqual([
      "SR_Knife_Crime_Chart",
      "SR_Knife_Crime_Measure_1",
      "SR_Knife_Crime_Measure_2",
    ]);
    expect(measures.map(jsonMeasure)).toMatchObject([
      { kind: "rate", value: 1152, of: 1440, from: "2019-02", to: "2020-01", monthly: { rate: 0.8 } },
      { kind: "count", value: 1440, target: 1400 },
      { kind: "tally", value: 207, from: "2019-06", to: "2020-01", average: 25.875 },
      { kind: "progress", value: 3098, target: 4000, progress: 0.7745 },
      { kind: "theme", value: 17, shares: [{ theme: "A", share: 11 / 17 }, { mark: "–" }, { theme: "C" }] },
    ]);
  });

  test("hides small numbers of themes so that nothing on its sheets tells them", async () => {
    const host = await open(theme("A", 31), theme("B", 3), theme("C", 9));
    await buildReport(host.run, { ...OPTIONS, report: { suppress: 5 } });
    const words = await linesOf(host);
    const at = words.findIndex(([text]) => text === "Theme");
    expect(words.slice(at + 1, at + 5).map(([name, value]) => [name, value])).toEqual([
      ["A", "31"],
      ["B", "[c]"],
      ["C", "[c]"],
      ["Total", "43"],
    ]);
    const plan = await planOf(host);
    const texts = [plan.report, plan.data].flatMap(({ cells }) => cells.flat().map((cell) => JSON.stringify(cell)));
    expect(texts.filter((text) => /^\{"number":(3|9)\}$/.test(text) || /Measures!G[78]\b/.test(text))).toEqual([]);
    expect(flawsOf(plan)).toEqual([]);
  });

  test("leaves the analyst’s formulas on the sheet as they are when a measure is added, and taken away", async () => {
    const host = await hostOf({ Data: longRows(END, 24, { Knife: (index) => 100 + (index % 7) }) });
    const rows = [{ Section: "Knife", Measure: "Arrests", Kind: "tally", Values: 800, From: 43_617, To: 43_831 }];
    await keepMeasures(host.run, rows);
    host.user.type("Measures", "G5", "=400*2");
    const more = [{ Section: "Knife", Measure: "Searches", Kind: "tally", Values: 7545, From: 43_617, To: 43_831 }];
    await keepMeasures(host.run, more);
    const formulas = () =>
      host.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Measures").getRange("B5:G6").load("formulas");
        await context.sync();
        return cells.formulas.map((row: unknown[]) => [row[0], row.at(-1)]);
      });
    expect(await formulas()).toEqual([
      ["Arrests", "=400*2"],
      ["Searches", 7545],
    ]);
    const { measures } = await buildReport(host.run, OPTIONS);
    expect(measures.map(({ name, kind }) => [name, kind])).toEqual([
      ["Arrests", "tally"],
      ["Searches", "tally"],
    ]);
    // Headers are found however they are written.
    host.user.type("Measures", "B4", "measure");
    await host.idle();
    await takeBackMeasures(host.run, more);
    expect((await formulas()).map(([name]) => name)).toEqual(["Arrests", ""]);
    await expect(takeBackMeasures(host.run, more)).rejects.toThrow("have been changed since");
  });
});
