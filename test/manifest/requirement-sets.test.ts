import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NodeHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { lookAtBoxes, resizeBoxes } from "../../src/jobs/commentary-boxes";
import { markReport } from "../../src/jobs/mark-report";
import { checkWorkbook, setChecks } from "../../src/jobs/check-workbook";
import { monthOf } from "../../src/domain/month";
import { activeSheetName } from "../../src/excel/active-sheet";
import { goTo } from "../../src/excel/go-to";
import { addPaper } from "../../src/jobs/add-paper";
import { applyFixes, previewFixes, undoFixes } from "../../src/jobs/fix-findings";
import { guardSheet, unguardSheet } from "../../src/jobs/guard-sheet";
import { insertSample } from "../../src/jobs/insert-sample";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { keepReading, takeBackReading } from "../../src/jobs/keep-reading";
import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { NO_REPORT_OPTIONS } from "../../src/report/report-options";
import { packBook } from "../../src/jobs/pack-file";
import { valuesOf } from "../excel/written";
import { readEarlierRecords } from "../../src/jobs/read-earlier-records";
import { readReported } from "../../src/jobs/read-reported";
import { recordsFromFiles } from "../../src/jobs/records-from-files";
import { readPaper } from "../../src/jobs/read-paper";
import { reportStatus } from "../../src/jobs/report-status";
import { changeCells } from "../../src/jobs/change-cells";
import { takeUpSettings } from "../../src/jobs/take-up-settings";
import { carriedText } from "../../src/kept/carried-settings";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { compareWorkbookSystems } from "../../src/jobs/compare-systems";
import { keepBreaks, takeBackBreaks } from "../../src/jobs/keep-breaks";
import { keepMeasures, takeBackMeasures } from "../../src/jobs/keep-measures";
import { keepSystems } from "../../src/jobs/keep-systems";
import { saveStrands, saveStrandsBy } from "../../src/jobs/save-strands";
import { undoBuild } from "../../src/jobs/undo-build";
import { verifyReport } from "../../src/jobs/verify-report";
import { watchFigures } from "../../src/jobs/watch-figures";
import { resultOnSheet } from "../../src/self-test/run-self-test";
import { comment } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { beyond, declared, floor, minor, since } from "./requirements";

const ROOT = path.join(__dirname, "..", "..");
const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const STRANDS: Rows = [
  ["Strand", "Measure", "Column", "Values"],
  ["Fraud", "Fraud Offences", "Offence", "Fraud"],
  ["Rural", "Rural Offences", "Offence", "Rural*"],
];
/** A month of text among the counts, so that there is something to mend. */
const CRIMES = longRows(monthOf(2020, 1), 26, { Fraud: (index) => (index === 20 ? "120" : 100 + index), "Rural theft": () => 70 });
const book = (): Promise<NodeHost> => hostOf({ Crimes: CRIMES, Strands: STRANDS });

const fault = (error: unknown): never => {
  throw error;
};

/** Watches a workbook while it is edited in every way, on an Excel that supports this. */
async function watchEdits(host: NodeHost, supports: (version: string) => boolean): Promise<void> {
  const edge = { supports, wait: () => Promise.resolve(), fault, idle: 0 };
  const watch = await watchFigures(host.run, OPTIONS, edge, { found: () => undefined, failed: (message) => fault(new Error(message)) });
  const acts = [
    () => host.user.type("Crimes", "C10", 41),
    () => host.user.insert("Crimes", "5:5"),
    () => host.user.addSheet("Notes"),
    () => host.user.renameSheet("Notes", "More notes"),
    () => host.user.deleteSheet("More notes"),
  ];
  for (const act of acts) {
    act();
    await host.idle();
    await watch.settled();
  }
  await watch.whilePaused(async () => undefined);
  await watch.stop();
}

