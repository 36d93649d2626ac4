import { ownFolder } from "./own-folder";
import { link, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";
import type { JsonCheck } from "../../cli/json-check";
import type { JsonVerification } from "../../cli/verify";
import { openHost } from "../../host/node";
import { comment } from "../excel/written";
import { bytesOf } from "../zip-parts";
import { check, PROJECT, report, reportJson, verify } from "./command";

const example = (name: string) => path.join(PROJECT, "examples", name);

const folder = ownFolder();

/** The Essex example with one cell typed anew, saved in the test's folder. */
async function essexWith(address: string, value: string | number): Promise<string> {
  const host = await openHost({ workbook: example("essex-2020-tables.xlsx") });
  const [sheet] = await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  host.user.type(sheet!, address, value);
  const file = path.join(folder(), "typed.xlsx");
  await host.save(file);
  return file;
}

const json = (stdout: string) => JSON.parse(stdout) as JsonCheck;

describe("npm run verify", () => {
  test("finds nothing in a saved report, then what was changed in it by hand, and writes the certificate", async () => {
    await report([example("essex-2020-tables.xlsx"), "--out", "report.xlsx", "--quiet"], folder());
    await writeFile(path.join(folder(), "report.html"), "an earlier certificate");
    await link(path.join(folder(), "report.html"), path.join(folder(), "earlier.html"));
    const sound = await verify(["report.xlsx", "--certificate", "report.html"], folder());
    expect(sound).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No faults: \d+ cells and \d+ charts agree with the 20 months/),
    });
    const hash = /SHA-256 of the months: ([0-9a-f]{64})/.exec(sound.stdout)![1]!;
    const page = await readFile(path.join(folder(), "report.html"), "utf8");
    expect(page).toContain(hash.match(/.{8}/g)!.join(" "));
    // Replaced in one step, not written over.
    expect(await readFile(path.join(folder(), "earlier.html"), "utf8")).toBe("an earlier certificate");
    expect(page).toContain("<td>Domestic Abuse</td><td>12 months to Jan 20</td>");

    // A copy of a value that a chart has, as no program would leave it.
    const parts = bytesOf(await readFile(path.join(folder(), "report.xlsx")));
    const chart = parts.get("xl/charts/chart2.xml")!.toString("utf8");
    const zipped = zipSync({
      ...Object.fromEntries([...parts].map(([name, bytes]) => [name, new Uint8Array(bytes)])),
      "xl/charts/chart2.xml": new TextEncoder().encode(chart.replace(/(<c:val>.*?<c:v>)/s, "$19")),
    });
    await writeFile(path.join(folder(), "chart.xlsx"), zipped);
    const drawn = await verify(["chart.xlsx"], folder());
    expect([drawn.code, drawn.stdout.split("\n")[0]]).toEqual([
      1,
      expect.stringMatching(/^Report!A\d+ has “.*” in the chart “.*” with 9[\d,]+ as value 1\. It should have [\d,]+\.$/),
    ]);

    const host = await openHost({ workbook: path.join(folder(), "report.xlsx") });
    host.user.type("Report", "C7", 24_676);
    await host.save(path.join(folder(), "typed.xlsx"));
    const typed = await verify(["typed.xlsx", "--json"], folder());
    expect(typed.code).toBe(1);
    expect((JSON.parse(typed.stdout) as JsonVerification).faults[0]).toMatchObject({
      sheet: "Report",
      address: "C7",
      stands: "24,676",
      wanted: "24,675",
    });
  });

  test("says nothing of a workbook without a report, and ends with 2", async () => {
    const { code, stdout } = await verify([example("wide.xlsx")], folder());
    expect([code, stdout]).toEqual([2, "There is no report in this workbook yet. Build it, then verify it.\n"]);
    expect(await verify([], folder())).toMatchObject({ code: 2, stderr: expect.stringContaining("Name the workbook with the report") });
  });
});

