import { monthOf } from "../../src/domain/month";
import { guardText } from "../../src/guard/guard-texts";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { guardSheet, unguardSheet } from "../../src/jobs/guard-sheet";
import { undoBuild } from "../../src/jobs/undo-build";
import { parseReportOptions } from "../../src/kept/report-options";
import { comment, commentary, named, seen, valuesOf, workbookWithNotes, writeStrands } from "../excel/written";
import { essexFigures } from "../report/essex-figures";
import { hostOf, longRows } from "../workbooks";
import { changeKeptPlans, keepSetting } from "./kept-texts";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);
const OPTIONS = { by: "Offence", strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const figures = () => hostOf({ Data: longRows(monthOf(2020, 1), 30, { Fraud: (index) => 100 + (index % 7) }) });

describe("a state that cannot be read", () => {
  test("is told, and the next build makes the report anew", async () => {
    const host = await figures();
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
    await writeStrands(host, FORMER);
    await comment(host, "Knife_Crime", "Deployments go on.");
    host.faults.failSync({ nth: 3, when: { action: 700 }, code: "GeneralException" });
    host.faults.failSync({ nth: 4, when: "before", code: "GeneralException" });
    await expect(writeStrands(host, NEW)).rejects.toThrow(/your commentary is safe/);
    await keepSetting(host, "build", "{");
    await writeStrands(host, NEW);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Deployments go on." });
    expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
  });
});

describe("settings for checks that cannot be read", () => {
  test.each(['{"levels":null}', '{"accepted":5}', '{"thresholds":3}', '{"accepted":[7]}', '"levels"', "{levels"])(
    "%s are said, and neither a check nor a build stops for them",
    async (text) => {
      const host = await figures();
      await keepSetting(host, "checks", text);
      const { findings } = await checkWorkbook(host.run, OPTIONS);
      expect(findings.map(({ code }) => code)).toContain("checkSettingsUnreadable");
      expect((await buildReport(host.run, OPTIONS)).sheet).toBe("Report");
    },
  );
});

test.each(["{", '{"leftOut":3}', '{"end":"soon"}', '{"colours":{"main":"#FFFF00"}}'])(
  "Choices for the report that cannot be read are told, and it is made as it comes: %s",
  async (text) => {
    const host = await figures();
    await keepSetting(host, "report", text);
    const { findings, sheet } = await buildReport(host.run, OPTIONS);
    const { problem } = parseReportOptions(text);
    expect(findings).toMatchObject([{ code: "keptUnreadable", severity: "warning", details: { what: "options", problem } }]);
    expect(sheet).toBe("Report");
  },
);

test.each(['{"Data":null}', '{"Data":[{"at":"nowhere","rule":{"kind":"count"}}]}', "["])(
  "A record of guards that cannot be read is told, and guards that stand are left as the analyst’s own: %s",
  async (text) => {
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 24, { Fraud: (index) => 20 + index, Robbery: () => 3 }) });
    await guardSheet(host.run, { sheet: "Data" });
    await keepSetting(host, "guard", text);
    const off = await unguardSheet(host.run, { sheet: "Data" });
    expect(off.cells).toEqual([]);
    expect(guardText(off)).toContain("The record of earlier guards in this workbook cannot be read");
    const on = await guardSheet(host.run, { sheet: "Data" });
    expect(on.left.map(({ reason }) => reason)).toContain("validation");
    expect(on.isForgotten).toBe(true);
  },
);

describe("a plan that cannot be read", () => {
  async function damaged() {
    const host = await workbookWithNotes();
    await writeStrands(host, FORMER);
    await comment(host, "Knife_Crime", "Deployments go on.");
    changeKeptPlans(host, ({ build }) => ({ build, plan: { report: null } }));
    return host;
  }

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
