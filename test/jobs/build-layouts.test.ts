import { readFile } from "node:fs/promises";
import path from "node:path";
import { ESSEX_STRANDS } from "../../scripts/examples/essex";
import { POPULATIONS } from "../../scripts/examples/districts";
import { QUARTERLY } from "../../scripts/examples/quarters";
import { exampleRecords } from "../../scripts/examples/records";
import { buildReport, type BuildOptions } from "../../src/jobs/build-report";
import { monthOf, monthToSerial } from "../../src/domain/month";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { openHost } from "../../host/node";
import { valuesOf } from "../excel/written";

const OPTIONS: BuildOptions = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };

async function example(name: string) {
  const workbook = new Uint8Array(await readFile(path.join(__dirname, "..", "..", "examples", name)));
  return openHost({ workbook, name });
}

async function built(name: string, options: Partial<BuildOptions> = {}) {
  const host = await example(name);
  const outcome = await buildReport(host.run, { ...OPTIONS, ...options });
  return { host, ...outcome, codes: outcome.findings.map(({ severity, code }) => `${severity} ${code}`) };
}

const totals = ({ comparisons }: Awaited<ReturnType<typeof built>>) =>
  comparisons.map(({ definition, end, earlier, later }) => [definition.strand, end, earlier?.total, later?.total]);
const paper = (strand: string, name: string) => {
  const { earlier, later } = ESSEX_STRANDS.find((each) => each.strand === name)!;
  return [strand, monthOf(2020, 1), earlier, later];
};
const FOUR = [
  paper("Fraud", "Fraud"),
  paper("Rural", "Rural Crime"),
  paper("Burglary (Dwelling)", "House Burglary"),
  paper("Robbery (Personal)", "Street Robbery"),
];

describe("the example with months down and offences across", () => {
  test.each([null, "Offence"])("has the paper's totals, one strand a column, by %s", async (by) => {
    const read = await built("transposed.xlsx", { by });
    expect(read.codes).toEqual(["info totalsLeftOut", "info totalsLeftOut"]);
    expect(totals(read)).toEqual([paper("Knife enabled", "Knife Crime"), ...FOUR]);
  });

  test("leads from each figure to its own cell", async () => {
    const { host } = await built("transposed.xlsx");
    const [first] = await valuesOf(host, "Strand data", "A3:G3");
    expect(first!.slice(0, 2)).toEqual(["Knife enabled", "12 months ending Jan 19"]);
    expect(first![6]).toBe("Offences by month!B7");
    expect(await valuesOf(host, "Offences by month", "A7:B7")).toEqual([[43132, first![5]]]);
  });
});

describe("the wide example, with merged cells, subtotals and numbers kept as text", () => {
  test("has the paper's totals", async () => {
    const read = await built("wide.xlsx");
    expect(read.codes).toEqual(["info numbersAsText", "info totalsLeftOut", "info totalsLeftOut"]);
    expect(totals(read)).toEqual(FOUR);
  });

  test("has its districts as strands too", async () => {
    const { comparisons } = await built("wide.xlsx", { by: "District" });
    expect(comparisons.map(({ definition }) => definition.strand)).toEqual(["North", "South", "West"]);
    const sum = comparisons.reduce((all, { later }) => all + later!.total, 0);
    expect(sum).toBe(FOUR.reduce((all, row) => all + Number(row[3]), 0));
  });
});

describe("the example with a county and its districts on one sheet", () => {
  test("reports the county, and nothing twice", async () => {
    const read = await built("districts.xlsx");
    expect(read.codes).toEqual(["info wholeAndParts", "info totalsLeftOut"]);
    expect(totals(read)).toEqual(FOUR);
  });

  test("has rates per 1,000 people of the county, and of each district", async () => {
    const ofCounty = await built("districts.xlsx", { report: { columns: ["per-1000"] } });
    expect(ofCounty.comparisons.map(({ people }) => people!.people)).toEqual(FOUR.map(() => 1_489_189));
    const ofDistricts = await built("districts.xlsx", { by: "Place", report: { columns: ["per-1000"] } });
    expect(ofDistricts.comparisons.map(({ definition, people }) => [definition.strand, people!.people])).toEqual(
      POPULATIONS.filter(([place]) => place !== "Essex"),
    );
  });
});

