import { openHost, type NodeHost } from "../../../host/node";
import type { BreakNote } from "../../../src/domain/break";
import type { TargetNote } from "../../../src/domain/target";
import { monthOf } from "../../../src/domain/month";
import type { EarlierRecords } from "../../../src/domain/strand-records";
import type { Finding } from "../../../src/domain/finding";
import type { AppliedChanges } from "../../../src/excel/apply-changes";
import { addPaper } from "../../../src/jobs/add-paper";
import { buildReport } from "../../../src/jobs/build-report";
import { buildPacks, type PackFile } from "../../../src/jobs/build-packs";
import { changeCells } from "../../../src/jobs/change-cells";
import { compareWorkbookSystems } from "../../../src/jobs/compare-systems";
import { checkWorkbook, setChecks, type SettingsChange } from "../../../src/jobs/check-workbook";
import { applyFixes, previewFixes, undoFixes } from "../../../src/jobs/fix-findings";
import { lookAtBoxes, resizeBoxes } from "../../../src/jobs/commentary-boxes";
import { guardSheet, sheetNames, unguardSheet } from "../../../src/jobs/guard-sheet";
import { insertSample } from "../../../src/jobs/insert-sample";
import { inspectWorkbook } from "../../../src/jobs/inspect-workbook";
import { keepBreaks, takeBackBreaks } from "../../../src/jobs/keep-breaks";
import { keepMeasures, takeBackMeasures, type MeasureCells } from "../../../src/jobs/keep-measures";
import { keepReading, takeBackReading } from "../../../src/jobs/keep-reading";
import { keepSystems } from "../../../src/jobs/keep-systems";
import { keepTargets } from "../../../src/jobs/keep-targets";
import { keepReportOptions } from "../../../src/jobs/keep-report-options";
import { packBook } from "../../../src/jobs/pack-file";
import { recordsFromFiles } from "../../../src/jobs/records-from-files";
import { readPaper } from "../../../src/jobs/read-paper";
import { readEarlierRecords } from "../../../src/jobs/read-earlier-records";
import { readReported } from "../../../src/jobs/read-reported";
import { readStrandsHead } from "../../../src/jobs/read-strands";
import { markReport } from "../../../src/jobs/mark-report";
import { reportStatus } from "../../../src/jobs/report-status";
import { saveStrands, saveStrandsBy } from "../../../src/jobs/save-strands";
import { writePack } from "../../../src/jobs/write-pack";
import { DEFAULT_THRESHOLDS } from "../../../src/checks/settings/thresholds";
import { carriedText } from "../../../src/kept/carried-settings";
import { takeUpSettings } from "../../../src/jobs/take-up-settings";
import { undoBuild } from "../../../src/jobs/undo-build";
import { verifyReport } from "../../../src/jobs/verify-report";
import { watchFigures } from "../../../src/jobs/watch-figures";
import { NO_REPORT_OPTIONS } from "../../../src/report/report-options";
import { comment } from "../../excel/written";
import { fileOf, longRows } from "../../workbooks";

/** One thing that can be done to a workbook. */
export interface Job {
  readonly name: string;
  /** The functions of src/jobs that it goes through. */
  readonly of: string | readonly string[];
  /** What was done to the workbook before; left out for nothing. What it returns is given to `act`. */
  readonly before?: (host: NodeHost) => Promise<unknown>;
  /** Writes nothing. */
  readonly onlyReads?: true;
  readonly act: (host: NodeHost, prepared: unknown) => Promise<unknown>;
}

const OPTIONS = { by: null, strandsFrom: null, end: null, today: new Date(2020, 2, 16) };
const SHEET = { sheet: "Data" };
const WORDS = "Deployments go on.";

