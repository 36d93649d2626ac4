import { readFile } from "node:fs/promises";
import path from "node:path";
import { openHost, type NodeHost } from "../../host/node";
import { twoSystems } from "../../scripts/examples/two-systems";
import { messageOf } from "../../src/checks/messages";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { compareWorkbookSystems, type CompareOutcome } from "../../src/jobs/compare-systems";
import { hostOf, type Rows } from "../workbooks";

const OPTIONS = { today: new Date(2020, 2, 16) };
const EXAMPLE = path.join(__dirname, "..", "..", "examples", "two-systems.xlsx");

const example = async () => openHost({ workbook: new Uint8Array(await readFile(EXAMPLE)), name: "two-systems.xlsx" });
const compare = (host: NodeHost) => compareWorkbookSystems(host.run, OPTIONS);

function compared(outcome: CompareOutcome): Extract<CompareOutcome, { readonly kind: "compared" }> {
  if (outcome.kind !== "compared") throw new Error(outcome.findings.map(messageOf).join("\n"));
  return outcome;
}

async function stopped(host: NodeHost): Promise<readonly string[]> {
  const outcome = await compare(host);
  expect(await namesOf(host)).not.toContain("Compliance");
  return outcome.kind === "stopped" ? outcome.findings.map(messageOf) : [];
}

const namesOf = ({ run }: NodeHost) =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

/** The cells of a sheet, as they are and as formulas. */
const cellsOf = ({ run }: NodeHost, sheet: string) =>
  run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values,formulas");
    await context.sync();
    return { values: used.values as (string | number)[][], formulas: used.formulas as (string | number)[][] };
  });

