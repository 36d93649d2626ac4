import type { NodeHost } from "../../host/node";
import { reportStatus } from "../../src/jobs/report-status";
import { undoBuild } from "../../src/jobs/undo-build";
import { comment, commentary, named, seen, valuesOf, workbookWithNotes, writeStrands } from "../excel/written";
import { AS_AT, essexFigures } from "../report/essex-figures";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);
const AT = AS_AT.toISOString();
const undo = (host: NodeHost, evenSo = false) => undoBuild(host.run, { evenSo });
const parts = (host: NodeHost) => host.workbook.customXml.filter(({ xml }) => xml.includes("urn:strand-report:plan")).length;
const sheetNames = (host: NodeHost) => host.workbook.sheets.map(({ name }) => name);
const ofFormer = async (host: NodeHost) => {
  const { sheets, names } = (await seen(host)) as { sheets: unknown; names: { formula: string }[] };
  return { sheets, names: names.filter(({ formula }) => formula !== "=NA()") };
};

/** A report of three strands, commented at length, and then one of four others over it. */
async function builtTwice(): Promise<{ host: NodeHost; before: unknown }> {
  const host = await workbookWithNotes();
  await writeStrands(host, FORMER);
  await comment(host, "Knife_Crime", "Deployments go on. ".repeat(30));
  await writeStrands(host, FORMER);
  const before = await ofFormer(host);
  await writeStrands(host, NEW);
  return { host, before };
}

describe("undoing a build", () => {
  test("brings the whole former report back, in one writing sync, and then there is nothing to undo", async () => {
    const { host, before } = await builtTwice();
    expect(await reportStatus(host.run)).toMatchObject({
      lastBuilt: { at: AT, sheet: "Report", strands: 4, figures: [{}, {}, {}, { strand: "Fraud", earlier: 2228, later: 2087 }] },
      canUndo: true,
      before: { at: AT, strands: 3 },
    });
    host.traffic.reset();
    expect(await undo(host)).toMatchObject({ kind: "restored", sheet: "Report", at: AT, strands: 3 });
    expect(host.traffic.syncs).toHaveLength(5);
    expect(await ofFormer(host)).toEqual(before);
    expect(await commentary(host, "Knife_Crime")).toMatchObject({
      words: "Deployments go on. ".repeat(30),
      colour: "#0000FF",
      bold: true,
      sheet: "Report",
    });
    expect(await reportStatus(host.run)).toMatchObject({
      lastBuilt: { at: AT, sheet: "Report", strands: 3, figures: [{}, {}, {}] },
      canUndo: false,
      before: null,
    });
    expect(await undo(host)).toEqual({ kind: "nothingToUndo" });
    expect(parts(host)).toBe(1);
  });

  test("says what stands in one sync", async () => {
    const { host } = await builtTwice();
    host.traffic.reset();
    await reportStatus(host.run);
    expect(host.traffic.syncs).toHaveLength(1);
    expect(await reportStatus((await workbookWithNotes()).run)).toEqual({ lastBuilt: null, canUndo: false, before: null });
  });

  test("keeps what was written since: in the boxes, which grow, and beside the data for strands that leave", async () => {
    const { host } = await builtTwice();
    const height = async () =>
      host.run(async (context) => {
        const box = context.workbook.names.getItem("SR_Knife_Crime_Commentary").getRange().load("format/rowHeight");
        await context.sync();
        return box.format.rowHeight;
      });
    const before = await height();
    await comment(host, "Knife_Crime", "Many more words than before. ".repeat(60));
    await comment(host, "Hate_Crime", "Written after the build.");
    const outcome = await undo(host);
    expect(outcome).toMatchObject({
      kind: "restored",
      findings: expect.arrayContaining([
        expect.objectContaining({ code: "commentaryKept", details: { strands: ["Hate Crime"], sheet: "Strand data" } }),
      ]) as unknown,
    });
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: "Many more words than before. ".repeat(60), sheet: "Report" });
    expect(await height()).toBeGreaterThan(before);
    expect(await commentary(host, "Hate_Crime")).toMatchObject({
      words: "Written after the build.",
      colour: "#0000FF",
      sheet: "Strand data",
    });
    // and it comes back with its strand
    await writeStrands(host, NEW);
    expect(await commentary(host, "Hate_Crime")).toMatchObject({ words: "Written after the build.", sheet: "Report" });
  });

  test("finds the sheets by their new names, and can go on after it", async () => {
    const { host } = await builtTwice();
    host.user.renameSheet("Report", "Board's paper");
    host.user.renameSheet("Strand data", "Counts");
    expect(await undo(host)).toMatchObject({ kind: "restored", sheet: "Board's paper" });
    expect(await named(host, "SR_Knife_Crime_Later")).toBe(1405);
    await writeStrands(host, NEW);
    expect(await undo(host)).toMatchObject({ kind: "restored", strands: 3 });
    expect(await named(host, "SR_Domestic_Abuse_Later")).toBe(29981);
  });

  test("survives saving and opening the workbook", async () => {
    const { host } = await builtTwice();
    const { openHost } = await import("../../host/node");
    const opened = await openHost({ workbook: (await host.toBytes()).bytes, name: "saved.xlsx" });
    expect(await undo(opened)).toMatchObject({ kind: "restored", strands: 3 });
    expect(await named(opened, "SR_Domestic_Abuse_Later")).toBe(29981);
  });

  test("leads back to the report of an early version, which did not say when it was built", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, FORMER);
    await host.run(async (context) => {
      const setting = context.workbook.settings.getItem("strandReport.build").load("value");
      await context.sync();
      const { step, build, sheets, areas } = JSON.parse(String(setting.value)) as Record<string, unknown>;
      context.workbook.settings.add(
        "strandReport.build",
        JSON.stringify({ step, build, sheets, areas, added: [], addedNames: [], backedUp: [] }),
      );
      await context.sync();
    });
    expect(await reportStatus(host.run)).toMatchObject({ lastBuilt: { at: null, sheet: "Report" }, canUndo: false });
    await writeStrands(host, NEW);
    expect(await undo(host)).toMatchObject({ kind: "restored", at: null, strands: 3 });
    expect(await named(host, "SR_Domestic_Abuse_Later")).toBe(29981);
  });

  test("goes on without a plan that Excel’s Document Inspector took out", async () => {
    const { host } = await builtTwice();
    host.workbook.customXml.splice(0);
    expect(await undo(host)).toEqual({ kind: "nothingToUndo" });
    await writeStrands(host, FORMER);
    await writeStrands(host, NEW);
    expect(await undo(host)).toMatchObject({ kind: "restored", strands: 3 });
  });

  test("stops before a protected sheet and before the analyst's own cells, and changes nothing", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, STRANDS);
    await writeStrands(host, FORMER);
    host.user.type("Report", "B140", "My own notes");
    const before = await seen(host);
    expect(await undo(host)).toMatchObject({ kind: "stopped", findings: [{ code: "cellsInTheWay", sheet: "Report" }] });
    expect(await seen(host)).toEqual(before);
    host.faults.protect("Report");
    expect(await undo(host)).toMatchObject({ kind: "stopped", findings: [{ code: "sheetProtected", sheet: "Report" }] });
  });

  test("has nothing to go back to where the report's sheets were deleted by hand", async () => {
    const { host } = await builtTwice();
    host.user.deleteSheet("Report");
    expect(await undo(host)).toEqual({ kind: "nothingToUndo" });
    host.user.deleteSheet("Strand data");
    await writeStrands(host, NEW);
    expect(await undo(host)).toEqual({ kind: "removed", sheets: ["Report", "Strand data"] });
    expect(sheetNames(host)).toEqual(["Notes"]);
  });
});