/** A sheet of offences with slips of every kind that can be mended or accepted, and one of the analyst's own that looks at it. */
export async function baseFile(): Promise<Uint8Array> {
  const data = longRows(monthOf(2020, 1), 24, {
    "Theft, other": (index) => (index === 5 ? 412 : 20 + (index % 7)),
    "Burglary, dwelling": (index) => (index === 9 ? "31" : 30 + (index % 5)),
    "Robbery, personal": (index) => 50 + (index % 6),
  });
  const host = await openHost({
    workbook: await fileOf({ Data: data, Notes: [["The analyst's own sheet"], ["First"], ["Last"]] }),
    name: "base.xlsx",
  });
  await host.run(async ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItem("Data");
    sheet.getRange("C2:C20").numberFormat = Array.from({ length: 19 }, () => ["#,##0"]);
    sheet.getRange("C29:C30").numberFormat = [["@"], ["@"]];
    sheet.getRange("C29:C30").values = [["29"], ["31"]];
    sheet.getRange("A5:C5").format.fill.color = "#FFFF00";
    sheet.getRange("C10:C14").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    worksheets.getItem("Notes").getRange("B1:B2").formulas = [["=SUM(Data!C2:C10)"], ["=Data!C5*2"]];
  });
  return (await host.toBytes()).bytes;
}

const build = ({ run }: NodeHost) => buildReport(run, OPTIONS);
const setting = (change: Partial<SettingsChange>) => (host: NodeHost) =>
  setChecks(host.run, OPTIONS, { levels: {}, thresholds: {}, accept: [], ...change });
const accept = setting({ accept: [{ code: "implausibleCount", sheet: "Data", address: null, reason: "A series of thefts" }] });
const fix =
  (isMeant: (finding: Finding) => boolean) =>
  async ({ run }: NodeHost) =>
    applyFixes(run, await previewFixes(run, OPTIONS, isMeant), { overFormulas: false });
const fixAll = fix(() => true);
const nothing = () => Promise.resolve();
type Step = (host: NodeHost) => unknown;
const inTurn =
  (...steps: readonly Step[]) =>
  async (host: NodeHost) => {
    for (const step of steps) await step(host);
  };
const typed = (sheet: string, address: string, value: string | number) => (host: NodeHost) => host.user.type(sheet, address, value);
const commented: Step = (host) => comment(host, "Theft_other_t6suk0", WORDS);

const misspell = (host: NodeHost) => {
  host.user.type("Data", "B33", "Burglary, dweling");
  // Blank cells of no format, and one of the whole column's.
  host.user.type("Data", "B70", "Robbery, persnal");
  return nothing();
};

/** So many offences that Excel's own list cannot hold them: guarding adds a sheet of lists. */
const many = (host: NodeHost) => {
  const names = Array.from({ length: 30 }, (_, index) => [`An offence with a name, number ${index}`]);
  host.user.paste("Data", "B2", names);
  return nothing();
};
const guard = ({ run }: NodeHost) => guardSheet(run, SHEET);
const unguard = ({ run }: NodeHost) => unguardSheet(run, SHEET);

/** The strands that are recognised, but for so many. */
const strands = (leftOut: number) => async (host: NodeHost) => {
  const { definitions } = await scratch();
  await saveStrands(host.run, definitions.slice(leftOut));
};
let recognised: ReturnType<typeof buildReport> | undefined;
const scratch = () => (recognised ??= baseFile().then(async (workbook) => build(await openHost({ workbook, name: "scratch.xlsx" }))));

/** The first pack, one for each offence. */
async function packOf({ run }: NodeHost): Promise<PackFile> {
  const files: PackFile[] = [];
  const write = (file: PackFile) => {
    files.push(file);
    return Promise.resolve([]);
  };
  await buildPacks(run, { ...OPTIONS, column: "Offence", report: { charts: "none" }, write, faultText: () => null });
  return files[0]!;
}

const note = (column: string, readAs: string) => ({ sheet: "Data", column, readAs });
const NOTES = [note("A", "month"), note("B", "offence"), note("", "day first")];
const say =
  (...notes: readonly ReturnType<typeof note>[]) =>
  ({ run }: NodeHost) =>
    keepReading(run, notes);

const JUNE: BreakNote = { strand: "Robbery, personal", month: monthOf(2019, 6), note: "=new flag", part: 12 };
const breaks =
  (said: readonly BreakNote[], takenAway: readonly BreakNote[] = []) =>
  ({ run }: NodeHost) =>
    keepBreaks(run, { said, takenAway, strands: ["Robbery", "Theft"] });