describe("the example of two systems", () => {
  test("carries the marking that the table “Strands” gives, whatever its sheet is called", async () => {
    const host = await example();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("What is reported");
      sheet.getRange("A1:B1").values = [["Classification", "OFFICIAL-SENSITIVE"]];
      sheet.getRange("A3:B4").values = [
        ["Strand", "Values"],
        ["Knife", "Knife"],
      ];
      sheet.tables.add("A3:B4", true).name = "Strands";
      await context.sync();
    });
    compared(await compare(host));
    expect((await cellsOf(host, "Compliance")).values.flat().join("\n")).toContain("OFFICIAL-SENSITIVE");
  });

  test("is compared over two workbooks as in one, whose rows are named and not linked, also once the file has another name", async () => {
    const [host, second] = [await example(), await example()];
    const without = ({ run }: NodeHost, name: string) =>
      run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
    await without(host, "STORM");
    await without(second, "ATHENA");
    const both = (name: string) => compareWorkbookSystems(host.run, { ...OPTIONS, other: { name, run: second.run } });
    const { planted } = twoSystems();
    const { comparison, suggested } = compared(await both("storm Q1.xlsx"));
    expect(comparison.counts).toMatchObject({ onlySecond: planted.onlyStorm, flag: planted.flag, noReference: planted.noReference });
    expect([comparison.systems, suggested]).toEqual([["ATHENA", "STORM"], true]);
    expect((await cellsOf(host, "Systems")).values.at(-1)!.slice(0, 2)).toEqual(["STORM", "[storm Q1.xlsx]STORM"]);
    const { values, formulas } = await cellsOf(host, "To put right");
    const row = values.findIndex((cells) => String(cells[8]).startsWith("“storm Q1.xlsx”, “STORM”, C"));
    expect(values[row]![8]).toBe(formulas[row]![8]);
    expect(formulas.some((cells) => String(cells[5]).startsWith("=HYPERLINK"))).toBe(true);
    expect(await namesOf(second)).not.toContain("To put right");
    expect(compared(await both("storm Q2.xlsx")).comparison.counts).toEqual(comparison.counts);
    const alone = await compare(host);
    expect(alone.kind === "stopped" && alone.findings.map(messageOf)).toEqual([
      expect.stringContaining("“[storm Q1.xlsx]STORM” is a worksheet of another workbook. Copy it into this one"),
    ]);
  });

  test("gives each planted fault by its kind, from sheets that are recognised", async () => {
    const host = await example();
    const { comparison, suggested, sheets } = compared(await compare(host));
    const { planted } = twoSystems();
    expect(comparison.counts).toEqual({
      onlyFirst: planted.onlyAthena,
      onlySecond: planted.onlyStorm,
      duplicate: planted.twiceAthena + planted.twiceStorm,
      flag: planted.flag,
      month: planted.month,
      date: planted.date,
      noReference: planted.noReference,
      reference: planted.slip,
    });
    expect(comparison.certainties.writtenDifferently).toBe(planted.written);
    expect([suggested, sheets]).toEqual([true, ["Compliance", "To put right", "Systems"]]);
    expect((await cellsOf(host, "Systems")).values.slice(-2)).toEqual([
      ["ATHENA", "ATHENA", "Crime ref", "Date recorded", "Station", "Offence", "Knife used"],
      ["STORM", "STORM", "Crime reference", "Date reported", "Station", "Incident type", "Knife"],
    ]);
  });

  test("lists a row a record with links to both rows, and says how far they agree", async () => {
    const host = await example();
    const { comparison } = compared(await compare(host));
    const { values, formulas } = await cellsOf(host, "To put right");
    const header = values.findIndex(([first]) => first === "Record");
    expect(values.length - header - 1).toBe(comparison.differences.length);
    const flagged = values.findIndex((row) => String(row[1]).includes("flags disagree"));
    expect(formulas[flagged]![5]).toMatch(/^=HYPERLINK\("#'ATHENA'!A\d+","ATHENA row \d+"\)$/);
    const row = Number(/!A(\d+)/.exec(String(formulas[flagged]![5]))![1]);
    expect((await cellsOf(host, "ATHENA")).values[row - 1]![0]).toBe(values[flagged]![3]);
    const compliance = (await cellsOf(host, "Compliance")).values.flat().join("\n");
    expect(compliance).toContain("Compliance of ATHENA and STORM");
    expect(compliance).toMatch(/of Feb 19 to Jan 20 that should agree in ATHENA and STORM do: \d\d\.\d%/);
    expect(compliance).toContain("the extract of STORM alone covers it: Feb 20, with 52 records.");
  });

  test("keeps what was written in Outcome with its record, also where the record agrees now", async () => {
    const host = await example();
    compared(await compare(host));
    const { values } = await cellsOf(host, "To put right");
    const header = values.findIndex(([first]) => first === "Record");
    const at = (test: (wrong: string) => boolean) => values.findIndex((row, index) => index > header && test(String(row[1])));
    const flag = at((wrong) => wrong.includes("flags disagree"));
    const lone = at((wrong) => wrong === "only in ATHENA");
    host.user.type("To put right", `K${flag + 1}`, "=1+1");
    host.user.type("To put right", `K${lone + 1}`, "Asked the station");
    const record = String(values[flag]![0]);
    // Corrected in the system, and extracted again.
    const athena = (await cellsOf(host, "ATHENA")).values;
    const row = athena.findIndex(([reference]) => reference === record);
    host.user.type("ATHENA", `E${row + 1}`, athena[row]![4] === "Yes" ? "No" : "Yes");
    const again = compared(await compare(host));
    expect(again).toMatchObject({ suggested: false, settled: 1 });
    const now = await cellsOf(host, "To put right");
    const rowOf = (name: unknown) => now.values.findIndex(([first]) => first === name);
    expect(now.values[rowOf(record)]![1]).toBe("agrees now, or its reference has changed");
    expect(now.formulas[rowOf(record)]![10]).toBe("=1+1");
    expect(now.values[rowOf(values[lone]![0])]![10]).toBe("Asked the station");
    expect(now.values.filter((each) => each[10] !== "" && each[10] !== undefined && each[10] !== "Outcome")).toHaveLength(2);
  });

  test("writes the same again where nothing has changed, and counts nothing of it as offences", async () => {
    const host = await example();
    compared(await compare(host));
    const before = await Promise.all(["Compliance", "To put right"].map((sheet) => cellsOf(host, sheet)));
    compared(await compare(host));
    expect(await Promise.all(["Compliance", "To put right"].map((sheet) => cellsOf(host, sheet)))).toEqual(before);
    const { sheets, figureSheets } = await inspectWorkbook(host.run);
    expect(figureSheets).toEqual(["ATHENA", "STORM"]);
    expect(sheets.slice(2).map(({ seen }) => seen)).toEqual(Array.from({ length: 3 }, () => "a part of comparing two systems"));
  });
});

