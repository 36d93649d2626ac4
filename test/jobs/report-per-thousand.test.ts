import { keepReportOptions } from "../../src/jobs/keep-report-options";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../../src/report/report-options";
import { valuesOf } from "../excel/written";
import { faultsOf } from "../verify/built";
import { hostOf, type Rows } from "../workbooks";
import { build, PEOPLE, rowsOf, texts } from "./three-districts";

/** The districts’ people, and all of them together. */
const ALL_PEOPLE: Rows = [...PEOPLE, ["County", 80_000]];
const CHOSEN: Partial<ReportOptions> = { columns: ["per-1000"] };

describe("a report with rates per 1,000 people", () => {
  test("has each district’s, of its own population, and the year before’s beside it", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: ALL_PEOPLE });
    await keepReportOptions(host.run, { ...NO_REPORT_OPTIONS, ...CHOSEN });
    const { comparisons, findings } = await build(host, "District", {});
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(comparisons.map(({ people }) => people!.people)).toEqual([10_000, 20_000, 50_000]);
    const rows = await texts(host);
    const head = rows.findIndex(([first]) => first === "Offences per 1,000 people");
    expect(rows[head + 1]!.slice(0, 6)).toEqual(["Strand", "To", "People", "Rate, before", "Rate, later", "Change"]);
    // 12 × 10 and 12 × 12 of 10,000 people; 12 × 20 and 12 × 22 of 20,000; 12 × 30 and 12 × 32 of 50,000.
    const figures = rows.slice(head + 2, head + 5).map(([name, , ...own]) => [name, ...own.slice(0, 4)]);
    const wanted = [
      ["North", 10_000, 12, 14.4, 2.4],
      ["South", 20_000, 12, 13.2, 1.2],
      ["West", 50_000, 7.2, 7.68, 0.48],
    ];
    figures.forEach((row, index) =>
      row.forEach((value, at) =>
        typeof value === "number" ? expect(value).toBeCloseTo(Number(wanted[index]![at]), 10) : expect(value).toBe(wanted[index]![at]),
      ),
    );
    expect(rows.flat()).toContain("14.4 per 1,000 people (10,000 people), 2.4 more than in the year before (12.0).");
    expect(await faultsOf(host)).toEqual([]);
  });

  test("has the whole’s, of all districts together", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: ALL_PEOPLE });
    const { comparisons, findings } = await build(host, "Offence", CHOSEN);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(comparisons[0]!.people).toMatchObject({ people: 80_000, reason: null });
    expect((await texts(host)).flat()).toContain("9.9 per 1,000 people (80,000 people), 0.9 more than in the year before (9.0).");
    expect(await faultsOf(host)).toEqual([]);
  });

  test("says of how many months a rate is where the period is shorter than a year", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: ALL_PEOPLE });
    await build(host, "District", { ...CHOSEN, period: { kind: "quarter" } });
    const words = (await texts(host)).flat();
    expect(words).toContain("Offences per 1,000 people in 3 months");
    expect(words).toContain("4.1 per 1,000 people in 3 months (10,000 people), 1.1 more than in the same months of the year before (3.0).");
    expect(words.filter((word) => /not made up to a year\.$/.test(String(word)))).toHaveLength(1);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("is found to be wrong where a rate, a population or a month was typed over", async () => {
    const host = await hostOf({ Crimes: rowsOf(), People: ALL_PEOPLE });
    await build(host, "District", CHOSEN);
    const data = await valuesOf(host, "Strand data", "A2:AZ3");
    const people = data[0]!.indexOf("People");
    const rates = (await texts(host)).findIndex(([first]) => first === "Offences per 1,000 people");
    const type = (sheet: string, row: number, column: number, value: number) =>
      host.run(async ({ workbook }) => void (workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]]));
    await type("Report", rates + 2, 4, 14);
    expect(await faultsOf(host)).toEqual([expect.stringMatching(/^Report!E\d+ has 14\. It should have 14\.4\.$/)]);
    await type("Strand data", 2, people, 9000);
    expect((await faultsOf(host)).join("\n")).toContain("has 9,000. It should have 10,000.");
    await type("Strand data", 2, 5, 11);
    const faults = (await faultsOf(host)).join("\n");
    expect(faults).toContain("Strand data!F3 has 11. It should have 10. It was changed since the report was built.");
    // The interval of the rate is worked out from the month as it stands.
    expect(faults).toMatch(/Strand data!\w+3 has 9\.9\d+\. It should have 10\.0\d+/);
  });

  test("tells no total that is hidden", async () => {
    const host = await hostOf({
      Crimes: rowsOf().map((row, at) => (at > 0 && row[2] === "North" ? row.with(3, at === 1 ? 1 : 0) : row)),
      People: ALL_PEOPLE,
    });
    const { comparisons } = await build(host, "District", { ...CHOSEN, suppress: 5 });
    expect(comparisons[0]).toMatchObject({ earlier: null, people: { people: 10_000 } });
    const words = (await texts(host)).flat();
    expect(words).toContain("No rate per 1,000 people: it could tell figures that are hidden.");
    expect(words).toContain("[c] no rate per 1,000 people: it could tell figures that are hidden.");
    expect((await valuesOf(host, "Strand data", "A2:AZ40")).filter((row) => row.includes(10_000))).toEqual([]);
    expect(await faultsOf(host)).toEqual([]);
  });

  test.each<readonly [string, Rows, string, Partial<ReportOptions>, string | null]>([
    ["no sheet has populations", [["Note"], ["none"]], "District", {}, null],
    [
      "a population is missing",
      PEOPLE.filter(([name]) => name !== "North"),
      "District",
      {},
      "No rate per 1,000 people: the sheet of populations has none for North.",
    ],
    [
      "a population is 0",
      PEOPLE.map(([name, people]) => [name!, name === "North" ? 0 : people!]),
      "District",
      {},
      "No rate per 1,000 people: the sheet of populations has none for North.",
    ],
    [
      "a population is text",
      PEOPLE.map(([name, people]) => [name!, name === "North" ? "about 10 thousand" : people!]),
      "Offence",
      {},
      "No rate per 1,000 people: the sheet of populations has none for North.",
    ],
    [
      "populations are in thousands, and no header says so",
      PEOPLE.map(([name, people]) => [name!, typeof people === "number" ? people / 1000 : people!]),
      "District",
      {},
      "No rate per 1,000 people: there are more offences than people (10). Look at the population.",
    ],
    ["a header says that populations are in thousands", PEOPLE.with(0, ["District", "Population (000s)"]), "District", {}, null],
    [
      "the whole has a district without figures",
      [...PEOPLE, ["East", 5_000]],
      "Offence",
      {},
      "No rate per 1,000 people: the sheet of populations also has East, which the worksheets have no figures for.",
    ],
  ])("has none where %s", async (_, people, by, more, why) => {
    const host = await hostOf({ Crimes: rowsOf(), People: people });
    const { comparisons, sheet, findings } = await build(host, by, { ...CHOSEN, ...more });
    expect(sheet).toBe("Report");
    const words = (await texts(host)).flat();
    if (why === null) {
      expect(comparisons.every((each) => each.people === undefined)).toBe(true);
      expect(words).not.toContain("Offences per 1,000 people");
      expect(findings.map(({ code }) => code)).toContain("populationsNotRead");
    } else {
      expect(words).toContain(why);
      expect(words).toContain("[x]");
    }
    expect(await faultsOf(host)).toEqual([]);
  });
});
