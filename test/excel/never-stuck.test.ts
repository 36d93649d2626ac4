import fc from "fast-check";
import type { NodeHost } from "../../host/node";
import { undoBuild } from "../../src/jobs/undo-build";
import { essexFigures, strandOf } from "../report/essex-figures";
import { addMonths, monthOf } from "../../src/domain/month";
import { comment, commentary, named, valuesOf, workbookWithNotes, writeStrands } from "./written";

const STRANDS = essexFigures();
const FORMER = STRANDS.slice(0, 3);
const NEW = STRANDS.slice(1, 5);
const WORDS = "Deployments go on.";
async function commented(): Promise<NodeHost> {
  const host = await workbookWithNotes();
  await writeStrands(host, FORMER);
  await comment(host, "Knife_Crime", WORDS);
  return host;
}

/** A build of four strands that was cut off at this action of its write, the third sync, and Excel gone before anything could be put right. */
async function cutOff(host: NodeHost, action: number, after = "GeneralException"): Promise<unknown> {
  host.faults.failSync({ nth: 3, when: { action }, code: "GeneralException" });
  for (const nth of [4, 5, 6, 7]) host.faults.failSync({ nth, when: "before", code: after });
  const error: unknown = await writeStrands(host, NEW).catch((thrown: unknown) => thrown);
  host.faults.clear();
  return error;
}

/** Every sheet that can be seen, with all that stands on it. */
async function allWords(host: NodeHost): Promise<string> {
  const sheets = host.workbook.sheets.filter(({ sheet }) => sheet.state === "visible");
  return JSON.stringify(await Promise.all(sheets.map(({ name }) => valuesOf(host, name, "A1:M200"))));
}

const removeXml = (host: NodeHost) => void (host.workbook.customXml.length = 0);
const actions = fc.integer({ min: 80, max: 900 });

describe("a build that was cut off while it wrote, and then", () => {
  const afterwards: readonly (readonly [string, (host: NodeHost) => void])[] = [
    ["nothing else", () => undefined],
    ["the report was deleted", (host) => host.user.deleteSheet("Report")],
    ["the report was renamed", (host) => host.user.renameSheet("Report", "Half of one")],
    ["both sheets were deleted", (host) => ["Report", "Strand data"].forEach((sheet) => host.user.deleteSheet(sheet))],
    ["the plans were removed, as by the Document Inspector", removeXml],
    [
      "the plans were removed and the report deleted",
      (host) => {
        removeXml(host);
        host.user.deleteSheet("Report");
      },
    ],
  ];
  test.each(afterwards)("%s: the next build makes the report whole, commentary in its place", async (_, then) => {
    await fc.assert(
      fc.asyncProperty(actions, async (action) => {
        const host = await commented();
        await cutOff(host, action);
        then(host);
        await writeStrands(host, NEW);
        expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
        expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: WORDS, colour: "#0000FF", bold: true });
        expect(host.workbook.sheets.filter(({ sheet }) => sheet.state !== "visible")).toEqual([]);
        expect(await undoBuild(host.run)).toMatchObject({ kind: expect.any(String) as string });
      }),
      { numRuns: 1 },
    );
  });

  test("words were written into what there was of the report: they stay, beside those from before", async () => {
    for (const action of [300, 700]) {
      const host = await commented();
      await cutOff(host, action);
      await comment(host, "Knife_Crime", "Written since.").catch(() => undefined);
      await writeStrands(host, NEW);
      const words = await allWords(host);
      expect(words).toMatch(/Written since./);
      expect(words).toMatch(WORDS);
    }
  });

  test("an undo takes a first report away that is not whole, whatever it is called", async () => {
    const host = await workbookWithNotes();
    await cutOff(host, 700);
    host.user.renameSheet("Report", "Half of one");
    await undoBuild(host.run);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Notes"]);
  });

  test("a first report that was renamed is gone on with, and a sheet of the analyst's with its name left alone", async () => {
    const host = await workbookWithNotes();
    await cutOff(host, 700);
    host.user.renameSheet("Report", "Half of one");
    host.user.addSheet("Report");
    host.user.type("Report", "A1", "Mine");
    await writeStrands(host, NEW);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Half of one", "Notes", "Strand data", "Report"]);
    expect(await valuesOf(host, "Report", "A1")).toEqual([["Mine"]]);
  });
});

describe("two builds at once", () => {
  test("tell of one another, and no commentary is lost, though strands were added between", async () => {
    const host = await commented();
    const outcomes = await Promise.allSettled([writeStrands(host, STRANDS), writeStrands(host, NEW)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { reason } = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(String(reason)).toContain("Someone else has started to build the report");
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: WORDS });
  });

  test("of a first report leave one, whole", async () => {
    const host = await workbookWithNotes();
    const outcomes = await Promise.allSettled([writeStrands(host, FORMER), writeStrands(host, FORMER)]);
    expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
    expect(await named(host, "SR_Knife_Crime_Later")).toBe(1405);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
  });

  test("where the second comes between the requests of the first", async () => {
    const host = await commented();
    host.faults.enforcePayloadLimits(100_000);
    const outcomes = await Promise.allSettled([
      writeStrands(host, STRANDS),
      new Promise((resolve) => setTimeout(resolve, 60)).then(() => writeStrands(host, NEW)),
    ]);
    expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
    expect(await commentary(host, "Knife_Crime")).toMatchObject({ words: WORDS });
  });
});

describe("protection that comes between reading and writing", () => {
  test.each(["Report", "Strand data"])("of “%s” changes nothing, and is named", async (sheet) => {
    const host = await commented();
    const before = await allWords(host);
    const writing = writeStrands(host, NEW);
    while (!host.traffic.syncs.at(-1)?.actions) await new Promise((resolve) => setTimeout(resolve, 0));
    host.faults.protect(sheet);
    await expect(writing).rejects.toThrow("The report was not changed. A sheet or the workbook is protected. Unprotect it and try again.");
    expect(await allWords(host)).toBe(before);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Report", "Notes", "Strand data"]);
  });

  test("while the former report is to be put back says that it is protection", async () => {
    const host = await commented();
    expect(String(await cutOff(host, 700, "AccessDenied"))).toMatch(
      /is protected. Unprotect it and build again\. .* your commentary is safe/,
    );
  });
});

describe("a report that Excel on the web takes in many requests alone", () => {
  const months = Array.from({ length: 24 }, (_, index) => [addMonths(monthOf(2018, 2), index), 100 + index] as const);
  const many = (count: number) => Array.from({ length: count }, (_, index) => strandOf(`Strand number ${index}`, months, {}));

  test("is written, written again, put back after a failure, and undone", async () => {
    const host = await workbookWithNotes();
    // Twenty strands here, of 300 KB a request, are as three hundred of 5 MB.
    host.faults.enforcePayloadLimits(300_000);
    await writeStrands(host, many(18));
    await comment(host, "Strand_number_3", WORDS);
    host.faults.failSync({ nth: 4, atLeast: 100, when: "before", code: "GeneralException" });
    await expect(writeStrands(host, many(20))).rejects.toThrow("The report was not changed.");
    await writeStrands(host, many(20));
    expect(await named(host, "SR_Strand_number_19_Later")).toBe(1200 + 12 * 17.5);
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored", strands: 18 });
    expect(await commentary(host, "Strand_number_3")).toMatchObject({ words: WORDS });
    expect(Math.max(...host.traffic.syncs.filter(({ error }) => !error).map(({ requestBytes }) => requestBytes))).toBeLessThan(300_000);
  });
});
