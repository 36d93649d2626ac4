import type { NodeHost } from "../../host/node";
import { reportStatus } from "../../src/jobs/report-status";
import { undoBuild } from "../../src/jobs/undo-build";
import { comment, commentary, named, seen, workbookWithNotes, writeStrands } from "../excel/written";
import { essexFigures } from "../report/essex-figures";
import { earlyPlan } from "./early-plan";
import { changeKeptPlans, keepSetting } from "./kept-texts";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);

describe("a report whose plan the first versions kept, before reports had colours of their own", () => {
  const shapes: readonly (readonly [string, Parameters<typeof changeKeptPlans>[1]])[] = [
    ["with the number of its build", ({ build, plan }) => ({ build, plan: earlyPlan(plan) })],
    ["bare", ({ plan }) => earlyPlan(plan)],
  ];

  async function withEarlyReport(change: Parameters<typeof changeKeptPlans>[1]): Promise<NodeHost> {
    const host = await workbookWithNotes();
    await writeStrands(host, FORMER);
    await comment(host, "Knife_Crime", "Deployments go on.");
    changeKeptPlans(host, change);
    return host;
  }

  test.each(shapes)("%s is put back where a build fails", async (_, change) => {
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

test("A build that the first version left half done is put right by the next job that writes, from the only plan that there is", async () => {
  const host = await workbookWithNotes();
  await writeStrands(host, FORMER);
  const before = await seen(host);
  changeKeptPlans(host, ({ plan }) => earlyPlan(plan));
  // The state in slot 1 is that of the build which was cut off, the plan still the former one's.
  const state = { step: "writing", build: 2, sheets: { report: "Report", data: "Strand data" }, added: [], backedUp: [] };
  await keepSetting(host, "build", JSON.stringify(state));
  host.user.type("Report", "A1", "half");
  expect(await undoBuild(host.run)).toEqual({ kind: "nothingToUndo" });
  expect(await seen(host)).toEqual(before);
  expect(await reportStatus(host.run)).toMatchObject({ lastBuilt: { sheet: "Report" }, canUndo: false });
});

function pageBreaks(host: NodeHost): Promise<readonly number[]> {
  return host.run(async (context) => {
    const breaks = context.workbook.worksheets.getItem("Report").horizontalPageBreaks.load("items");
    await context.sync();
    return breaks.items.map((each) => (each.toJSON() as unknown as { rowIndex: number }).rowIndex);
  });
}