/** Records of both systems as sheets: [reference, date, flag]. */
const DATE = 43_525;
const ROWS: readonly (readonly [string | number, string | number, string])[] = Array.from(
  { length: 40 },
  (_, index) => [`42/${1000 + index * 7}/19`, DATE + (index % 28), index % 3 === 0 ? "Yes" : "No"] as const,
);
const HEADERS = ["Crime ref", "Date", "Knife used"];
const sheets = (
  athena: readonly (readonly (string | number)[])[],
  storm: readonly (readonly (string | number)[])[],
): Record<string, Rows> => ({
  ATHENA: [HEADERS, ...athena],
  STORM: [HEADERS, ...storm],
});
const change = (column: number, of: (index: number, value: string | number) => string | number) =>
  ROWS.map((row, index) => row.map((value, at) => (at === column ? of(index, value) : value)));

test("What a workbook says of day and month is not taken for a worksheet of the same name in the other", async () => {
  const dated = (index: number) => `0${1 + (index % 9)}/0${1 + (index % 4)}/2019`;
  const data = [HEADERS, ...change(1, dated)];
  const reading = (sheet: string, order: string): Rows => [
    ["Sheet", "Column", "Read as"],
    [sheet, "", order],
  ];
  const second = await hostOf({ Data: data, Reading: reading("Data", "month first") });
  const host = await hostOf({ Data: data });
  const compareBoth = ({ run }: NodeHost, other: NodeHost) =>
    compareWorkbookSystems(run, { ...OPTIONS, other: { name: "b.xlsx", run: other.run } });
  const outcome = await compareBoth(host, second);
  expect(outcome.kind === "stopped" && outcome.findings.map(({ code, sheet }) => [code, sheet])).toEqual([["systemDates", "Data"]]);
  // Of the other's sheet, whose file may be nobody's to edit, this workbook can say it too.
  const said: Rows = [...reading("Data", "month first"), ["[b.xlsx]Data", "", "month first"]];
  const { comparison } = compared(await compareBoth(await hostOf({ Data: data, Reading: said }), await hostOf({ Data: data })));
  expect([comparison.records, comparison.agreed]).toEqual([40, 40]);
});

