import { monthOf } from "../../src/domain/month";
import { planFromXml, planToXml, PLAN_NAMESPACE, type BuiltPlan } from "../../src/kept/plan";
import { layOut } from "../../src/report/layout";
import type { ReportPlan } from "../../src/report/plan";
import { escaped, unescaped } from "../../src/domain/xml-text";
import { essexFigures, reportOf } from "../report/essex-figures";
import { earlyPlan, type Json } from "./early-plan";

const SHEETS = { sheets: { report: "R & <D>", data: "D" }, commentary: new Map() } as const;
const planOf = (more: object = {}): ReportPlan => layOut({ ...reportOf(essexFigures().slice(0, 3)), ...more }, SHEETS);
/** A plan as small as plans can be, with room for whatever is added. */
const small = (build: number, texts: readonly string[] = []): BuiltPlan => {
  const sheet = {
    ...planOf({ charts: "none" }).data,
    cells: texts.map((text) => [{ text }]),
    styles: [],
    rowHeights: [],
    columnWidths: [],
  };
  return { build, plan: { report: sheet, data: sheet, names: [], colours: { main: "#12436D" }, figures: [] } };
};
const xmlOf = (kept: unknown) => `<?xml version="1.0"?><plan xmlns="urn:strand-report:plan:1">${escaped(JSON.stringify(kept))}</plan>`;
const problemOf = (change: (plan: Json) => unknown) =>
  planFromXml([xmlOf({ build: 1, plan: change(JSON.parse(JSON.stringify(planOf())) as Json) })]).problem;

