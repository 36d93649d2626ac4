import fc from "fast-check";
import type { NodeHost } from "../../host/node";
import type { StrandFigures } from "../../src/domain/strand";
import { undoBuild } from "../../src/jobs/undo-build";
import { essexFigures } from "../report/essex-figures";
import { comment, named, valuesOf, workbookWithNotes, writeStrands } from "./written";

const FORMER = essexFigures().slice(0, 3);
const NEW = essexFigures().slice(1, 4);
const WORDS = "Deployments go on.";
const OTHER = "Night patrols since May.";
/** Of a strand that the new report lacks, and of one that the former report lacks. */
const OF_FORMER = "The refuge has opened.";
const OF_NEW = "A march is announced.";
/** What can stand in which strand's box. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  Knife_Crime: [WORDS, OTHER],
  Domestic_Abuse: [OF_FORMER],
  Hate_Crime: [OF_NEW],
};

const inExcel = (host: NodeHost, ask: (context: Excel.RequestContext, there: (sheet: string) => boolean) => void) =>
  host.run(async (context) => {
    ask(context, (sheet) => host.workbook.sheets.some(({ name }) => name === sheet));
    await context.sync();
  });
const show = (sheet: string, visibility: Excel.SheetVisibility | "Hidden" | "VeryHidden") => (host: NodeHost) =>
  inExcel(host, ({ workbook }, there) => there(sheet) && (workbook.worksheets.getItem(sheet).visibility = visibility));
const setting = (key: string, value: string | null) => (host: NodeHost) =>
  inExcel(host, ({ workbook: { settings } }) => (value === null ? settings.getItemOrNullObject(key).delete() : settings.add(key, value)));
const ifThere = (sheet: string, then: (host: NodeHost) => void) => (host: NodeHost) => {
  // What is very hidden is out of the user's reach.
  if (host.workbook.sheets.some((each) => each.name === sheet && each.sheet.state !== "veryHidden")) then(host);
};

/** What users, other programs and failing connections do to a workbook. */
const EVENTS: Readonly<Record<string, (host: NodeHost) => unknown>> = {
  "a build cut off while words are copied": (host) => cutOff(host, 30),
  "a build cut off early": (host) => cutOff(host, 90),
  "a build cut off among the cells": (host) => cutOff(host, 400),
  "a build cut off late": (host) => cutOff(host, 800),
  "a longer build cut off early": (host) => cutOff(host, 180, essexFigures()),
  "a longer build cut off late": (host) => cutOff(host, 1500, essexFigures()),
  "a build cut off before its looks": async (host) => {
    for (const nth of [4, 5, 6, 7, 8, 9, 10]) host.faults.failSync({ nth, when: "before", code: "GeneralException" });
    await writeStrands(host, NEW).catch(() => undefined);
    host.faults.clear();
  },
  "the report taken away": (host) => undoBuild(host.run, { evenSo: true }).catch(() => undefined),
  "a build cut off as its sheets come": (host) => cutOff(host, 9),
  "an undo cut off": async (host) => {
    host.faults.failSync({ nth: 4, when: { action: 300 }, code: "GeneralException" });
    for (const nth of [5, 6, 7]) host.faults.failSync({ nth, when: "before", code: "GeneralException" });
    await undoBuild(host.run).catch(() => undefined);
    host.faults.clear();
  },
  "the plans removed": (host) => void (host.workbook.customXml.length = 0),
  "the report's sheet deleted": ifThere("Report", (host) => host.user.deleteSheet("Report")),
  "the data's sheet deleted": ifThere("Strand data", (host) => host.user.deleteSheet("Strand data")),
  "the report's sheet renamed": ifThere("Report", (host) => host.user.renameSheet("Report", "Half of one")),
  "the report's sheet hidden": show("Report", "Hidden"),
  "the data's sheet very hidden": show("Strand data", "VeryHidden"),
  "the report's sheet protected": ifThere("Report", (host) => host.faults.protect("Report")),
  "the data's sheet protected": ifThere("Strand data", (host) => host.faults.protect("Strand data")),
  "all names deleted": (host) =>
    host.run(async (context) => {
      const names = context.workbook.names.load("items/name");
      await context.sync();
      for (const { name } of names.items) context.workbook.names.getItem(name).delete();
      await context.sync();
    }),
  "the report's own name deleted": (host) => inExcel(host, ({ workbook }) => workbook.names.getItemOrNullObject("SR_Report").delete()),
  "what was kept of the build garbled": setting("strandReport.build", "{half"),
  "what was kept of the build lost": setting("strandReport.build", null),
  "two builds at once": async (host) => {
    const outcomes = await Promise.allSettled([writeStrands(host, FORMER), writeStrands(host, NEW)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : []));
    expect(refused).not.toEqual([]);
    // Which one wins is all the same; the other one says why it does not, as far as it can see, and what to do.
    if (refused.length === 1)
      expect(refused[0]).toMatch(/Someone else has started to build the report|could not be (?:read|finished), and .*(?:Build|Try) again/s);
  },
  "words written into the report": (host) => comment(host, "Knife_Crime", OTHER).catch(() => undefined),
  "words written for a new strand": (host) => comment(host, "Hate_Crime", OF_NEW).catch(() => undefined),
  "words deleted from the report": (host) => comment(host, "Knife_Crime", "").catch(() => undefined),
};

