import { ownFolder } from "./own-folder";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { JsonInspection } from "../../cli/json-inspection";
import { openHost } from "../../host/node";
import { valuesOf } from "../excel/written";
import { inspect, PROJECT, report, reportJson } from "./command";

const example = (name: string) => path.join(PROJECT, "examples", name);

const folder = ownFolder();

async function inspectJson(...args: string[]): Promise<JsonInspection> {
  const { code, stdout } = await inspect([...args, "--json"], folder());
  expect(code).toBe(0);
  return JSON.parse(stdout) as JsonInspection;
}

describe("npm run inspect", () => {
  test("says in words what it understood of every sheet, and writes no file", async () => {
    const { code, stdout } = await inspect([], folder());
    expect(code).toBe(0);
    expect(stdout).toContain(
      "Monthly offences\n  One row for each month and offence, with a count: A5:D1331, header in row 5. Month: A (“Month”); Offence: B (“Offence”); Place: C (“District”); Counts: D (“Count”). Dec 17 to Feb 20, none missing.",
    );
    expect(stdout).toContain("Strands\n  The “Strands” table: what counts as which strand.");
    expect(stdout).toContain("Duty rota\n  No offence figures were recognised. Seen: row 3 with “Week beginning”");
    expect(stdout).toContain("\n\nNothing to ask about how it is read. `check` looks at the figures too.\n");
    expect(await readdir(folder())).toEqual([]);
  });

  test("prints one object with --json: a sheet with its layout, columns, months, what was left out and how sure it is", async () => {
    const { sheets, findings } = await inspectJson(example("wide.xlsx"));
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      sheet: "Offences by district",
      layout: "wide",
      range: "A4:AA20",
      headerRows: [4, 5],
      months: { first: "2018-02", last: "2020-01", missing: [], each: 1 },
      confidence: 1,
    });
    expect(sheets[0]!.columns.slice(0, 3)).toEqual([
      { column: "A", header: "Offence", role: "offence", merged: true },
      { column: "B", header: "District", role: "place" },
      { column: "C", header: "JAN20", role: "count" },
    ]);
    expect(sheets[0]!.leftOut).toEqual([
      { address: "B9, B13, B17, B21", reason: "totals" },
      { address: "AA5", reason: "totals" },
    ]);
    expect(sheets[0]!.message).toMatch(/^One column for each month: A4:AA20, header in rows 4 and 5\. /);
  });

  test("keeps corrections in a copy, which goes by them from then on", async () => {
    const copy = path.join(folder(), "copy.xlsx");
    const { code, stdout } = await inspect(
      [example("records.xlsx"), "--correct", "Crimes Feb 18*=not read", "--correct", "Crimes Feb 19*!District=offence", "--out", copy],
      folder(),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`Saved to ${copy}`);
    const { sheets } = await inspectJson(copy);
    expect(sheets.map(({ sheet, layout }) => [sheet, layout])).toEqual([
      ["Crimes Feb 18 to Jan 19", null],
      ["Crimes Feb 19 to Jan 20", "records"],
      ["Strands", "strands"],
      ["Reading", "reading"],
    ]);
    expect(sheets[0]!.message).toContain("not to be read, as you said");
    expect(sheets[1]!.columns.find(({ header }) => header === "District")!.role).toBe("offence");
  });

  test.each([
    [["missing.xlsx"], "There is no file"],
    [["--corect", "x"], "unknown option '--corect'"],
    [["--correct", "nothing"], "Give a correction as SHEET=… or SHEET!COLUMN=…"],
  ])("ends with 2 and says why for %j", async (args, words) => {
    const { code, stderr } = await inspect(args, folder());
    expect([code, stderr.includes(words)]).toEqual([2, true]);
  });
});

describe("npm run report -- --save-strands", () => {
  const WIDE = example("wide.xlsx");

  test("writes a first Strands table beside the report, from which the next report is built", async () => {
    const first = await reportJson([WIDE, "--save-strands", "--out", "first.xlsx"], folder());
    expect(first.code).toBe(0);
    const saved = path.join(folder(), "first.xlsx");
    const host = await openHost({ workbook: saved });
    expect(host.workbook.activeSheet.name).toBe("Report");
    const rows = await valuesOf(host, "Strands", "A4:G8");
    expect(rows).toEqual([
      ["Section", "Strand", "Measure", "Lead", "Sheet", "Column", "Values"],
      ...["Fraud", "Rural", "Burglary (Dwelling)", "Robbery (Personal)"].map((offence) => [
        "",
        offence,
        `${offence} offences`,
        "",
        "",
        "Offence",
        offence,
      ]),
    ]);
    const second = await reportJson([saved, "--out", "second.xlsx"], folder());
    expect(second.json.strands).toEqual(first.json.strands);
    expect(second.json.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("writes the table alone where findings stop the report", async () => {
    const { code, stderr } = await report(
      [example("quarters.xlsx"), "--end", "2020-01", "--save-strands", "--out", "strands.xlsx", "--quiet"],
      folder(),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("No report was written, only the “Strands” table, to ");
    const host = await openHost({ workbook: path.join(folder(), "strands.xlsx") });
    expect((await valuesOf(host, "Strands", "B5:B7")).flat()).toEqual(["Domestic Abuse", "Hate Crime", "House Burglary"]);
  });
});