describe("npm run check", () => {
  test("has nothing to say against the example, ends with 0 and writes no file", async () => {
    expect(await check([], folder())).toMatchObject({ code: 0, stdout: "No problems found.\n" });
    expect(await readdir(folder())).toEqual([]);
  });

  test("says what is wrong by sheet, with what was found and what is expected as JSON", async () => {
    const host = await openHost({ workbook: example("essex-2020-tables.xlsx") });
    const [sheet] = await host.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    const diff = await host.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet!).getUsedRange(true).load("values,rowIndex,columnIndex");
      await context.sync();
      const row = used.values.findIndex((cells) => cells.includes(5306));
      return `${String.fromCharCode(65 + used.columnIndex + used.values[row]!.indexOf(5306))}${used.rowIndex + row + 1}`;
    });
    const file = await essexWith(diff, 5036);
    const plain = await check([file], folder());
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain(`${sheet}: 1 warning\nWarning: Row `);
    expect((await check([file, "--fail-on", "warning"], folder())).code).toBe(1);
    const { findings } = json((await check([file, "--json"], folder())).stdout);
    expect(findings).toMatchObject([{ code: "diffDisagrees", severity: "warning", sheet, address: diff, found: "5036", expected: "5306" }]);
    expect((await reportJson([file], folder())).json.findings).toMatchObject([
      { code: "diffDisagrees", severity: "warning", sheet, address: diff, message: findings[0]!.message },
    ]);
  });

  test("mends what it can in a copy, and leaves the file that it reads alone", async () => {
    const before = await readFile(example("wide.xlsx"));
    const { code, stdout } = await check([example("wide.xlsx"), "--fix", "numbersAsText", "--out", "mended.xlsx"], folder());
    expect(code).toBe(0);
    expect(stdout).toContain("1 of 1 finding fixed, 96 cells:\n  Offences by district!C6: “52” → 52\n");
    expect((await readFile(example("wide.xlsx"))).equals(before)).toBe(true);
    const { findings } = json((await check(["mended.xlsx", "--json"], folder())).stdout);
    expect(findings.map(({ code: found }) => found)).toEqual(["totalsLeftOut", "totalsLeftOut"]);
  });

  test("mends a mistyped count, and no total that is right as it stands, in whatever order they are named", async () => {
    const months = Array.from({ length: 24 }, (_, at) => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
    const burglary = months.map((_, at) => 140 + (at % 7));
    const theft = months.map((_, at) => 60 + (at % 5));
    const rows = [
      ["Offence", ...months],
      ["Burglary", ...burglary.with(8, 411)],
      ["Theft", ...theft],
      ["Total", ...months.map((_, at) => burglary[at]! + theft[at]!)],
    ];
    await writeFile(path.join(folder(), "slip.csv"), rows.map((row) => row.join(",")).join("\n"));
    const { stdout } = await check(["slip.csv", "--fix", "totalDisagrees", "--fix", "implausibleCount", "--out", "mended.xlsx"], folder());
    // The total was right: once the count is, it is no finding any more.
    expect(stdout).toContain("2 of 2 findings fixed, 1 cell:\n  slip!J2: 411 → 141\n\nslip: 1 note");
    expect(stdout).toMatch(/\[totalsLeftOut\]$/m);
  });

  test("says what it could not mend, and why, and saves nothing where nothing was changed", async () => {
    const months = Array.from({ length: 24 }, (_, at) => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
    const rows = [
      ["Offence", ...months],
      ["Burglary", ...months.map((_, at) => (at === 8 ? "" : 140 + (at % 7)))],
      ["Theft", ...months.map((_, at) => 60 + (at % 5))],
    ];
    await writeFile(path.join(folder(), "blank.csv"), rows.map((row) => row.join(",")).join("\n"));
    const before = await readdir(folder());
    const args = ["blank.csv", "--fix", "blankCounts", "--fix", "similarNames@blank", "--out", "not.xlsx"];
    const { stdout } = await check(args, folder());
    expect(stdout).toContain(
      "There is no finding similarNames on “blank”, so there is nothing to fix.\n0 of 1 finding fixed.\nNot fixed:\n  “blank”, cell J2: ",
    );
    expect(stdout).toContain("(no rule says what should stand there) [blankCounts]\n");
    expect(stdout).toMatch(/\nNothing was changed, so nothing was saved\.\n$/);
    expect(json((await check([...args, "--json"], folder())).stdout)).toMatchObject({
      fixed: [],
      notFixed: [{ code: "blankCounts", address: "J2" }],
    });
    expect(await readdir(folder())).toEqual(before);
  });

  test("says of a workbook with a report whether it is ready to send, and what is left", async () => {
    const built = await report([example("essex-2020-tables.xlsx"), "--out", "built.xlsx"], folder());
    expect(built.stdout).toContain("\n12 months to Jan 20: ");
    expect((await check(["built.xlsx"], folder())).stdout).toMatch(
      /Ready to send\?\n10 strands have no commentary\. .+Write it in the boxes/,
    );
    const host = await openHost({ workbook: path.join(folder(), "built.xlsx") });
    await comment(host, "Hate_Crime", "Deployments go on. ".repeat(30));
    await host.save(path.join(folder(), "written.xlsx"));
    const { findings, ready } = json((await check(["written.xlsx", "--json"], folder())).stdout);
    expect(findings).toMatchObject([{ code: "commentaryCut", severity: "warning", sheet: "Report" }]);
    expect(ready!.map(({ kind }) => kind)).toEqual(["cut", "empty"]);
    const { json: again } = await reportJson(["written.xlsx", "--out", "again.xlsx"], folder());
    expect(again.news).toMatchObject({ end: "2020-01", changes: [], commentary: { kept: 1, of: 10 } });
    expect((await report(["written.xlsx", "--out", "again.xlsx"], folder())).stdout).toContain(
      "No figure has changed since the last build.\nCommentary kept for 1 of 10 strands.",
    );
  }, 60_000);

  test("keeps severities and acceptances in a copy", async () => {
    const set = await check(
      [
        example("wide.xlsx"),
        "--set",
        "totalsLeftOut=warning",
        "--accept",
        "numbersAsText",
        "--reason",
        "The extract gives text",
        "--out",
        "set.xlsx",
      ],
      folder(),
    );
    expect(set.code).toBe(0);
    const { findings, accepted } = json((await check(["set.xlsx", "--json"], folder())).stdout);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(accepted).toMatchObject([{ code: "numbersAsText", reason: "The extract gives text" }]);
    expect(accepted[0]).not.toHaveProperty("by");
    // Who accepted it can be said later.
    const named = await check(["set.xlsx", "--accepted-by", "Chief Inspector", "--out", "named.xlsx"], folder());
    expect(named.stdout).toContain("1 finding accepted, by Chief Inspector.\n");
    const built = await report(["named.xlsx", "--by", "Offence", "--out", "built.xlsx"], folder());
    expect(built.stdout).toContain("\n1 finding accepted, by Chief Inspector.\n");
    expect(named.stdout).toMatch(/Accepted on 2026-01-15 by Chief Inspector: .+ Reason: The extract gives text/);
    expect(json((await check(["named.xlsx", "--json"], folder())).stdout).accepted).toMatchObject([{ by: "Chief Inspector" }]);
  });

  test.each([
    ["a file that is not there", ["no.xlsx"], "fileMissing"],
    ["a check that cannot be turned down", ["--set", "ambiguousColumn=off"], "badArguments"],
    ["an acceptance without a reason", ["--accept", "numbersAsText"], "badArguments"],
    ["a finding that is not there", ["--accept", "numbersAsText", "--reason", "x", "--out", "x.xlsx"], "nothingToAccept"],
    ["the file itself to write to", [example("wide.xlsx"), "--fix", "numbersAsText", "--out", example("wide.xlsx")], "badArguments"],
  ])("ends with 2 for %s, and says so as JSON", async (_, args, code) => {
    const result = await check([...args, "--json"], folder());
    expect(result.code).toBe(2);
    expect(json(result.stdout).findings).toMatchObject([{ code, severity: "error" }]);
    expect(await readdir(folder())).toEqual([]);
  });
});
