import { addMonths } from "../../src/domain/month";
import type { ReportOptions } from "../../src/report/report-options";
import type { NodeHost } from "../../host/node";
import { faultsOf } from "../verify/built";
import { hostOf, type Rows } from "../workbooks";
import { build, counts, DISTRICTS, END, PEOPLE, rowsOf, texts } from "./three-districts";

const ROWS = rowsOf();
/** A sheet of months across for the county, and one for each district. */
const sheets = (): Readonly<Record<string, Rows>> => {
  const wide = (count: (index: number) => number): Rows => [
    ["Offence", ...Array.from({ length: 36 }, (_, index) => ({ month: addMonths(END, index - 35) }))],
    ["Burglary", ...Array.from({ length: 36 }, (_, index) => count(index))],
    ["Robbery", ...Array.from({ length: 36 }, (_, index) => 2 * count(index))],
  ];
  const own = (district: number) => (index: number) => (index < 12 ? 9 : 0) + counts(district, Math.max(0, index - 12));
  const places = DISTRICTS.map((name, district) => [name, wide(own(district))] as const);
  return {
    Essex: wide((index) => DISTRICTS.reduce((sum, _, district) => sum + own(district)(index), 0)),
    ...Object.fromEntries(places),
  };
};
const CHOSEN: Partial<ReportOptions> = { columns: ["whole"] };

const besideAll = (host: NodeHost, by: string, report: Partial<ReportOptions> = {}) => build(host, by, { ...CHOSEN, ...report });

describe("a report with all places beside each strand of some", () => {
  test("has their totals and percentage where every place with a population is there", async () => {
    const host = await hostOf({ Crimes: ROWS, People: PEOPLE });
    const { comparisons, findings } = await besideAll(host, "District");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    // 12 × 60 in the earlier year, 12 × 66 in the later one.
    for (const { whole } of comparisons) expect(whole).toMatchObject({ end: END, earlier: 720, later: 792, pctDiff: 0.1, reason: null });
    const rows = await texts(host);
    const head = rows.findIndex(([first]) => first === "Beside all places");
    expect(rows[head + 1]!.slice(0, 7)).toEqual(["Strand", "To", "% Diff.", "All, to", "All, before", "All, later", "All, % Diff."]);
    const [name, , own, to, before, later, all] = rows[head + 2]!;
    expect([name, to, before, later]).toEqual(["North", "Jan 20", 720, 792]);
    expect([own, all]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.1, 12)]);
    expect(rows.flat()).toContain("All places, 12 months to January 2020: +10.0%, from 720 to 792.");
    expect(await faultsOf(host)).toEqual([]);
    await host.run(async ({ workbook }) => void (workbook.worksheets.getItem("Report").getCell(head + 2, 6).values = [[0.11]]));
    expect(await faultsOf(host)).toEqual([expect.stringMatching(/^Report!G\d+ has 0\.11\. It should have 0\.1\.$/)]);
  });

  test.each([
    ["populations are not there", { Crimes: ROWS }],
    ["another place has a population", { Crimes: ROWS, People: [...PEOPLE, ["East", 5_000]] }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Rows>>])[])(
    "says nothing where %s: places may be missing",
    async (_, workbook) => {
      const host = await hostOf(workbook);
      const { comparisons } = await besideAll(host, "District");
      expect(comparisons[0]!.whole).toMatchObject({ earlier: null, later: null, pctDiff: null, reason: { code: "notAllPlaces" } });
      expect((await texts(host)).flat()).toContain("All places: nothing shows that the worksheets have all of them, so nothing is said.");
      expect(await faultsOf(host)).toEqual([]);
    },
  );

  test("has the county’s own figure where the worksheets have one", async () => {
    const host = await hostOf(sheets());
    const { comparisons, sheet } = await besideAll(host, "Place");
    expect(sheet).toBe("Report");
    expect(comparisons.map(({ definition }) => definition.strand)).toEqual([...DISTRICTS]);
    for (const { whole } of comparisons) expect(whole).toMatchObject({ end: END, earlier: 3 * 720, later: 3 * 792 });
    expect(await faultsOf(host)).toEqual([]);
  });

  test.each([
    ["Place", sheets()],
    ["District", { Crimes: ROWS, People: PEOPLE }],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Rows>>])[])(
    "says nothing where their rules would also count a sheet that says no place: %s",
    async (by, workbook) => {
      const calls: Rows = ROWS.slice(1).map(([month], index) => [month!, "Burglary", 500 + ((index * 7) % 40)]);
      const host = await hostOf({ ...workbook, Calls: [["Month", "Offence", "Count"], ...calls.filter((_, index) => index % 3 === 0)] });
      const { comparisons } = await besideAll(host, by);
      expect(comparisons.map(({ definition }) => definition.strand)).toEqual([...DISTRICTS]);
      for (const { whole } of comparisons) expect(whole).toMatchObject({ earlier: null, later: null, reason: { code: "notAllPlaces" } });
    },
  );

  test("tells nothing of them where small counts are hidden", async () => {
    const host = await hostOf({ Crimes: ROWS, People: PEOPLE });
    const { comparisons } = await besideAll(host, "District", { suppress: 5 });
    expect(comparisons[0]!.whole).toMatchObject({ later: null, reason: { code: "confidential" } });
    expect(await faultsOf(host)).toEqual([]);
  });

  test("says so where no strand is of a place", async () => {
    const host = await hostOf({ Crimes: ROWS, People: PEOPLE });
    const { comparisons, findings } = await besideAll(host, "Offence");
    expect(comparisons[0]!.whole).toBeUndefined();
    expect(findings.map(({ code }) => code)).toContain("wholesNotGiven");
  });
});