const TARGET: TargetNote = { strand: "Robbery", target: { kind: "percent", value: -0.05 } };

const ARRESTS: MeasureCells = { Section: "5.10", Measure: "Arrests", Kind: "tally", Values: 800, From: 43_617, To: 43_831 };
const KITS: MeasureCells = { Section: "Robbery", Measure: "Kits", Kind: "progress", Values: 3098, Target: 4000 };

/** Adds the worksheets of two systems, which disagree on some records. */
async function twoSystems({ run }: NodeHost): Promise<void> {
  await run(async (context) => {
    const systems = [
      ["ATHENA", 0],
      ["STORM", 5],
    ] as const;
    for (const [name, without] of systems) {
      const rows = Array.from({ length: 20 }, (_, index) => [
        `42/${1000 + index * 37}/19`,
        43_525 + index,
        index % (3 + without) === 0 ? "Yes" : "No",
      ]);
      const cells = [["Crime ref", "Date", "Knife used"], ...rows.slice(without === 0 ? 0 : 1)];
      context.workbook.worksheets.add(name).getRange(`A1:C${cells.length}`).values = cells;
    }
    await context.sync();
  });
}
const systemRow = (name: string, flags: string) => ({
  ...{ System: name, Sheet: name, Reference: "Crime ref", Date: "Date", Unit: "", Type: "", Flags: flags },
});
const compareTwo = ({ run }: NodeHost) => compareWorkbookSystems(run, { today: OPTIONS.today });

/** Adds records with references, builds, and says that one of them was another offence: the next build tells it by record. */
async function revisedRecords(host: NodeHost) {
  await host.run(async (context) => {
    const rows = Array.from({ length: 144 }, (_, index) => [
      `42/${7000 + index * 37}/19`,
      43_132 + Math.floor((index * 729) / 143),
      index % 3 === 0 ? "Arson" : "Fraud",
    ]);
    context.workbook.worksheets.add("Records").getRange("A1:C145").values = [["Crime number", "Date", "Offence"], ...rows];
    await context.sync();
  });
  await build(host);
  const records = await readEarlierRecords(host.run, OPTIONS, "earlier.xlsx");
  host.user.type("Records", "C140", "Arson");
  return records;
}
const fromFiles = ({ run }: NodeHost, days: number) => {
  const lines = Array.from(
    { length: days },
    (_, at) => `2019-${String(1 + (at % 12)).padStart(2, "0")}-${10 + (at % 9)},Theft${at % 3},Harlow`,
  );
  const files = [new File([["Date,Offence,District", ...lines].join("\n")], "crimes.csv", { lastModified: 0 })];
  const said = { corrections: [], settled: [] };
  const { signal } = new AbortController();
  return recordsFromFiles(run, { files, said, mayRename: false, today: OPTIONS.today, progress: () => undefined, signal });
};

const watch = ({ run }: NodeHost) =>
  watchFigures(
    run,
    OPTIONS,
    { supports: () => true, wait: () => Promise.resolve(), fault: () => undefined, idle: 1, delays: [] },
    { found: () => undefined, failed: () => undefined },
  );

