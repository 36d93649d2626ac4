import type { NodeHost } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { undoBuild } from "../../src/jobs/undo-build";
import { comment, commentary, named, seen, valuesOf, workbookWithNotes, writeStrands } from "../excel/written";
import { planFromXml, planToXml } from "../../src/kept/plan";
import { layOut } from "../../src/report/layout";
import { essexFigures, reportOf } from "../report/essex-figures";
import { changeKeptPlans, earlyPlan } from "./kept-texts";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);

/** A commented report whose plan is as an early version kept it. */
async function withEarlyReport(change: Parameters<typeof changeKeptPlans>[1]): Promise<NodeHost> {
  const host = await workbookWithNotes();
  await writeStrands(host, FORMER);
  await comment(host, "Knife_Crime", "Deployments go on.");
  changeKeptPlans(host, change);
  return host;
}

describe("a plan as the first versions kept it, before reports had colours of their own", () => {
  const shapes: readonly (readonly [string, Parameters<typeof changeKeptPlans>[1]])[] = [
    ["with the number of its build", ({ build, plan }) => ({ build, plan: earlyPlan(plan) })],
    ["bare", ({ plan }) => earlyPlan(plan)],
  ];

  test.each(shapes)("%s puts the former report back where a build fails", async (_, change) => {
    const host = await withEarlyReport(change);
    const before = await seen(host);
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(/^The report was not changed\./);
    expect(await seen(host)).toEqual(before);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on." });
  });

  test.each(shapes)("%s is what undoing leads back to, its pages broken where they were", async (_, change) => {
    const host = await withEarlyReport(change);
    const before = (await seen(host)) as { sheets: unknown };
    const breaks = await pageBreaks(host);
    await writeStrands(host, NEW);
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored", strands: 3 });
    expect(((await seen(host)) as { sheets: unknown }).sheets).toEqual(before.sheets);
    expect(await pageBreaks(host)).toEqual(breaks);
    expect(await named(host, "SR_Domestic_Abuse_Later")).toBe(29981);
  });
});

test("A kept chart of two totals is brought back with the later one strong, whatever its colours were called", () => {
  const [strand] = FORMER;
  const totals = {
    kind: "totals",
    totals: [983, 1405].map((total, index) => ({ end: monthOf(2019 + index, 1), total, sources: [] })),
  } as const;
  const plan = layOut(reportOf([{ ...strand!, figures: totals }]), { sheets: { report: "R", data: "D" }, commentary: new Map() });
  const barsOf = (change: (text: string) => string) =>
    planFromXml(planToXml(1, { build: 1, plan }).map(change)).value?.plan.report.charts.map(({ series }) => series[0]!.barColours);
  expect(barsOf((text) => text)).toEqual([["earlier", "main"]]);
  for (const early of ['["main","accent"]', '["#12436D","#F46A25"]'])
    expect(barsOf((text) => text.replace('["earlier","main"]', early))).toEqual([["earlier", "main"]]);
});

test("A plan with control charts comes back as it was, and one from before charts said where they begin has columns from zero", () => {
  const [strand] = FORMER;
  const plan = layOut({ ...reportOf([strand!]), charts: "both" }, { sheets: { report: "R", data: "D" }, commentary: new Map() });
  expect(plan.report.charts.map(({ kind }) => kind)).toEqual(["columns", "lines"]);
  const xml = planToXml(1, { build: 1, plan });
  expect(planFromXml(xml).value?.plan).toEqual(plan);
  const early = planFromXml(xml.map((text) => text.replaceAll(/"minimum":\d+,/g, "")));
  expect(early.value?.plan.report.charts.map(({ minimum }) => minimum)).toEqual([0, null]);
});

describe("a plan that cannot be read", () => {
  const damaged = () => withEarlyReport(({ build }) => ({ build, plan: { report: null } }));

  test("is told where it is to be brought back, and nothing is changed", async () => {
    const host = await damaged();
    await writeStrands(host, NEW);
    const before = await seen(host);
    const undone = await undoBuild(host.run);
    expect(undone).toMatchObject({ kind: "stopped", findings: [{ code: "keptUnreadable", severity: "error", details: { what: "plan" } }] });
    expect(await seen(host)).toEqual(before);
  });

  test("stops no build for ever: what a failing one leaves of the commentary is shown, and the next makes the report anew with it", async () => {
    const host = await damaged();
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(
      /^The report could not be finished, and the previous one cannot be put back.* Your commentary is on the sheet “SR commentary backup”\. Build again/,
    );
    expect(await valuesOf(host, "SR commentary backup", "A1:B60")).toContainEqual(["Deployments go on.", "Knife_Crime"]);
    await writeStrands(host, NEW);
    expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on." });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
  });

  test("does not matter where the former report was not touched yet", async () => {
    const host = await damaged();
    const before = await seen(host);
    host.faults.failSync({ nth: 3, when: { action: 3 }, code: "GeneralException" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(/^The report was not changed\./);
    expect(await seen(host)).toEqual(before);
  });
});

function pageBreaks(host: NodeHost): Promise<readonly number[]> {
  return host.run(async (context) => {
    const breaks = context.workbook.worksheets.getItem("Report").horizontalPageBreaks.load("items");
    await context.sync();
    return breaks.items.map((each) => (each.toJSON() as unknown as { rowIndex: number }).rowIndex);
  });
}
