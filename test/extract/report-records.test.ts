import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isBeyondSheet } from "../../cli/extract/beyond-sheet";
import { openHost } from "../../host/node";
import { withWorkbook } from "../../src/excel/workbook";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { PROJECT, reportJson, strandReport } from "../end-to-end/command";
import { BY_NIGHT } from "../night";
import { csv, exampleRows, folder, HEADERS, written } from "./files";

const EXAMPLE = path.join(PROJECT, "examples", "records.xlsx");
const rows = exampleRows();

async function sheetsOf(workbook: string): Promise<readonly string[]> {
  const host = await openHost({ workbook });
  return (await withWorkbook(host.run, (opened) => opened.outline())).allSheets.map(({ sheet }) => sheet);
}

/** Runs a printed command as it would be pasted into a shell. */
async function typed(command: string, at: string) {
  const list = path.join(at, "typed.sh");
  writeFileSync(list, `npm() { shift 3; printf '%s\\n' records "$@"; }\n${command}\n`);
  const args = execFileSync("bash", [list], { encoding: "utf8" }).trimEnd().split("\n");
  return strandReport(args, at);
}

describe("report of records", () => {
  const at = folder();
  mkdirSync(path.join(at, "years"));
  const source = written(path.join(at, "years"), "crimes.csv.gz", csv(HEADERS, rows));

  test("counts a folder and reports it in one go, as extract and report do one after the other", async () => {
    const { json: apart } = await reportJson([EXAMPLE, "--end", "2020-01", "--out", "apart.xlsx"], at);
    const { code, json } = await reportJson(["years", "--strands", EXAMPLE, "--end", "2020-01", "--solved", "Outcome=Charged"], at);
    expect({ code, strands: json.strands.map(({ strand, later }) => [strand, later?.total]) }).toEqual({
      code: 0,
      strands: apart.strands.map(({ strand, later }) => [strand, later?.total]),
    });
    expect(json.extraction).toEqual({ read: rows.length, counted: rows.length, leftOut: [], changes: [] });
    expect(json.output).toBe(path.join(at, "out", "years-report.xlsx"));
    expect(await sheetsOf(json.output!)).toEqual(expect.arrayContaining(["Records", "Source", "Reading", "Strands", "Report"]));
    const host = await openHost({ workbook: json.output! });
    expect((await readPlainSheet(host.run, "Records"))![3]).toContain("Outcome");
  });

  // By day `extract` written again, and `report` on its own output, stand for it.
  if (BY_NIGHT)
    test("written again keeps the commentary, and says which months changed", async () => {
      const out = path.join(at, "again.xlsx");
      await reportJson([source, "--strands", EXAMPLE, "--out", out], at);
      const host = await openHost({ workbook: readFileSync(out), name: "again.xlsx" });
      await host.run(async (context) => {
        const box = context.workbook.names.getItem("SR_Knife_Crime_Commentary").getRange();
        box.getCell(0, 0).values = [["Ours."]];
        await context.sync();
      });
      await host.save(out);
      const fewer = written(at, "fewer.csv.gz", csv(HEADERS, rows.slice(0, -30)));
      const { stdout, stderr, code } = await strandReport(["report", fewer, "--keep-incomplete", "--out", out], at);
      expect({ code, error: stderr.includes("Error") }).toEqual({ code: 0, error: false });
      expect(stdout).toMatch(/1,338 records read, 1,338 counted\.\nChanged since the last time:\n {2}2020-01: \d+, before \d+\n/);
      expect(stdout).toContain("Commentary kept for 1 of 3 strands.");
    });

  test("saves nothing where the records, or the report, stop it, with the findings of both", async () => {
    const undated = written(at, "undated.csv.gz", csv(HEADERS, [...rows, ["Z1", "", ...rows[0]!.slice(2)]]));
    const stopped = await reportJson([undated, "--out", "u.xlsx"], at);
    expect({ code: stopped.code, codes: stopped.json.findings.map(({ code }) => code), output: stopped.json.output }).toEqual({
      ...{ code: 1, codes: ["noDate"], output: null },
    });
    const few = written(at, "few.csv.gz", csv(HEADERS, rows.slice(0, 40)));
    const gone = await reportJson([few, "--end", "2030-01", "--out", "u.xlsx"], at);
    expect({ code: gone.code, output: gone.json.output, has: gone.json.findings.some(({ severity }) => severity === "error") }).toEqual({
      ...{ code: 1, output: null, has: true },
    });
    expect(existsSync(path.join(at, "u.xlsx"))).toBe(false);
  });

  test("reads a text as a worksheet where one holds it, and refuses what is for records there", async () => {
    const plain = written(at, "plain.csv", csv(HEADERS, rows));
    const { json } = await reportJson([plain, "--end", "2020-01", "--out", "plain.xlsx"], at);
    expect(json.extraction).toBeUndefined();
    expect(await sheetsOf(path.join(at, "plain.xlsx"))).not.toContain("Source");
    const refused = await strandReport(["report", plain, "--keep-repeats"], at);
    expect({ code: refused.code, stderr: refused.stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("give --records too"),
    });
    const { json: counted } = await reportJson([plain, "--records", "--keep-repeats", "--out", "counted.xlsx"], at);
    expect(counted.extraction?.counted).toBe(rows.length);
  });

  test("takes a text with more rows than a worksheet has for records", async () => {
    const most = path.join(at, "most.csv");
    writeFileSync(most, `a,b\n${"1,2\n".repeat(1_048_575)}`);
    expect(await isBeyondSheet(most)).toBe(false);
    writeFileSync(most, `a,b\n${"1,2\n".repeat(1_048_576)}`);
    expect(await isBeyondSheet(most)).toBe(true);
  });

  test("says in the data notes how to list the records behind a figure, with a command that does it", async () => {
    const spaced = path.join(at, "Bob's $ files");
    mkdirSync(spaced);
    const weapons = written(spaced, "crimes.csv.gz", csv(HEADERS, rows));
    const { json } = await reportJson(
      [weapons, "--by", "District", "--end", "2020-01", "--correct", "Records!Offence=offence", "--out", "w 1.xlsx"],
      at,
    );
    const host = await openHost({ workbook: json.output! });
    const says = (await readPlainSheet(host.run, "Report"))!.flat().map(String);
    expect(says).toContain(`“Records” was counted from records: ${weapons}.`);
    const [, command] = /^To list the records behind a figure, name its strand and month: (.*)$/.exec(
      says.find((each) => each.startsWith("To list"))!,
    )!;
    const { code, stdout } = await typed(command!, at);
    const [strand] = json.strands;
    const figure = rows.filter((row) => row[3] === strand!.strand && row[1]!.startsWith("2020-01")).length;
    expect({ code, lists: stdout.includes(`${strand!.strand}, January 2020: ${figure} records.`) }).toEqual({
      ...{ code: 0, lists: true },
    });
    expect(command).toContain(`--correct 'Records!Offence=offence' --strand ${strand!.strand} --month 2020-01`);
  });

  test("refuses packs, and --save-strands, which is always done", async () => {
    for (const option of [["--packs", "District"], ["--save-strands"]]) {
      const { code, stderr } = await strandReport(["report", source, ...option], at);
      expect({ code, says: /extract first|always saved/.test(stderr) }).toEqual({ code: 2, says: true });
    }
  });
});