/** Every job, each with the state of the workbook that it begins with. Whatever src/jobs exports is here. */
export const JOBS: readonly Job[] = [
  { name: "building a first report", of: "buildReport", act: build },
  { name: "building a report anew", of: "buildReport", before: inTurn(build, commented, typed("Data", "C2", 25)), act: build },
  { name: "undoing a first build", of: "undoBuild", before: build, act: ({ run }) => undoBuild(run) },
  {
    name: "undoing a first build though commentary goes with it",
    of: "undoBuild",
    before: inTurn(build, commented),
    act: ({ run }) => undoBuild(run, { evenSo: true }),
  },
  {
    name: "undoing a build",
    of: "undoBuild",
    before: inTurn(build, commented, typed("Data", "C2", 25), build),
    act: ({ run }) => undoBuild(run),
  },
  { name: "saying on the report that it is out of date", of: "markReport", before: build, act: ({ run }) => markReport(run, true) },
  {
    name: "taking away that the report is out of date",
    of: "markReport",
    before: inTurn(build, ({ run }) => markReport(run, true)),
    act: ({ run }) => markReport(run, false),
  },
  {
    name: "resizing boxes of commentary",
    of: "resizeBoxes",
    async before(host) {
      await build(host);
      await comment(host, "Theft_other_t6suk0", WORDS.repeat(40));
      await comment(host, "Robbery_personal_mas5wo", WORDS.repeat(60));
    },
    act: ({ run }) => resizeBoxes(run),
  },
  { name: "looking at boxes of commentary", onlyReads: true, of: "lookAtBoxes", before: build, act: ({ run }) => lookAtBoxes(run) },
  {
    name: "checking",
    onlyReads: true,
    of: "checkWorkbook",
    before: misspell,
    act: async ({ run }) => (await checkWorkbook(run, OPTIONS)).findings,
  },
  { name: "inspecting", onlyReads: true, of: "inspectWorkbook", act: async ({ run }) => (await inspectWorkbook(run)).sheets },
  { name: "looking for the report", onlyReads: true, of: "reportStatus", before: build, act: ({ run }) => reportStatus(run) },
  { name: "counting for packs", onlyReads: true, of: "buildPacks", act: (host) => packOf(host) },
  {
    name: "making all packs as one file",
    onlyReads: true,
    of: "packBook",
    act: async ({ run }) => {
      const draw = () => Promise.reject(new Error("There are no charts to draw."));
      return (await packBook(run, { ...OPTIONS, as: "sheets", column: "Offence", report: { charts: "none" }, draw })).outcome;
    },
  },
  {
    name: "writing a pack over the one before",
    of: "writePack",
    async before(host) {
      const file = await packOf(host);
      await writePack(host.run, file, { isNew: true, today: OPTIONS.today });
      return file;
    },
    act: ({ run }, file) => writePack(run, file as PackFile, { isNew: false, today: OPTIONS.today }),
  },
  { name: "reading the report as a paper", onlyReads: true, of: "readPaper", before: build, act: ({ run }) => readPaper(run) },
  {
    name: "verifying the report",
    onlyReads: true,
    of: "verifyReport",
    before: build,
    // Asked which cells a chart draws, the client library takes the question for a change.
    act: ({ run }) => verifyReport(run, { tellsCells: false }),
  },
  { name: "comparing two systems for the first time", of: "compareWorkbookSystems", before: twoSystems, act: compareTwo },
  {
    name: "comparing two systems again, with outcomes in the list",
    of: "compareWorkbookSystems",
    before: inTurn(twoSystems, compareTwo, typed("To put right", "K6", "Asked the station"), typed("STORM", "A5", "42/7777/19")),
    act: compareTwo,
  },
  {
    name: "choosing the columns of two systems otherwise",
    of: "keepSystems",
    async before(host) {
      await twoSystems(host);
      await keepSystems(host.run, [systemRow("ATHENA", "Knife used"), systemRow("STORM", "Knife used")]);
      host.user.type("Systems", "H5", "Ask the station");
    },
    act: ({ run }) => keepSystems(run, [systemRow("ATHENA", ""), systemRow("STORM", "")]),
  },
  { name: "counting files", of: "recordsFromFiles", act: (host) => fromFiles(host, 60) },
  { name: "counting files again", of: "recordsFromFiles", before: (host) => fromFiles(host, 60), act: (host) => fromFiles(host, 44) },
  { name: "reading strands", onlyReads: true, of: "readStrandsHead", before: strands(0), act: ({ run }) => readStrandsHead(run) },
  {
    name: "building a report that shows record by record what was revised",
    of: ["buildReport", "bridgeByRecord"],
    before: revisedRecords,
    act: ({ run }, records) =>
      buildReport(run, { ...OPTIONS, report: { charts: "bridge" }, earlierRecords: () => Promise.resolve(records as EarlierRecords) }),
  },
  {
    name: "reading the records of an earlier workbook",
    onlyReads: true,
    of: "readEarlierRecords",
    before: revisedRecords,
    act: ({ run }) => readEarlierRecords(run, OPTIONS, "earlier.xlsx"),
  },
  { name: "reading what was reported", onlyReads: true, of: "readReported", before: build, act: ({ run }) => readReported(run) },
  { name: "naming the sheets", onlyReads: true, of: "sheetNames", before: guard, act: ({ run }) => sheetNames(run) },
  { name: "accepting a finding", of: "setChecks", act: accept },
  {
    name: "taking an acceptance back",
    of: "setChecks",
    before: accept,
    act: setting({ takeBack: [{ code: "implausibleCount", sheet: "Data", address: "C17" }] }),
  },
  { name: "setting a check", of: "setChecks", act: setting({ levels: { implausibleCount: "off" }, thresholds: { months: 9 } }) },
  {
    name: "keeping what a report is to be like",
    of: "keepReportOptions",
    act: ({ run }) => keepReportOptions(run, { ...NO_REPORT_OPTIONS, title: "Offences" }),
  },
  {
    name: "looking what would mend",
    onlyReads: true,
    of: "previewFixes",
    before: misspell,
    act: ({ run }) => previewFixes(run, OPTIONS, () => true),
  },
  { name: "mending one finding", of: ["previewFixes", "applyFixes"], before: misspell, act: fix(({ code }) => code === "similarNames") },
  { name: "mending all", of: ["previewFixes", "applyFixes"], before: misspell, act: fixAll },
  {
    name: "taking mending back",
    of: "undoFixes",
    async before(host) {
      await misspell(host);
      return fixAll(host);
    },
    act: ({ run }, applied) => undoFixes(run, applied as AppliedChanges),
  },
  { name: "guarding", of: "guardSheet", act: guard },
  { name: "guarding with a sheet of lists", of: "guardSheet", before: many, act: guard },
  {
    name: "guarding again, with longer lists",
    of: "guardSheet",
    before: inTurn(many, guard, ({ user }) => user.paste("Data", "A74", [[43862, "Arson, endangering life", 7]])),
    act: guard,
  },
  {
    name: "guarding again, with shorter lists",
    of: "guardSheet",
    before: inTurn(many, guard, ({ user }) => user.paste("Data", "B2", [["Robbery, personal"], ["Theft, other"], ["Theft, other"]])),
    act: guard,
  },
  {
    name: "guarding again, without lists",
    of: "guardSheet",
    before: inTurn(many, guard, ({ user }) => user.paste("Data", "B2", Array(72).fill(["Robbery"]) as string[][])),
    act: guard,
  },
  { name: "taking a guard away", of: "unguardSheet", before: inTurn(many, guard), act: unguard },
  { name: "adding the paper’s sheet", of: "addPaper", act: ({ run }) => addPaper(run) },
  { name: "saving first strands", of: "saveStrands", act: strands(0) },
  { name: "saving strands by a column", of: "saveStrandsBy", act: ({ run }) => saveStrandsBy(run, "Offence") },
  { name: "saving more strands", of: "saveStrands", before: strands(2), act: strands(0) },
  { name: "saving fewer strands", of: "saveStrands", before: strands(0), act: strands(2) },
  {
    name: "saving strands into a table of the analyst's own columns",
    of: "saveStrands",
    async before(host) {
      await strands(1)(host);
      await host.run(async ({ workbook: { tables } }) => {
        const table = tables.getItem("Strands");
        table.columns.add(2, undefined, "Remark").getDataBodyRange().formulas = [["ask Leeds"], ["'1/2"]];
        table.columns.add(undefined, undefined, "Length").getDataBodyRange().formulas = [["=LEN(B5)"], ["=LEN(B6)"]];
        table.columns.getItem("Lead").delete();
        table.columns.getItem("Favourable").getDataBodyRange().getCell(0, 0).dataValidation.rule = {
          list: { inCellDropDown: true, source: "up" },
        };
        table.worksheet.getRange("P1").formulas = [["=COUNTA(Strands[Strand])"]];
        table.getRange().getRowsBelow(4).getLastRow().getCell(0, 0).values = [["A note below"]];
      });
    },
    act: strands(0),
  },
  { name: "keeping a first correction", of: "keepReading", act: say(NOTES[0]!) },
  { name: "keeping more corrections", of: "keepReading", before: say(NOTES[0]!), act: say(NOTES[1]!, NOTES[2]!) },
  {
    name: "taking corrections back",
    of: "keepReading",
    before: say(...NOTES),
    act: say(note("A", "as recognised"), note("B", "as recognised")),
  },
  { name: "entering a first break", of: "keepBreaks", act: breaks([JUNE]) },
  {
    name: "entering breaks, and taking one away",
    of: "keepBreaks",
    before: breaks([JUNE, { ...JUNE, strand: "", part: null }]),
    act: breaks(
      [
        { ...JUNE, note: "another flag" },
        { ...JUNE, month: monthOf(2019, 9) },
      ],
      [{ ...JUNE, strand: "All" }],
    ),
  },
  {
    name: "taking breaks back",
    of: "takeBackBreaks",
    before: ({ run }) => keepBreaks(run, { said: [JUNE] }),
    act: ({ run }) => takeBackBreaks(run, []),
  },
  { name: "entering a first target", of: "keepTargets", act: ({ run }) => keepTargets(run, [TARGET]) },
  {
    name: "entering a target again, and another",
    of: "keepTargets",
    before: ({ run }) => keepTargets(run, [TARGET]),
    act: ({ run }) =>
      keepTargets(run, [
        { strand: "Robbery", target: { kind: "number", value: 900 } },
        { ...TARGET, strand: "Theft" },
      ]),
  },
  { name: "adding a first measure", of: "keepMeasures", act: ({ run }) => keepMeasures(run, [ARRESTS]) },
  {
    name: "adding more measures",
    of: "keepMeasures",
    before: inTurn(({ run }) => keepMeasures(run, [ARRESTS]), typed("Measures", "G5", "=400*2")),
    act: ({ run }) => keepMeasures(run, [KITS, { ...ARRESTS, Measure: "Searches" }]),
  },
  {
    name: "taking a measure away",
    of: "takeBackMeasures",
    before: ({ run }) => keepMeasures(run, [KITS, ARRESTS]),
    act: ({ run }) => takeBackMeasures(run, [ARRESTS]),
  },
  {
    name: "taking the only measure away",
    of: "takeBackMeasures",
    before: ({ run }) => keepMeasures(run, [ARRESTS]),
    act: ({ run }) => takeBackMeasures(run, [ARRESTS]),
  },
  {
    name: "taking another workbook's settings up",
    of: "takeUpSettings",
    before: accept,
    act: ({ run }) =>
      takeUpSettings(
        run,
        carriedText({
          checks: { levels: { monthsMissing: "off" }, thresholds: DEFAULT_THRESHOLDS },
          report: { ...NO_REPORT_OPTIONS, title: "Of another" },
        }),
      ),
  },
  {
    name: "taking a correction back",
    of: "takeBackReading",
    before: say(NOTES[0]!, NOTES[1]!),
    act: ({ run }) => takeBackReading(run, [NOTES[1]!], []),
  },
  {
    name: "changing a strand",
    of: "changeCells",
    before: strands(0),
    act: ({ run }) => changeCells(run, [{ sheet: "Strands", row: 4, column: 3, value: "Chief Inspector" }]),
  },
  { name: "inserting the sample", of: "insertSample", act: ({ run }) => insertSample(run) },
  {
    name: "inserting the sample beside sheets of the same names",
    of: "insertSample",
    before: inTurn(({ run }) => insertSample(run), typed("Strands", "B12", "Mine"), typed("Monthly offences", "C5", 7)),
    act: ({ run }) => insertSample(run),
  },
  {
    name: "watching, pausing, going on and stopping",
    of: "watchFigures",
    onlyReads: true,
    async act(host) {
      const watching = await watch(host);
      await watching.pause();
      await watching.resume();
      await watching.settled();
      await watching.stop();
    },
  },
];
