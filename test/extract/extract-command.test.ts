import { readFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { strandDefinitions } from "../../src/reading";
import { reportDetails } from "../../src/reading/sheets";
import { readStrandsFile } from "../../cli/strands-file";
import type { JsonExtraction } from "../../cli/extract-arguments";
import { PROJECT, reportJson, strandReport } from "../end-to-end/command";
import { csv, duckdb, exampleRows, folder, HEADERS, written } from "./files";

const EXAMPLE = path.join(PROJECT, "examples", "records.xlsx");

async function extractJson(args: readonly string[], at: string) {
  const { code, stdout, stderr } = await strandReport(["extract", ...args, "--json", "--quiet"], at);
  return { code, stderr, json: JSON.parse(stdout) as JsonExtraction };
}

/** Each strand's two totals. */
async function totals(workbook: string, at: string) {
  const { json } = await reportJson([workbook, "--end", "2020-01", "--out", path.join(at, "report.xlsx")], at);
  expect(json.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return json.strands.map(({ strand, earlier, later }) => ({ strand, earlier: earlier?.total, later: later?.total }));
}

describe("extract", () => {
  const at = folder();
  const rows = exampleRows();
  let source: string;
  beforeAll(() => (source = written(at, "crimes.csv.gz", csv(HEADERS, rows))));

  test("gives the report that the records give on worksheets, with conditions on several columns", async () => {
    const { code, json } = await extractJson([source, "--strands", EXAMPLE, "--out", "a.xlsx"], at);
    expect({ code, read: json.read, counted: json.counted, leftOut: json.leftOut }).toEqual({
      code: 0,
      read: rows.length,
      counted: rows.length,
      leftOut: [],
    });
    expect(await totals(path.join(at, "a.xlsx"), at)).toEqual(await totals(EXAMPLE, at));
  });

  test("takes over what is said of the report above a given table", async () => {
    const said = [
      ["Report title", "Serious violence"],
      ["Force:", "Essex"],
      ["Marking", "OFFICIAL-SENSITIVE"],
      ["Source", "Athena"],
      ["Period", "year to date"],
      ["Baseline", "2019"],
    ];
    written(
      at,
      "strands.csv",
      [...said, [], ["Strand", "Column", "Values"], ["Knives", "Weapon", "Knife"]].map((row) => row.join(",")).join("\n"),
    );
    expect((await extractJson([source, "--strands", "strands.csv", "--out", "said.xlsx"], at)).code).toBe(0);
    const heads = await Promise.all([readStrandsFile(path.join(at, "strands.csv")), readStrandsFile(path.join(at, "said.xlsx"))]);
    const [given, taken] = heads.map((head) => ({ ...reportDetails(head), ...strandDefinitions(head).comparing }));
    expect(given).toMatchObject({ title: "Serious violence", force: "Essex", classification: "OFFICIAL-SENSITIVE", source: "Athena" });
    expect(given).toMatchObject({ period: { kind: "yearToDate" }, baseline: expect.anything() as unknown });
    expect(taken).toEqual(given);
  });

  test("accounts for every number on its sheet, and has none on the sheet of its source", async () => {
    const host = await openHost({ workbook: path.join(at, "a.xlsx") });
    const { accounts, sheets, findings } = await inspectWorkbook(host.run);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(accounts.map(({ sheet }) => sheet)).toEqual(["Records"]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Records", "Source", "Reading", "Strands"]);
    const cells = (await readPlainSheet(host.run, "Source"))!;
    expect(cells.flat().filter((cell) => typeof cell === "number")).toEqual([]);
    const said = cells.map(([what, how]) => `${String(what)}: ${String(how)}`).join("\n");
    expect(said).toContain(`Records read: ${rows.length.toLocaleString("en-GB")} records`);
    expect(said).toMatch(/File: .*crimes\.csv\.gz: [\d,]+ bytes, [\d,]+ records, changed .*, SHA-256 [0-9a-f]{64}/);
    expect(said).toMatch(/SQL: SELECT strand_month AS m, coalesce/);
    expect(said).toContain("Counted on: 2026-01-15");
  });

  test("reads .parquet with dates as dates, and .jsonl, to the same figures", async () => {
    const plain = written(at, "crimes.csv", csv(HEADERS, rows));
    const from = `SELECT * REPLACE (CAST("Date reported" AS DATE) AS "Date reported") FROM read_csv('${plain}', all_varchar = true)`;
    await duckdb(
      `COPY (${from}) TO '${at}/crimes.parquet'`,
      `COPY (SELECT *, '' AS "Note" FROM read_csv('${plain}', all_varchar = true)) TO '${at}/crimes.jsonl' (FORMAT json)`,
    );
    const sheets: unknown[] = [];
    for (const kind of ["csv", "parquet", "jsonl"]) {
      expect((await extractJson([`crimes.${kind}`, "--strands", EXAMPLE, "--out", `${kind}.xlsx`], at)).code).toBe(0);
      const host = await openHost({ workbook: path.join(at, `${kind}.xlsx`) });
      sheets.push(await readPlainSheet(host.run, "Records"));
    }
    expect(sheets[1]).toEqual(sheets[0]);
    expect(sheets[2]).toEqual(sheets[0]);
  });

  test("written again keeps the other sheets, and says which months changed", async () => {
    const out = path.join(at, "again.xlsx");
    await extractJson([source, "--strands", EXAMPLE, "--out", out], at);
    const host = await openHost({ workbook: readFileSync(out), name: "again.xlsx" });
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Notes");
      sheet.getRange("A1").values = [["Ours"]];
      sheet.getRange("A2").formulas = [["=SUM(Records!E5:E9)"]];
      await context.sync();
    });
    await host.save(out);
    const fewer = written(at, "fewer.csv", csv(HEADERS, rows.slice(0, -30)));
    const { json } = await extractJson([fewer, "--keep-incomplete", "--out", out], at);
    expect(json.changes).toHaveLength(1);
    expect(json.changes[0]).toMatchObject({ month: "2020-01" });
    expect(json.changes[0]!.before! - json.changes[0]!.now!).toBe(30);
    const again = await openHost({ workbook: out });
    expect((await readPlainSheet(again.run, "Notes"))!.map(([cell]) => cell)).toEqual(["Ours", expect.any(Number)]);
    expect((await inspectWorkbook(again.run)).sheets.map(({ sheet }) => sheet)).toEqual([
      "Records",
      "Source",
      "Reading",
      "Strands",
      "Notes",
    ]);
  });

  test("gives 0 for a month without a record of an offence, as a sheet of records does", async () => {
    let threats = 0;
    const rare = rows.filter(([, , offence]) => offence !== "Threats to kill" || (threats += 1) % 9 === 0);
    const own = rare.filter(([, , offence]) => offence === "Threats to kill");
    expect(new Set(own.map(([, day]) => day!.slice(0, 7))).size).toBeLessThan(20);
    written(at, "rare.csv", csv(HEADERS, rare));
    expect((await extractJson(["rare.csv", "--out", "rare.xlsx"], at)).code).toBe(0);
    const strands = await totals(path.join(at, "rare.xlsx"), at);
    expect(strands.find(({ strand }) => strand === "Threats to kill")).toEqual({
      strand: "Threats to kill",
      earlier: own.filter(([, day]) => day! < "2019-02").length,
      later: own.filter(([, day]) => day! >= "2019-02").length,
    });
  });

  test("keeps counts apart by a column that is asked for, and refuses one that is not there", async () => {
    expect((await extractJson([source, "--columns", "outcome", "--out", "o.xlsx"], at)).code).toBe(0);
    const host = await openHost({ workbook: path.join(at, "o.xlsx") });
    expect((await readPlainSheet(host.run, "Records"))![3]).toEqual(["Month", "Offence", "District", "Outcome", "Count"]);
    const { json } = await extractJson([source, "--columns", "Outcom", "--out", "p.xlsx"], at);
    expect(json.findings[0]!.message).toContain("There is no column “Outcom” to keep the counts apart by. Did you mean");
  });

  test("does not write over a workbook that it did not make", async () => {
    const mine = path.join(at, "mine.xlsx");
    const host = await openHost({ workbook: EXAMPLE });
    await host.save(mine);
    const before = readFileSync(mine);
    const { code, json } = await extractJson([source, "--out", mine], at);
    expect({ code, message: json.findings[0]!.message }).toEqual({ code: 2, message: expect.stringContaining("extract did not write it") });
    expect(readFileSync(mine).equals(before)).toBe(true);
  });
});