describe("the example with a sheet a month", () => {
  test("has the paper's totals, each month from its own sheet", async () => {
    const read = await built("months.xlsx");
    expect(read.codes).toEqual(["info totalsLeftOut", "info summedOverTables"]);
    expect(totals(read)).toEqual(FOUR);
    const [first] = await valuesOf(read.host, "Strand data", "G3:G3");
    expect(first![0]).toBe("Feb 2018!C4:C6");
  });
});

describe("the example of records", () => {
  test("has what a plain count of the records gives, by conditions on several columns", async () => {
    const read = await built("records.xlsx");
    expect(read.codes).toEqual(["info summedOverTables"]);
    const newYear = monthToSerial(monthOf(2019, 2));
    const count = (test: (record: ReturnType<typeof exampleRecords>[number]) => boolean) => {
      const counted = exampleRecords().filter(test);
      return [counted.filter(({ day }) => day < newYear).length, counted.filter(({ day }) => day >= newYear).length];
    };
    const end = monthOf(2020, 1);
    expect(totals(read)).toEqual([
      ["Knife Crime", end, ...count(({ offence, weapon }) => weapon === "Knife" && offence !== "Criminal damage")],
      ["Street Robbery", end, ...count(({ offence }) => offence === "Robbery, personal")],
      [
        "Violence",
        end,
        ...count(({ offence, district }) => /^(Assault|Threats)/.test(offence) || (offence.startsWith("Robbery") && district === "North")),
      ],
    ]);
    expect(read.comparisons[0]!.definition).toMatchObject({ section: "5.1", favourable: "down" });
  });
});

describe("the example of quarters and years", () => {
  test("is totalled where quarters make up the window, four of them in the strand data", async () => {
    // The last quarter is over in April.
    const read = await built("quarters.xlsx", { today: new Date(2020, 3, 16) });
    expect(read.sheet).toBe("Report");
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(totals(read)).toEqual(
      Object.entries(QUARTERLY).map(([strand, counts]) => [strand, monthOf(2020, 3), sum(counts.slice(4, 8)), sum(counts.slice(8))]),
    );
    const rows = await valuesOf(read.host, "Strand data", "B3:G6");
    expect(rows.map(([window, , name, length, count]) => [window, name, length, count])).toEqual(
      ["Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar"].map((name, index) => [
        "12 months ending Mar 19",
        name,
        3,
        QUARTERLY["Domestic Abuse"][4 + index],
      ]),
    );
  });

  test("is refused with the reason where they do not", async () => {
    const read = await built("quarters.xlsx", { end: monthOf(2020, 1) });
    expect(read.sheet).toBeNull();
    expect(read.codes).toContain("error periodsDoNotFit");
  });
});

describe("every example", () => {
  test.each([
    ["essex-2020.xlsx", ["long", "strands", null]],
    ["essex-2020-tables.xlsx", ["comparison"]],
    ["transposed.xlsx", ["transposed"]],
    ["wide.xlsx", ["wide"]],
    ["records.xlsx", ["records", "records", "strands"]],
    ["quarters.xlsx", ["wide", "long"]],
    ["districts.xlsx", ["wide", null]],
  ])("is understood: %s", async (name, layouts) => {
    const host = await example(name);
    const { sheets, findings } = await inspectWorkbook(host.run);
    expect(sheets.map(({ tables, strands }) => (strands ? "strands" : (tables[0]?.layout ?? null)))).toEqual(layouts);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    for (const { confidence, months } of sheets.flatMap(({ tables }) => tables)) {
      expect(confidence).toBeGreaterThanOrEqual(0.9);
      expect(months!.missing).toEqual([]);
    }
  });
});