describe("a plan that is kept", () => {
  test("comes back as it was, with the number of its build, under the name of its slot", () => {
    const built = { build: 7, plan: planOf({ charts: "both" }) };
    const xml = planToXml(2, built);
    expect(xml).toHaveLength(1);
    expect(xml[0]).toMatch(
      new RegExp(`^<\\?xml version="1.0" encoding="UTF-8"\\?><plan xmlns="${PLAN_NAMESPACE[2]}" build="7" part="1" of="1">`),
    );
    expect(planFromXml(xml)).toEqual({ value: built, problem: null, stale: [] });
  });

  test("comes back with all that some reports have alone", () => {
    const values = Object.fromEntries(
      Object.keys(planFromXml([xmlOf({ build: 1, plan: filled({}) })]).value!.plan.filled!.strands[0]!.values).map((name) => [name, name]),
    );
    const plan = { ...filled(values), latest: monthOf(2020, 2), leftOut: ["Fraud"], basis: "{}" };
    expect(planFromXml(planToXml(1, { build: 1, plan } as never)).value!.plan).toEqual(plan);
  });

  test("says [x] for a figure that had no name in an earlier version", () => {
    const { strands } = planFromXml([xmlOf({ build: 1, plan: filled({}) })]).value!.plan.filled!;
    expect(new Set(Object.values(strands[0]!.values))).toEqual(new Set(["[x]"]));
  });

  test("stands in as many parts as it needs, of 400,000 characters each, and a character of two code units stays whole", () => {
    const built = small(1, ["a".repeat(300_000), "😀".repeat(300_000), "b".repeat(50_000)]);
    const xml = planToXml(1, built);
    const pieces = xml.map((part) => unescaped(part.slice(part.indexOf(">", part.indexOf("<plan")) + 1, part.lastIndexOf("</plan>"))));
    expect(pieces.map(({ length }) => length).every((length) => length <= 400_000)).toBe(true);
    expect(pieces.slice(0, -1).every(({ length }) => length >= 399_999)).toBe(true);
    expect(pieces.some((piece) => /[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(piece))).toBe(false);
    expect(xml[1]).toContain(`build="1" part="2" of="${xml.length}"`);
    expect(planFromXml(xml.toReversed())).toEqual({ value: built, problem: null, stale: [] });
  });

  test("is the last whole one of several builds, and says which parts are not of it", () => {
    const long = planToXml(1, small(9, ["a".repeat(500_000)]));
    const [tenth] = planToXml(1, small(10));
    expect(planFromXml([...long, tenth!])).toMatchObject({ value: { build: 10 }, stale: long.map((_, index) => index) });
    expect(planFromXml([long[1]!, planToXml(1, small(8))[0]!])).toMatchObject({ value: { build: 8 }, stale: [0] });
    expect(planFromXml([long[0]!])).toEqual({ value: null, problem: "a part of it is missing", stale: [] });
    expect(planFromXml([])).toEqual({ value: null, problem: "a part of it is missing", stale: [] });
  });

  test("is told where a part of it is damaged, and whose other parts are in the way", () => {
    const [older] = planToXml(1, small(1));
    expect(planFromXml([older!, '<plan build="2" part="1" of="1">{</plan>'])).toEqual({
      value: null,
      problem: "the text is damaged",
      stale: [0],
    });
    expect(problemOf((plan) => ({ ...plan, names: 5 }))).not.toBeNull();
    expect(problemOf((plan) => ({ ...plan, report: { ...(plan["report"] as Json), merges: [1] } }))).not.toBeNull();
    expect(problemOf((plan) => plan)).toBeNull();
  });
});

describe("a plan as the first versions kept it", () => {
  test.each<readonly [string, number, (plan: Json) => unknown]>([
    ["with the number of its build", 4, (plan) => ({ build: 4, plan })],
    ["bare", 0, (plan) => plan],
  ])("%s has the colours, gaps and pages that it had", (_, build, kept) => {
    const plan = planOf();
    const { value } = planFromXml([xmlOf(kept(earlyPlan(plan as never)))]);
    expect([value!.build, value!.plan.figures, plan.figures.length]).toEqual([build, [], 3]);
    expect(value!.plan.report.charts).toEqual(plan.report.charts);
    expect(value!.plan.colours).toEqual({ main: "#12436D" });
  });

  test("is broken into pages where it was, each a block that ends where the next begins", () => {
    const plan = planOf();
    const { breaks, blocks: _, ...page } = plan.report.page;
    const { value } = planFromXml([xmlOf({ ...plan, report: { ...plan.report, page: { ...page, breaks } } })]);
    const { blocks } = value!.plan.report.page;
    const rows = breaks.map((address) => Number(/\d+$/.exec(address)![0]) - 1);
    expect(rows.length).toBeGreaterThan(1);
    expect(blocks.map(({ first }) => first)).toEqual(rows);
    const heights = rows.map((first, index) =>
      plan.report.rowHeights.slice(first, rows[index + 1]).reduce((sum, height) => sum + height, 0),
    );
    expect(blocks.map(({ height }) => height)).toEqual(heights);
  });

  test("has a chart of two totals with the later one strong, whatever its colours were called", () => {
    const [strand] = essexFigures();
    const totals = {
      kind: "totals",
      totals: [983, 1405].map((total, index) => ({ end: monthOf(2019 + index, 1), total, sources: [] })),
    } as const;
    const plan = layOut(reportOf([{ ...strand!, figures: totals }]), SHEETS);
    const barsOf = (change: (text: string) => string) =>
      planFromXml(planToXml(1, { build: 1, plan }).map(change)).value?.plan.report.charts.map(({ series }) => series[0]!.barColours);
    expect(barsOf((text) => text)).toEqual([["earlier", "main"]]);
    for (const early of ['["main","accent"]', '["#12436D","#F46A25"]'])
      expect(barsOf((text) => text.replace('["earlier","main"]', early))).toEqual([["earlier", "main"]]);
    expect(barsOf((text) => text.replace('["earlier","main"]', '["earlier","loud"]'))).toBeUndefined();
  });

  test("has columns from zero, and leaves the axis of lines to Excel; gaps are those that charts of each kind had", () => {
    const { value } = planFromXml(
      planToXml(1, { build: 1, plan: planOf({ charts: "both" }) }).map((text) => text.replaceAll(/"(minimum|gap)":\d+,/g, "")),
    );
    expect(new Set(value!.plan.report.charts.map(({ kind, minimum, gap }) => `${kind} ${minimum} ${gap}`))).toEqual(
      new Set(["columns 0 35", "lines null 35", "bars null 45"]),
    );
  });
});

/** A plan whose texts name figures. */
function filled(values: object): Json {
  const names = [{ key: "Fraud", name: "later", value: "7", before: "It is ", after: "." }];
  return {
    ...planOf(),
    filled: { names, boxes: [{ key: "Fraud", from: "x", text: "y" }], strands: [{ strand: "Fraud", values }] },
  };
}