describe("undoing the first build", () => {
  const first = async () => {
    const host = await workbookWithNotes();
    const before = await seen(host);
    await writeStrands(host, FORMER);
    return { host, before };
  };

  test("leaves the workbook as it was, and a new build starts afresh", async () => {
    const { host, before } = await first();
    expect(await undo(host)).toEqual({ kind: "removed", sheets: ["Report", "Strand data"] });
    expect(await seen(host)).toEqual(before);
    expect(parts(host)).toBe(0);
    expect(await reportStatus(host.run)).toEqual({ lastBuilt: null, canUndo: false, before: null });
    await writeStrands(host, FORMER);
    expect(await reportStatus(host.run)).toMatchObject({ canUndo: true, before: null });
  });

  test("asks where formulas, names, commentary or own cells would go with the sheets", async () => {
    const { host } = await first();
    host.user.paste("Notes", "B2", [
      ["=SR_Knife_Crime_Later+1", "=Report!A1", '="Report!"&1'],
      ["='Strand data'!F2", "=1+1", "MyReport!A1"],
    ]);
    host.user.type("Report", "I3", "beside it");
    await comment(host, "Knife_Crime", "Words.");
    await host.run(async (context) => {
      context.workbook.names.add("Knives", "='Report'!$B$40");
      await context.sync();
    });
    const before = await seen(host);
    expect(await undo(host)).toEqual({
      kind: "wouldLose",
      losses: {
        formulas: [
          { sheet: "Notes", address: "B2" },
          { sheet: "Notes", address: "C2" },
          { sheet: "Notes", address: "B3" },
        ],
        names: ["Knives"],
        ownCells: ["Report"],
        commentary: ["Knife Crime"],
      },
    });
    expect(await seen(host)).toEqual(before);
    expect(await undo(host, true)).toMatchObject({ kind: "removed" });
    expect(sheetNames(host)).toEqual(["Notes"]);
    expect(await valuesOf(host, "Notes", "C3")).toEqual([[2]]);
  });

  test("is refused where no other sheet could be seen, and changes nothing", async () => {
    const { host } = await first();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").visibility = "Hidden";
      await context.sync();
    });
    const before = await seen(host);
    await expect(undo(host)).rejects.toThrow(/Unhide or add another sheet/);
    expect(await seen(host)).toEqual(before);
  });

  test("that was cut off is finished by the next job", async () => {
    const { host, before } = await first();
    host.faults.failSync({ nth: 5, when: { action: 12 }, code: "GeneralException" });
    host.faults.failSync({ nth: 6, when: "before", code: "GeneralException" });
    await expect(undo(host)).rejects.toThrow();
    expect(await undo(host)).toEqual({ kind: "nothingToUndo" });
    expect(await seen(host)).toEqual(before);
  });
});

describe("an undo that Excel stops", () => {
  test("or a build that Excel stops can be undone to where it could before", async () => {
    const { host, before } = await builtTwice();
    const stood = await seen(host);
    host.faults.failSync({ nth: 3, when: { action: 400 }, code: "GeneralException" });
    await expect(writeStrands(host, STRANDS)).rejects.toThrow(/^The report was not changed/);
    expect(await seen(host)).toEqual(stood);
    expect(await undo(host)).toMatchObject({ kind: "restored", strands: 3 });
    expect(await ofFormer(host)).toEqual(before);
  });
});
