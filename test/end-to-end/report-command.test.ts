import { ownFolder } from "./own-folder";
import { link, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { openHost } from "../../host/node";
import { ESSEX_STRANDS } from "../../scripts/examples/essex";
import { isoMonth } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { earlierEnd } from "../../src/domain/window";
import { describeWith, realFile } from "../where";
import type { JsonResult } from "../../cli/json-result";
import { valuesOf } from "../excel/written";
import { partsOf } from "../zip-parts";
import { PROJECT, report, reportJson } from "./command";

const EXAMPLE = path.join(PROJECT, "examples", "essex-2020.xlsx");
const TABLES = path.join(PROJECT, "examples", "essex-2020-tables.xlsx");
const MPS = realFile("mps-ward-monthly-2023-11-to-2025-10.csv.gz");

const folder = ownFolder();

/** The paper's rows as --json gives them. */
const PAPER = ESSEX_STRANDS.map(({ section, strand, measure, end, earlier, later }) => ({
  strand,
  section,
  measure,
  favourable: null,
  earlier: { end: isoMonth(earlierEnd(end)), total: earlier },
  later: { end: isoMonth(end), total: later },
  diff: later - earlier,
  pctDiff: (later - earlier) / earlier,
  reason: null,
}));

/** Which of the paper's ten changes are more than chance alone would give, by R's poisson.test of their totals: see test/statistics. */
const PAPER_BY_CHANCE = [true, true, false, true, true, false, false, false, true, false];

/** What the paper has of a strand. */
const figuresOf = (strand: JsonResult["strands"][number]) =>
  Object.fromEntries(Object.entries(strand).filter(([name]) => name in PAPER[0]!));
const verdictsOf = (json: JsonResult) => json.strands.map(({ strand, verdict: { standsOut, method } }) => [strand, standsOut, method]);

describe("npm run report", () => {
  test("builds the example, prints a short summary and says where the report is", async () => {
    const { code, stdout, stderr } = await report([], folder());
    expect(code).toBe(0);
    expect(stdout).toContain("5.0  Domestic Abuse      Jan 20   24,675  29,981  5,306   +21.5%          Yes\n");
    expect(stdout).toContain("5.8  Business Crime      Jan 20   24,429  24,043   -386    -1.6%           No\n");
    expect(stdout).toContain(`Saved to ${path.join(folder(), "out", "essex-2020-report.xlsx")}`);
    expect(stderr).toContain("Recognising the offence worksheets …\n");
    expect(await readdir(path.join(folder(), "out"))).toEqual(["essex-2020-report.xlsx"]);
  });

  test("takes the report out beside the workbook; a template that is none costs the Word document alone", async () => {
    await writeFile(path.join(folder(), "notes.dotx"), "no document");
    const out = ["--slides", "p.pptx", "--values-only", "v.xlsx", "--no-charts"];
    const { code, stdout, stderr } = await report(["--word", "p.docx", "--word-template", "notes.dotx", ...out], folder());
    expect([code, (await readdir(folder())).sort()]).toEqual([2, ["notes.dotx", "out", "p.pptx", "v.xlsx"]]);
    expect(stderr).toContain("“notes.dotx” is no Word document or template (.docx or .dotx), so no Word document was made.");
    expect(stdout).toContain(`essex-2020-report.xlsx, ${path.join(folder(), "p.pptx")} and ${path.join(folder(), "v.xlsx")} (`);
    await writeFile(path.join(folder(), "p.docx"), "an earlier one");
    await link(path.join(folder(), "p.docx"), path.join(folder(), "earlier.docx"));
    const { code: again, json } = await reportJson(["--word", "p.docx", "--no-charts"], folder());
    expect(await readFile(path.join(folder(), "earlier.docx"), "utf8")).toBe("an earlier one");
    expect([again, json.papers]).toEqual([0, [path.join(folder(), "p.docx")]]);
    expect(partsOf(await readFile(path.join(folder(), "p.docx"))).get("word/document.xml")).toContain("DA offences rose by 5,306 (+21.5%)");
  });

  test("says of itself what was asked for, and leaves strands out by name", async () => {
    const asked = [
      "--title",
      "Quarter three",
      "--force",
      "Kent Police",
      "--as-at",
      "2020-02-20",
      "--leave-out",
      "hate  crime",
      "--no-charts",
      "--target",
      "Fraud=2000",
    ];
    const { code, stdout } = await report([EXAMPLE, "--out", "report.xlsx", ...asked], folder());
    expect(code).toBe(0);
    expect(stdout).not.toContain("Hate Crime");
    expect(stdout).toMatch(/5\.6 {2}Fraud .* ▲ Above\n/);
    const host = await openHost({ workbook: path.join(folder(), "report.xlsx") });
    const lines = (await valuesOf(host, "Report", "A1:A5")).flat();
    expect(lines[1]).toBe("Quarter three");
    expect(lines[2]).toBe("Kent Police  ·  12 months to end of January 2020  ·  OFFICIAL");
    expect(lines[3]).toMatch(/^As at 20 February 2020\. /);
  });

  test("gives solved rates and where differences come from in its JSON, as told", async () => {
    const records = path.join(PROJECT, "examples", "records.xlsx");
    const asked = ["--columns", "solved", "--solved", "Outcome=Charged", "--contributions", "District"];
    const { code, json } = await reportJson([records, "--out", "report.xlsx", "--quiet", ...asked], folder());
    expect(code).toBe(0);
    for (const { earlier, later, diff, solved, contributions } of json.strands) {
      expect(solved).toMatchObject({ from: "2019-02", to: "2020-01", reason: null });
      expect([solved!.rateEarlier, solved!.rateLater]).toEqual([solved!.earlier! / earlier!.total, solved!.later! / later!.total]);
      expect(solved!.changePoints).toBeCloseTo(100 * (solved!.rateLater! - solved!.rateEarlier!), 10);
      expect(contributions!.parts.map(({ name }) => name).toSorted()).toEqual(["North", "South", "West"]);
      expect(contributions!.parts.reduce((sum, part) => sum + part.diff, 0)).toBe(diff);
    }
  });

  test.each([
    [["--as-at", "2020-02-30"], "“2020-02-30” is not a date. Write the date of the figures like 2020-03-16."],
    [["--leave-out", "Hate Crme"], "No strand is called “Hate Crme”, so it cannot be left out. Did you mean “Hate Crime”?"],
    [["--title", "x".repeat(121)], "The title has 121 characters. There is room for 120. Shorten it."],
  ])("writes nothing where what the report is to be cannot be: %j", async (args, message) => {
    const { code, stderr } = await report([EXAMPLE, "--out", "report.xlsx", "--quiet", ...args], folder());
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(await readdir(folder())).toEqual([]);
  });

  test("prints a question's answers as arguments, which give the figures that they promise", async () => {
    const rows = Array.from({ length: 24 }, (_, at) => {
      const month = `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
      return `${month},Burglary,Initial,${100 + at}\n${month},Burglary,Updated,${10 + (at % 5)}`;
    });
    await writeFile(path.join(folder(), "crimes.csv"), `Month,Offence,Measure,Count\n${rows.join("\n")}\n`);
    const asked = await reportJson(["crimes.csv", "--out", "report.xlsx"], folder());
    expect(asked.code).toBe(1);
    const [question] = asked.json.findings;
    expect(question!.answers).toEqual([
      { label: "Count only “Initial”", arguments: ["--correct", "crimes!Measure=only: Initial"] },
      { label: "Count only “Updated”", arguments: ["--correct", "crimes!Measure=only: Updated"] },
      { label: "Add them all up", arguments: ["--correct", "crimes!Measure=added up"] },
    ]);
    const said = await report(["crimes.csv"], folder());
    expect(said.stderr).toContain("  Count only “Initial”:  --correct 'crimes!Measure=only: Initial'\n");
    const args = ["crimes.csv", "--out", "report.xlsx", "--target", "Burglary=-50%", ...question!.answers![0]!.arguments];
    const answered = await reportJson(args, folder());
    expect(answered.code).toBe(0);
    expect(answered.json.strands[0]).toMatchObject({ earlier: { total: 1266 }, later: { total: 1410 } });
    expect(answered.json.strands[0]!.target).toEqual({
      ...{ kind: "percent", value: -0.5, progress: 1410 / 633, met: null, state: "above", assurance: null },
    });
  });

  test("gives all ten rows of the paper from the long worksheet, in five syncs or fewer", async () => {
    const { code, json } = await reportJson([EXAMPLE, "--out", "report.xlsx"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(figuresOf)).toEqual(PAPER);
    expect(json.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(json).toMatchObject({ input: EXAMPLE, output: path.join(folder(), "report.xlsx") });
    expect(new Set(verdictsOf(json).map(([, , method]) => method))).toEqual(new Set(["pairedMonths"]));
    expect(json.strands[0]!.controlChart).toEqual({
      from: "2017-12",
      to: "2020-01",
      method: "yearOnYear",
      trial: false,
      marked: ["2018-12", "2019-01"].map((month) => ({ rule: "outside", direction: "down", months: [month] })),
      reading: "December 2018 and January 2019 are below the lower limit.",
    });
    expect(json.strands[0]!.latestMonth).toEqual({
      month: "2020-01",
      count: 2183,
      exceptional: false,
      method: "yearOnYear",
      facts: ["the fourth fall running"],
    });
    expect(json.traffic.syncs).toBeLessThanOrEqual(5);
    expect(json.traffic.requestBytes).toBeGreaterThan(0);
    expect(json.traffic.responseBytes).toBeGreaterThan(0);
  });

  test("gives all ten rows of the paper from comparison tables", async () => {
    const { code, json } = await reportJson([TABLES, "--out", "report.xlsx"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(figuresOf)).toEqual(PAPER);
    expect(json.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    // The months are not there: by chance alone.
    expect(verdictsOf(json).map(([, ...judged]) => judged)).toEqual(PAPER_BY_CHANCE.map((standsOut) => [standsOut, "exact"]));
    expect(json.strands[0]).toMatchObject({ verdict: { dispersion: null }, latestMonth: null });
  });

  test("never writes to the workbook that it read", async () => {
    const before = await readFile(EXAMPLE);
    await report([EXAMPLE, "--out", "report.xlsx", "--quiet"], folder());
    expect((await readFile(EXAMPLE)).equals(before)).toBe(true);
  });

  test("builds again from its own output", async () => {
    await report([EXAMPLE, "--out", "first.xlsx"], folder());
    const { code, json } = await reportJson(["first.xlsx", "--out", "second.xlsx"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(figuresOf)).toEqual(PAPER);
    expect(json.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("is silent with --quiet", async () => {
    expect(await report(["--quiet"], folder())).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("takes the Strands table from a .csv file, and another month with --end", async () => {
    await writeFile(
      path.join(folder(), "strands.csv"),
      "Section,Strand,Measure,Lead,Column,Values,Period end\n5.10,Hate Crime,Hate Crime Offences,,Offence,Hate: *,\n5.1,Knife Crime,Knife Crime Offences,,Offence,knife ENABLED,2020-01\n",
    );
    const { code, json } = await reportJson([EXAMPLE, "--strands", "strands.csv", "--end", "2019-12"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(({ section, strand, later }) => [section, strand, later!.end])).toEqual([
      ["5.10", "Hate Crime", "2019-12"],
      ["5.1", "Knife Crime", "2020-01"],
    ]);
    expect(json.strands[1]).toMatchObject({ earlier: { total: 983 }, later: { total: 1405 }, diff: 422 });
  });

  test("makes one strand for each value of a column with --by", async () => {
    const { code, json } = await reportJson([EXAMPLE, "--by", "district"], folder());
    expect(code).toBe(0);
    expect(json.strands.map(({ strand }) => strand)).toEqual(["North", "South", "West"]);
    // February holds the night-time economy's rows alone: it is no month to end with.
    expect(new Set(json.strands.map(({ later }) => later!.end))).toEqual(new Set(["2020-01"]));
    expect(json.findings).toContainEqual(expect.objectContaining({ code: "incompleteMonths", severity: "warning" }));
  });
});

describeWith(MPS)("a report on a file of a force's own", () => {
  test("reads the Metropolitan Police's wide file of 18,693 rows by offence group", async () => {
    const csv = gunzipSync(await readFile(MPS));
    const host = await openHost({ workbook: csv, name: "mps.csv" });
    // Not saved: that takes as long as all the rest.
    const options = { by: "MajorText", strandsFrom: null, end: null, today: new Date(2026, 0, 15) };
    const { sheet, comparisons } = await buildReport(host.run, options);
    expect(sheet).not.toBeNull();
    expect(host.traffic.totals.syncs).toBeLessThanOrEqual(5);
    const whole = comparisons.flatMap(({ definition, earlier, later }) =>
      earlier && later ? [{ strand: definition.strand, earlier, later }] : [],
    );
    expect(whole).toHaveLength(13);
    expect(new Set(whole.map(({ earlier, later }) => `${isoMonth(earlier.end)} ${isoMonth(later.end)}`))).toEqual(
      new Set(["2024-10 2025-10"]),
    );
    expect(whole.map(({ strand, earlier, later }) => [strand, earlier.total, later.total])).toEqual(
      [...countedApart(csv.toString("utf8"))].map(([strand, [earlier, later]]) => [strand, earlier, later]),
    );
  }, 180_000);
});

/** Totals by MajorText of the first and last twelve month columns, by a plain split of the lines. */
function countedApart(csv: string): ReadonlyMap<string, readonly [number, number]> {
  const [header, ...lines] = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const fields = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field!.replace(/^"|"$/g, ""));
  const columns = fields(header!);
  const group = columns.indexOf("MajorText");
  const months = columns.flatMap((name, index) => (/^\d{6}$/.test(name) ? [index] : []));
  const totals = new Map<string, [number, number]>();
  for (const line of lines) {
    const row = fields(line);
    const sums = totals.get(row[group]!) ?? [0, 0];
    months.forEach((column, index) => (sums[index < 12 ? 0 : 1] += Number(row[column])));
    totals.set(row[group]!, sums);
  }
  return totals;
}

describe("npm run report with what it cannot use", () => {
  test.each([
    ["a file that is not there", () => ["nowhere.xlsx"], /nowhere\.xlsx/],
    ["an empty file", async () => [await made("empty.xlsx", "")], /empty/i],
    ["a file that is no workbook", async () => [await made("letter.xlsx", "Dear Sir or Madam")], /letter\.xlsx/],
    ["a truncated workbook", async () => [await made("cut.xlsx", (await readFile(EXAMPLE)).subarray(0, 9000))], /cut\.xlsx/],
    ["a password-protected workbook", async () => [await made("locked.xlsx", protectedWorkbook())], /password/i],
    ["an unknown argument", () => ["--nonsense"], /nonsense/],
    ["a month that is none", () => ["--end", "Janury"], /2020-01/],
    ["an output that is the input", async () => [await made("own.xlsx", await readFile(EXAMPLE)), "--out", "own.xlsx"], /own\.xlsx/],
    [
      "an output that is the Strands file",
      async () => [EXAMPLE, "--strands", await made("strands.xlsx", await readFile(EXAMPLE)), "--out", "strands.xlsx"],
      /never written to/,
    ],
    ["a folder", () => [folder()], /it is a folder()/],
    [
      "an output that cannot be written",
      async () => [EXAMPLE, "--out", path.join(await made("file", "x"), "report.xlsx")],
      /cannot be written/,
    ],
    ["a Strands file that is not there", () => [EXAMPLE, "--strands", "nowhere.csv"], /nowhere\.csv/],
  ] as const)("says what is wrong in one line and ends with 2: %s", async (_, prepare, words) => {
    const args = await prepare();
    const before = await readdir(folder());
    const { code, stdout, stderr } = await report([...args, "--quiet"], folder());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(folder())).toEqual(before);
  });

  test("gives the object with --json for arguments that cannot be used, too", async () => {
    const { code, json } = await reportJson(["--nonsense"], folder());
    expect(code).toBe(2);
    expect(json).toMatchObject({
      output: null,
      strands: [],
      findings: [{ code: "badArguments", message: expect.stringContaining("nonsense") as string }],
    });
  });

  test("gives the object with --json for input that cannot be read, too", async () => {
    const { code, json } = await reportJson(["nowhere.xlsx"], folder());
    expect(code).toBe(2);
    expect(json).toMatchObject({
      output: null,
      strands: [],
      findings: [{ severity: "error", message: expect.stringContaining("nowhere.xlsx") as string }],
    });
  });

  test("ends with 1 and writes nothing where no sheet is recognised, and says what was seen on each", async () => {
    const { code, stderr } = await report([await made("rota.csv", "Week,Desk\n1,Analyst 1\n2,Analyst 2\n")], folder());
    expect(code).toBe(1);
    expect(stderr).toContain("rota");
    expect(stderr).toContain("Nothing was written");
    expect(await readdir(folder())).toEqual(["rota.csv"]);
  });
});

async function made(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder(), name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** The head of an OLE compound file with an encrypted package in it, as Excel saves a workbook with a password. */
function protectedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from("EncryptedPackage", "utf16le").copy(bytes, 1024);
  return bytes;
}