const FLOWS: Readonly<Record<string, (host: NodeHost) => Promise<unknown>>> = {
  "building, commenting and building again": async (host) => {
    const { sheet } = await buildReport(host.run, OPTIONS);
    await comment(host, "Fraud", "Deployments go on.");
    expect([sheet, (await buildReport(host.run, OPTIONS)).sheet]).toEqual(["Report", "Report"]);
  },
  "saying that a report is out of date, resizing its boxes, and reading it to take it out and to verify it": async (host) => {
    await buildReport(host.run, OPTIONS);
    await markReport(host.run, true);
    await comment(host, "Fraud", "Deployments go on. ".repeat(30));
    expect((await lookAtBoxes(host.run)).cut).toHaveLength(1);
    expect((await resizeBoxes(host.run)).resized).toBe(1);
    expect((await readPaper(host.run)).paper.changed).toEqual([]);
    expect((await readReported(host.run)).value).toHaveLength(1);
    expect(await verifyReport(host.run, { tellsCells: false })).toMatchObject({ kind: "checked", faults: [] });
  },
  "packs as one file": async (host) => {
    const draw = () => Promise.reject(new Error("There are no charts to draw."));
    const { outcome } = await packBook(host.run, { ...OPTIONS, as: "sheets", column: "Offence", report: { charts: "none" }, draw });
    expect(outcome.findings.length).toBeGreaterThan(0);
  },
  "a build that fails half-way, and the next one": async (host) => {
    await buildReport(host.run, OPTIONS);
    host.faults.failSync({ nth: 3, when: { action: 100 }, code: "GeneralException" });
    await expect(buildReport(host.run, OPTIONS)).rejects.toThrow();
    expect((await buildReport(host.run, OPTIONS)).sheet).toBe("Report");
  },
  "checking, and settings of checks": async (host) => {
    expect((await checkWorkbook(host.run, OPTIONS)).findings.length).toBeGreaterThan(0);
    await setChecks(host.run, OPTIONS, { levels: { zeroAmongCounts: "off" }, thresholds: { spreads: 10 }, accept: [] });
  },
  "mending, and taking it back": async (host) => {
    const preview = await previewFixes(host.run, OPTIONS, () => true);
    expect(preview.changes.length).toBeGreaterThan(0);
    await undoFixes(host.run, await applyFixes(host.run, preview, { overFormulas: true }));
  },
  "guarding a sheet, and taking it off": async (host) => {
    expect((await guardSheet(host.run, { sheet: "Crimes" })).result).toBe("guarded");
    expect((await unguardSheet(host.run, { sheet: "Crimes" })).result).toBe("unguarded");
  },
  "inspecting, and keeping what the analyst says": async (host) => {
    await inspectWorkbook(host.run, OPTIONS);
    await keepReading(host.run, [{ sheet: "Crimes", column: "B", readAs: "offence" }]);
    const { definitions } = await buildReport(host.run, { ...OPTIONS, by: "Offence" });
    host.user.renameSheet("Strands", "Former strands");
    await saveStrands(host.run, definitions);
  },
  "strands by a column, a strand changed, a correction taken back, another workbook's settings": async (host) => {
    host.user.renameSheet("Strands", "Former strands");
    expect(await saveStrandsBy(host.run, "Offence")).toBeGreaterThan(0);
    await changeCells(host.run, [{ sheet: "Strands", row: 4, column: 3, value: "Chief Inspector" }]);
    const notes = [{ sheet: "Crimes", column: "B", readAs: "offence" }];
    await takeBackReading(host.run, notes, await keepReading(host.run, notes));
    const text = carriedText({ checks: { levels: {}, thresholds: DEFAULT_THRESHOLDS }, report: NO_REPORT_OPTIONS });
    expect(await takeUpSettings(host.run, text)).not.toBeNull();
  },
  "breaks in recording entered, and taken back": async (host) => {
    const said = [{ strand: "Fraud", month: monthOf(2019, 6), note: "new flag", part: 2 }];
    await keepBreaks(host.run, { said, strands: ["Fraud"] });
    await takeBackBreaks(host.run, await keepBreaks(host.run, { said: [], takenAway: said }));
  },
  "the sheet of the paper added, measures entered and taken back": async (host) => {
    await addPaper(host.run);
    const rows = [{ Section: "Fraud", Measure: "Arrests", Kind: "tally", Values: 800, From: 43_617, To: 43_831 }];
    await keepMeasures(host.run, rows);
    await takeBackMeasures(host.run, rows);
  },
  "showing record by record what was revised": async (host) => {
    const rows = Array.from({ length: 144 }, (_, index) => [
      `42/${7000 + index * 37}/19`,
      43_132 + Math.floor((index * 729) / 143),
      index % 3 === 0 ? "Rural theft" : "Fraud",
    ]);
    await host.run(async (context) => {
      context.workbook.worksheets.add("Records").getRange("A1:C145").values = [["Crime number", "Date", "Offence"], ...rows];
      // The strands count these alone.
      context.workbook.worksheets.getItem("Crimes").delete();
      await context.sync();
    });
    await buildReport(host.run, OPTIONS);
    const records = await readEarlierRecords(host.run, OPTIONS, "earlier.xlsx");
    host.user.type("Records", "C140", "Rural theft");
    const earlierRecords = () => Promise.resolve(records);
    const { sheet } = await buildReport(host.run, { ...OPTIONS, report: { charts: "bridge" }, earlierRecords });
    expect([sheet, (await valuesOf(host, "Bridge", "A1:A1"))[0]]).toEqual(["Report", [expect.stringMatching(/^Bridge: /)]]);
  },
  "counting files, twice": async (host) => {
    const lines = Array.from({ length: 40 }, (_, at) => `2019-${String(1 + (at % 12)).padStart(2, "0")}-10,Theft${at % 3},Harlow`);
    const files = [new File([["Date,Offence,District", ...lines].join("\n")], "crimes.csv")];
    const said = { corrections: [], settled: [] };
    const { signal } = new AbortController();
    const options = { files, said, mayRename: false, today: OPTIONS.today, progress: () => undefined, signal };
    expect((await recordsFromFiles(host.run, options)).kind).toBe("counted");
    expect((await recordsFromFiles(host.run, options)).kind).toBe("counted");
  },
  "comparing two systems, twice": async (host) => {
    const rows = Array.from({ length: 20 }, (_, index) => [`42/${1000 + index * 37}/19`, 43_525 + index]);
    await host.run(async (context) => {
      for (const name of ["ATHENA", "STORM"])
        context.workbook.worksheets.add(name).getRange("A1:B21").values = [["Crime ref", "Date"], ...rows];
      await context.sync();
    });
    const options = { today: OPTIONS.today };
    expect((await compareWorkbookSystems(host.run, options)).kind).toBe("compared");
    const row = { Sheet: "ATHENA", Reference: "Crime ref", Date: "Date", Unit: "", Type: "", Flags: "" };
    await keepSystems(host.run, [
      { ...row, System: "Crimes" },
      { ...row, System: "Incidents", Sheet: "STORM" },
    ]);
    expect((await compareWorkbookSystems(host.run, options)).kind).toBe("compared");
  },
  "choosing options, building twice and undoing both": async (host) => {
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, title: "Offences by strand", classification: "OFFICIAL", charts: "both" });
    await buildReport(host.run, OPTIONS);
    await comment(host, "Fraud", "Deployments go on.");
    await buildReport(host.run, OPTIONS);
    expect((await undoBuild(host.run)).kind).toBe("restored");
    expect((await reportStatus(host.run)).canUndo).toBe(false);
  },
  "undoing a first build, with what refers to it": async (host) => {
    await buildReport(host.run, OPTIONS);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Crimes").getRange("H1").formulas = [["=Report!A1"]];
      await context.sync();
    });
    expect((await undoBuild(host.run)).kind).toBe("wouldLose");
    expect((await undoBuild(host.run, { evenSo: true })).kind).toBe("removed");
  },
  "the sample, beside sheets that take its names and after a failure": async (host) => {
    host.faults.failSync({ nth: 2, when: { action: 10 }, code: "GeneralException" });
    await expect(insertSample(host.run)).rejects.toThrow();
    expect(await insertSample(host.run)).toEqual(["Monthly offences", "Strands (2)"]);
  },
  "a self-test's result on a sheet": async (host) => {
    expect(await resultOnSheet(host.run, "All as expected.\nNothing noted.")).toMatch(/^Self-test /);
  },
  "going to cells and sheets, shown, hidden and gone, and asking where one is": async (host) => {
    expect([await goTo(host.run, "Crimes", "B3:B4, D5"), await activeSheetName(host.run)]).toEqual(["selected", "Crimes"]);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Strands").visibility = "Hidden";
      await context.sync();
    });
    expect([await goTo(host.run, "Strands", "A1"), await goTo(host.run, "Gone", null)]).toEqual(["hidden", "gone"]);
  },
  "watching edits on the oldest Excel that the manifest lets in": (host) => watchEdits(host, (version) => minor(version) <= floor),
};