/** Each needs a rule of its own, or failed once: the rule taken out of the source, it fails here. */
const ALWAYS: readonly (readonly string[])[] = [
  ["a build cut off early"],
  ["a build cut off among the cells", "words written into the report"],
  ["a build cut off late", "the plans removed", "words written into the report"],
  ["the plans removed", "a build cut off early"],
  ["the report's sheet protected"],
  ["a longer build cut off early"],
  ["a longer build cut off late"],
  ["a build cut off before its looks", "words deleted from the report"],
  ["a build cut off while words are copied", "words written into the report"],
  ["the report taken away", "two builds at once"],
  ["the report taken away", "a build cut off as its sheets come"],
  ["a build cut off late", "words written for a new strand"],
  ["a build cut off among the cells", "what was kept of the build lost"],
  ["a build cut off among the cells", "words written into the report", "a build cut off early"],
  ["the report's sheet protected", "the data's sheet deleted"],
  ["a build cut off while words are copied", "the data's sheet protected"],
  ["a longer build cut off late", "two builds at once"],
  ["a build cut off while words are copied", "what was kept of the build garbled", "all names deleted"],
  ["a longer build cut off early", "words written into the report", "a build cut off while words are copied"],
  ["a longer build cut off late", "the report's sheet protected", "a build cut off while words are copied"],
];

/** What befalls builds alone: no one typed meanwhile, and the report's sheets were left alone. */
const TO_BUILDS = /^(?:a build|a longer build|two builds|the plans|the report taken|what was kept of the build lost)/;

async function cutOff(host: NodeHost, action: number, strands: readonly StrandFigures[] = NEW): Promise<void> {
  host.faults.failSync({ nth: 3, when: { action }, code: "GeneralException" });
  for (const nth of [4, 5, 6, 7]) host.faults.failSync({ nth, when: "before", code: "GeneralException" });
  await writeStrands(host, strands).catch(() => undefined);
  host.faults.clear();
}

/**
 * What stands on every sheet that a user knows of, once Excel has worked out its formulas: those on a deleted sheet have become #REF!.
 * A hidden copy of words that a build cut off left behind may be cleared away once they are back: that no word is lost is asked apart.
 */
async function contents(host: NodeHost): Promise<string> {
  await inExcel(host, ({ workbook }) => workbook.application.calculate("Full"));
  return JSON.stringify(
    host.workbook.sheets
      .filter(({ name }) => !name.startsWith("SR "))
      .map(({ name, sheet }) => [name, sheet.getSheetValues().flatMap((row, at) => ([row].flat().length === 0 ? [] : [[at, row]]))]),
  );
}

/** What stands in the report's boxes, by their strands' keys. */
async function boxes(host: NodeHost): Promise<Readonly<Record<string, string>>> {
  const names = host.workbook.names.flatMap(({ name, text }) => {
    const key = /^SR_(.+)_Commentary$/.exec(name)?.[1];
    const [, sheet, address] = /^'?(.+?)'?!(.+)$/.exec(text) ?? [];
    return key === undefined || sheet === undefined || !host.workbook.sheets.some((each) => each.name === sheet)
      ? []
      : [{ key, sheet, address: address! }];
  });
  const found = await Promise.all(
    names.map(async ({ key, sheet, address }) => [key, (await valuesOf(host, sheet, address)).flat().join("")] as const),
  );
  return Object.fromEntries(found);
}