describe("what cannot be compared is said with its cell, and nothing is written", () => {
  test.each<[string, Record<string, Rows>, string]>([
    [
      "no reference in common",
      sheets(
        ROWS,
        change(0, (index) => `9/${90_000 + index * 13}/19`),
      ),
      "No reference of ATHENA is in STORM",
    ],
    [
      "numbers that each system gives in its own way",
      sheets(
        change(0, (index) => index + 1),
        [...change(0, (index) => index + 1)].map((row, index) => [row[0]!, DATE + ((index * 71) % 300), row[2]!]),
      ),
      "are of other months",
    ],
    [
      "the same reference a thousand times",
      sheets(ROWS, [...ROWS, ...Array.from({ length: 1000 }, () => ["1/1/19", DATE, "No"])]),
      "“STORM”, cell A42: “1/1/19” is the reference of 1,000 rows",
    ],
    [
      "dates in two forms",
      sheets(
        ROWS,
        change(1, (index) => (index === 4 ? "03/25/2019" : `${10 + (index % 18)}/03/2019`)),
      ),
      "“STORM”, cell B6: “03/25/2019” begins with the month, and “13/03/2019”",
    ],
  ])("%s", async (_, workbook, message) => {
    const messages = await stopped(await hostOf(workbook));
    expect(messages.join("\n")).toContain(message);
  });

  const SYSTEMS: Rows = [
    ["System", "Sheet", "Reference", "Date", "Unit", "Type", "Flags"],
    ["ATHENA", "ATHENA", "Crime ref", "Date", "", "", "Knife used"],
    ["STORM", "STORM", "Crime ref", "Date", "", "", "Knife used"],
  ];
  const systems = (row: number, column: number, text: string): Rows =>
    SYSTEMS.map((cells, at) => cells.map((cell, across) => (at === row && across === column ? text : cell)));

  test.each<[string, Rows, string]>([
    [
      "a sheet that was renamed since",
      systems(2, 1, "Storm extract"),
      "Row 3 of “Systems”: of “STORM”, the workbook has no worksheet “Storm extract”. If it was renamed, write its new name.",
    ],
    ["a column that is not there", systems(1, 2, "Crime no"), "Row 2 of “Systems”: of “ATHENA”, its worksheet has no column “Crime no”"],
    ["no column of dates", systems(1, 3, ""), "nothing says which column has the date"],
    ["both on one sheet", systems(2, 1, "ATHENA"), "both systems are on “ATHENA”"],
    ["fewer flags than the other", systems(2, 6, ""), "it has fewer flags than the other system"],
    ["one system alone", SYSTEMS.slice(0, 2), "it names one system, “ATHENA”"],
    ["no headers", [["Which", "Where"]], "no row has the headers “System”, “Sheet”, “Reference” and “Date”"],
  ])("%s", async (_, rows, message) => {
    expect((await stopped(await hostOf({ ...sheets(ROWS, ROWS), Systems: rows }))).join("\n")).toContain(message);
  });

  test("all references blank", async () => {
    const host = await hostOf({
      ...sheets(
        ROWS,
        change(0, () => ""),
      ),
      Systems: SYSTEMS,
    });
    expect((await stopped(host)).join("\n")).toContain("“STORM”, cell A2: the column “Crime ref” has no reference in any of 40 rows");
  });

  test("a flag that says neither yes nor no, in a column that is recognised", async () => {
    const host = await hostOf(
      sheets(
        ROWS,
        change(2, (index, value) => (index === 5 ? "see log" : value)),
      ),
    );
    expect((await stopped(host)).join("\n")).toContain("“STORM”, cell C7: “see log” in the column “Knife used” says neither yes nor no");
  });

  test("three worksheets that could be meant", async () => {
    const host = await hostOf({ ...sheets(ROWS, ROWS), NICHE: [HEADERS, ...ROWS] });
    expect((await stopped(host)).join("\n")).toContain("“ATHENA”, “STORM” and “NICHE” all have records with a reference and a date");
  });

  test("a sheet of the analyst's that is called Compliance", async () => {
    const host = await hostOf({ ...sheets(ROWS, ROWS), Compliance: [["Ours"]] });
    await expect(compare(host)).rejects.toThrow("There is a sheet “Compliance” that Strand Report did not write.");
    expect(await namesOf(host)).toEqual(["ATHENA", "STORM", "Compliance"]);
  });

  test("no month in common", async () => {
    const host = await hostOf(
      sheets(
        ROWS,
        change(1, (index) => DATE + 365 + (index % 28)),
      ),
    );
    expect((await stopped(host)).join("\n")).toContain("ATHENA has 1 Mar 19 to 28 Mar 19 and STORM has 29 Feb 20 to 27 Mar 20");
  });
});