describe("the requirement sets that the manifest declares", () => {
  test("are ExcelApi 1.9, Excel 2021's and later, and the shared runtime", () => {
    expect([...declared]).toEqual([
      ["ExcelApi", "1.9"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  test.each(Object.entries(FLOWS))("cover %s", async (_, flow) => {
    const host = await book();
    host.traffic.reset();
    await flow(host);
    expect(host.traffic.api.length).toBeGreaterThan(4);
    expect(beyond(host)).toEqual([]);
  });

  test("are held against everything that the pane and the ribbon ask of Excel", () => {
    const sources = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => ({ file: file.split(path.sep).join("/"), text: readFileSync(path.join(ROOT, "src", file), "utf8") }));
    const takeRun = sources.flatMap(({ text }) =>
      [...text.matchAll(/export (?:async )?function (\w+)\(\s*run: ExcelRun/g)].map(([, name]) => name!),
    );
    const pane = sources.filter(({ file }) => /^(session|commands|taskpane)\//.test(file)).map(({ text }) => text);
    const asked = takeRun.filter((name) => pane.some((text) => new RegExp(`\\b${name}\\(`).test(text)));
    expect(asked).toEqual(expect.arrayContaining(["buildReport", "goTo", "watchFigures"]));
    const flows = readFileSync(__filename, "utf8");
    expect(asked.filter((name) => !flows.includes(`${name}(host.run`))).toEqual([]);
  });

  test("are gone beyond only where Excel is asked first", async () => {
    const host = await book();
    host.traffic.reset();
    const asked = new Set<string>();
    await watchEdits(host, (version) => (asked.add(version), true));
    expect([...asked].filter((version) => minor(version) <= floor)).toEqual([]);
    for (const api of beyond(host)) expect([...asked].some((version) => minor(since.get(api) ?? "1.17") <= minor(version))).toBe(true);
  });
});