/** How many rows of the report's sheet are in use, and how many charts it has. */
async function extent(host: NodeHost): Promise<readonly number[]> {
  return host.run(async ({ workbook }) => {
    const sheet = workbook.names.getItem("SR_Report").getRange().worksheet;
    const used = sheet.getUsedRange(true).load("rowCount");
    const charts = sheet.charts.load("items/name");
    await used.context.sync();
    return [used.rowCount, charts.items.length];
  });
}

/** Which of the words stand on any sheet, or on one that can be seen. */
async function words(host: NodeHost, visible: boolean): Promise<readonly string[]> {
  const texts = host.workbook.sheets
    .filter(({ sheet }) => !visible || sheet.state === "visible")
    .map(({ sheet }) => JSON.stringify(sheet.getSheetValues()));
  return [WORDS, OTHER, OF_FORMER, OF_NEW].filter((each) => texts.some((text) => text.includes(each)));
}

async function unprotectAll(host: NodeHost): Promise<void> {
  await inExcel(host, ({ workbook }) =>
    host.workbook.sheets.forEach(({ name }) => workbook.worksheets.getItem(name).protection.unprotect()),
  );
}

test("Whatever was done to a workbook, one press builds the report or says what to do, and every word of commentary is kept", async () => {
  const plain = await workbookWithNotes();
  await writeStrands(plain, NEW);
  const wanted = await extent(plain);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(EVENTS)), { minLength: 1, maxLength: 4 }), async (events) => {
      const host = await workbookWithNotes();
      await writeStrands(host, FORMER);
      await comment(host, "Knife_Crime", WORDS);
      await comment(host, "Domestic_Abuse", OF_FORMER);
      for (const event of events) await EVENTS[event]!(host);
      const before = await words(host, false);
      const [held, inBoxes] = [await contents(host), await boxes(host)];
      const hidden = host.workbook.sheets
        .filter(({ sheet }) => sheet.state === "hidden" || sheet.state === "veryHidden")
        .map(({ name }) => name);
      try {
        await writeStrands(host, NEW);
      } catch (error) {
        expect(String(error)).toMatch(/protected/);
        expect(String(error)).toMatch(/[Uu]nprotect/);
        expect(await words(host, false)).toEqual(before);
        if (/was not changed/.test(String(error))) expect(await contents(host)).toBe(held);
        // Half a report alone may stay half a report.
        else expect(events.join()).toMatch(/cut off|removed/);
        await unprotectAll(host);
        await writeStrands(host, NEW);
      }
      expect(await named(host, "SR_Hate_Crime_Later")).toBe(2992);
      expect(await words(host, false)).toEqual(before);
      // Seen too, unless the user hid the sheet.
      if (hidden.every((name) => name.startsWith("SR "))) expect(await words(host, true)).toEqual(before);
      expect(host.workbook.sheets.filter(({ name }) => name.startsWith("SR "))).toEqual([]);
      expect(await extent(host)).toEqual(wanted);
      const now = await boxes(host);
      for (const [key, text] of Object.entries(now)) expect([key, "", ...(OWN[key] ?? [])]).toContain(text);
      // What was typed last stands where it was typed.
      for (const [key, text] of Object.entries(inBoxes)) if (OWN[key]?.includes(text)) expect(now[key]).toBe(text);
      // Where builds alone were cut off, all is as if they had not been begun.
      if (events.every((event) => TO_BUILDS.test(event))) {
        expect(host.workbook.sheets.map(({ name }) => name).sort()).toEqual(["Notes", "Report", "Strand data"]);
        expect(
          Object.values(now)
            .filter((text) => text !== "")
            .sort(),
        ).toEqual([...before].sort());
      }
    }),
    // Others by night: RUNS=100.
    {
      numRuns: ALWAYS.length + Number(process.env["RUNS"] ?? 1),
      examples: ALWAYS.map((events) => [[...events]]),
    },
  );
});
