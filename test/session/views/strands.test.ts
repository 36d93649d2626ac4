import { NO_REPORT_OPTIONS, type ReportOptions } from "../../../src/report/report-options";
import { addMonths, monthOf, shortMonth } from "../../../src/domain/month";
import { opened, TABLE, type Rows } from "./read";

describe("what “Strands” shows", () => {
  test("is each strand’s totals, change and months, and what a table would be good for", async () => {
    const { views, now } = await opened();
    const view = views.strands(now(), NO_REPORT_OPTIONS);
    expect(view).toMatchObject({
      ...{ heading: "2 strands, 12 months to Jan 20", from: "From “Data”.", tableSheet: null, canSave: true },
      note: expect.stringMatching(/^There is no “Strands” table, .* The figures go up to Jan 20\.$/) as string,
    });
    const [burglary] = view.strands;
    expect(burglary).toMatchObject({ name: "Burglary", end: "Jan 20", reason: null, totals: ["1,742", "1,738"], percent: "−0.2%" });
    expect(burglary!.chart!.label).toBe("Burglary: months to Jan 20, from 1,742 to 1,738");
    const { bars } = burglary!.chart!;
    expect(bars).toHaveLength(24);
    expect([bars[0], bars[23]]).toMatchObject([
      { from: 0, length: 1, isLater: false },
      { from: 23, length: 1, isLater: true },
    ]);
    expect(Math.max(...bars.map(({ share }) => share))).toBe(1);
  });

  test("gives the reason where there is no total, and the section before the name", async () => {
    const { views, now } = await opened({
      Data: TABLE.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), null, ...row.slice(6)])),
      Strands: [
        ["Section", "Strand", "Column", "Values"],
        ["5.1", "Burglary", "Offence", "Burglary"],
      ],
    });
    const view = views.strands(now(), NO_REPORT_OPTIONS);
    expect(view).toMatchObject({ heading: "1 strand, 12 months to Jan 20", tableSheet: "Strands", note: null });
    expect(view.strands[0]).toMatchObject({
      key: "Burglary",
      name: "5.1  Burglary",
      percent: "",
      reason: expect.stringContaining("May 18") as string,
    });
    expect(typeof view.strands[0]!.totals).toBe("string");
  });

  test("offers to say where a strand’s difference comes from, of that strand alone, and takes it back", async () => {
    const plain = await opened();
    expect(plain.views.strands(plain.now(), NO_REPORT_OPTIONS).strands.map(({ parted }) => parted)).toEqual([null, null]);
    const places = [...TABLE[0]!.slice(0, 1), "District", ...TABLE[0]!.slice(1)];
    const { views, now } = await opened({ Data: [places, ...TABLE.slice(1).map((row) => [row[0]!, "North", ...row.slice(1)])] });
    const parted = (chosen: Partial<ReportOptions>) =>
      views.strands(now(), { ...NO_REPORT_OPTIONS, ...chosen }).strands.map((each) => [each.parted!.isParted, each.parted!.chosenElse]);
    const both = "District; Offence";
    expect(parted({})).toEqual([
      [false, { contributions: both, contributionsOf: ["Burglary"] }],
      [false, { contributions: both, contributionsOf: ["Robbery"] }],
    ]);
    expect(parted({ contributions: "District", contributionsOf: ["burglary"] })).toEqual([
      [true, { contributions: null, contributionsOf: [] }],
      // Then it is said of all.
      [false, { contributions: "District", contributionsOf: [] }],
    ]);
    expect(parted({ contributions: both })).toEqual([
      [true, { contributions: both, contributionsOf: ["Robbery"] }],
      [true, { contributions: both, contributionsOf: ["Burglary"] }],
    ]);
    const { besideTotals } = views.report(now(), { ...NO_REPORT_OPTIONS, contributions: both, contributionsOf: ["Robbery"] }, null);
    expect(besideTotals.contributions).toMatchObject({ value: "district; offence" });
    expect(besideTotals.contributions.choices.map(({ label }) => label)).toEqual([
      ...["Not shown", "By Offence", "By District", "By District and Offence"],
    ]);
    expect(besideTotals.contributionsOf).toBe("Of Robbery alone, as chosen under “Strands”.");
  });

  test("is what was understood of each sheet, worked out once it is asked for", async () => {
    const { views, now } = await opened();
    const understood = views.understood(now());
    expect(understood).toMatchObject([{ heading: "Data", line: "One column for each month, Jan 18 to Jan 20", isSure: true }]);
    expect(understood[0]!.tables[0]!.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "Layout: One column for each month",
      "Cells: A1:Z3, header in row 1",
      "Offence: A (“Offence”)",
      "Counts: B to Z",
      "Months: Jan 18 to Jan 20, none missing",
    ]);
    expect(understood[0]!.account[0]).toMatch(/^50 numbers with the sum 5,216: /);
    expect(understood[0]!.account[1]).toMatch(/^Not counts: 25 dates in /);
    expect(views.understood(now())).toBe(understood);
  });

  test("is one line of sheets of a month each, and opens what is not sure", async () => {
    const months = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));
    const sheets = Object.fromEntries(
      months.map((month, at) => [
        shortMonth(month),
        [
          ["Offence", "Count"],
          ["Burglary", 140 + ((at * 7) % 11)],
          ["Robbery", 60 + ((at * 5) % 9)],
        ] as Rows,
      ]),
    );
    const { views, now } = await opened(sheets);
    expect(views.understood(now())).toMatchObject([
      { heading: "24 sheets like “Feb 18”", line: "A month each: Feb 18 to Jan 20, none missing", isSure: true },
    ]);
    const unsure = await opened({ Data: TABLE.map((row, at) => [at === 0 ? "Kind" : row[0]!, ...row.slice(1)]) });
    const [data] = unsure.views.understood(unsure.now());
    expect(data!.isSure).toBe(false);
    expect(data!.tables[0]).toContainEqual({ label: "Not sure", text: "no header says which column has the offences" });
  });

  test("is what was seen instead, in a workbook without figures", async () => {
    const rota = await opened({ Rota: [["Desk"], ["Monday"]] });
    expect(rota.views.start(rota.now())).toMatchObject({ heading: "No offence figures found yet", seen: [{ sheet: "Rota" }] });
    const empty = await opened({ Sheet1: [] });
    expect(empty.views.start(empty.now())).toEqual({ heading: "This workbook is empty", seen: [] });
    const full = await opened();
    expect(full.views.start(full.now())).toBeNull();
  });
});

describe("strands with counts that are to be hidden", () => {
  test("show [c], the reason, and no months, as the report does", async () => {
    const { views, now } = await opened({
      Data: [
        ["Offence", ...Array.from({ length: 24 }, (_, index) => shortMonth(addMonths(monthOf(2020, 1), index - 23)))],
        ["Arson", ...Array.from({ length: 24 }, (_, index) => (index < 12 ? 30 : index === 20 ? 3 : 0))],
        ["Burglary", ...Array.from({ length: 24 }, (_, index) => 60 + index)],
      ] satisfies Rows,
    });
    const [arson, burglary] = views.strands(now(), { ...NO_REPORT_OPTIONS, suppress: 5 }).strands;
    expect(arson).toMatchObject({ totals: ["360", "[c]"], percent: "", chart: null, standsOut: false });
    expect(arson!.reason).toMatch(/^No comparison: a total is hidden\./);
    expect(burglary!.chart).not.toBeNull();
    expect(views.strands(now(), { ...NO_REPORT_OPTIONS, smallestBase: 1000 }).strands[1]!.percent).toBe("");
  });
});
