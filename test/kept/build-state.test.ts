import fc from "fast-check";
import type { NodeHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { reportStatus } from "../../src/jobs/report-status";
import { undoBuild } from "../../src/jobs/undo-build";
import { monthOf } from "../../src/domain/month";
import { buildStateText, parseBuildState } from "../../src/kept/build-state";
import { comment, commentary, named, seen, valuesOf, workbookWithNotes, writeStrands } from "../excel/written";
import { essexFigures } from "../report/essex-figures";
import { hostOf, longRows } from "../workbooks";
import { changeKeptPlans, earlyPlan, keepSetting } from "./kept-texts";

const STRANDS = essexFigures();
const OPTIONS = { by: "Offence", strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
/** What the first version that could build kept of a build. */
const FIRST = { step: "built", build: 3, sheets: { report: "Report", data: "Strand data" }, added: [], backedUp: [] };

describe("what is kept of the last build", () => {
  test("comes back from its text as it was", () => {
    const report = { build: 4, slot: 2, builtAt: "2020-03-16T00:00:00.000Z", strands: 1, undo: { to: "nothing" } } as const;
    const figures = [{ strand: "Fraud", end: monthOf(2020, 1), earlier: null, later: 7 }];
    const sheets = { report: "Report", data: "Strand data" };
    const journal = { sheets, areas: sheets, added: ["Report"], addedNames: [], backedUp: ["Fraud"] };
    const state = { ...report, figures, ...journal, step: "writing", former: { ...report, figures, build: 3 } } as const;
    expect(parseBuildState(buildStateText(state))).toEqual({ value: state, problem: null });
  });

  test("by the first version is filled in: one slot, no date, no figures, nothing to undo", () => {
    expect(parseBuildState(JSON.stringify(FIRST)).value).toMatchObject({
      ...{ build: 3, slot: 1, builtAt: null, strands: 0, figures: [], undo: null, former: null, addedNames: [] },
    });
  });

  test("is read or told, and never throws, whatever part of it is damaged", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(FIRST)), fc.jsonValue(), (text, part, value) => {
        for (const kept of [text, JSON.stringify({ ...FIRST, [part]: value })]) {
          const { value: state, problem } = parseBuildState(kept);
          expect(state === null).toBe(typeof problem === "string" && problem !== "");
        }
      }),
    );
  });
});

describe("a build that the first version left half done", () => {
  /** The state in slot 1 is that of the build which was cut off, the plan still the former one's. */
  async function cutOff(): Promise<{ host: NodeHost; before: unknown }> {
    const host = await workbookWithNotes();
    await writeStrands(host, STRANDS.slice(0, 3));
    const before = await seen(host);
    changeKeptPlans(host, ({ plan }) => earlyPlan(plan));
    await keepSetting(host, "build", JSON.stringify({ ...FIRST, step: "writing", build: 2 }));
    host.user.type("Report", "A1", "half");
    return { host, before };
  }

  test("is put right by the next job that writes, from the only plan that there is", async () => {
    const { host, before } = await cutOff();
    expect(await undoBuild(host.run)).toEqual({ kind: "nothingToUndo" });
    expect(await seen(host)).toEqual(before);
    expect(await reportStatus(host.run)).toMatchObject({ lastBuilt: { sheet: "Report" }, canUndo: false });
  });
});

describe("a state that cannot be read", () => {
  test("is told, and the next build makes the report anew", async () => {
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 30, { Fraud: (index) => 100 + (index % 7) }) });
    await buildReport(host.run, OPTIONS);
    await keepSetting(host, "build", '{"step":"built","build":"one"}');
    const { findings, sheet } = await buildReport(host.run, OPTIONS);
    expect(findings).toMatchObject([{ code: "keptUnreadable", severity: "warning", details: { what: "build" } }]);
    expect(sheet).toBe("Report");
    expect((await valuesOf(host, "Report", "A1:A90")).flat().join()).not.toContain("cannot be read");
    expect((await buildReport(host.run, OPTIONS)).findings).toEqual([]);
  });

  test("of a build that was cut off gives its copy of the commentary back", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, STRANDS.slice(0, 3));
    await comment(host, "Knife_Crime", "Deployments go on.");
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    host.faults.failSync({ nth: 4, when: "before", code: "GeneralException" });
    await expect(writeStrands(host, STRANDS.slice(1, 5))).rejects.toThrow(/your commentary is safe/);
    await keepSetting(host, "build", "{");
    await writeStrands(host, STRANDS.slice(1, 5));
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on." });
    expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
  });
});
