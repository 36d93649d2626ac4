import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { NodeHost } from "../../host/node";
import { named, valuesOf } from "../excel/written";
import { hostOf, longRows, type Rows } from "../workbooks";
import { buildWith as build } from "./build";

const END = monthOf(2020, 1);
const MONTHS = 60;
const fraud = (index: number) => 100 + ((index * 37) % 41);
const coursing = (index: number) => 40 + ((index * 13) % 17);
const STRANDS: Rows = [
  ["Period", "Financial year to date"],
  ["Second baseline", "2016"],
  [],
  ["Strand", "Measure", "Column", "Values", "Period end", "Period"],
  ["Fraud", "Fraud Offences", "Offence", "Fraud", null, null],
  ["Coursing", "Hare Coursing", "Offence", "Coursing", null, "Sep to Dec 2019"],
];
const opened = (strands = STRANDS) => hostOf({ Crimes: longRows(END, MONTHS, { Fraud: fraud, Coursing: coursing }), Strands: strands });
/** The sum of a strand's months from one to another, from the function that made them. */
const sumOf = (count: (index: number) => number, from: Month, to: Month) => {
  let sum = 0;
  for (let month = from; month <= to; month = addMonths(month, 1)) sum += count(MONTHS - 1 - (END - month));
  return sum;
};
const figures = async (host: NodeHost, key: string) => [await named(host, `SR_${key}_Earlier`), await named(host, `SR_${key}_Later`)];
const texts = async (host: NodeHost, address: string) =>
  (await valuesOf(host, "Report", address)).map((row) =>
    row.map((value) => String(value).replaceAll("\n", " ")).filter((value) => value !== ""),
  );

describe("a report of periods that are not 12 months", () => {
  test("has the sums of their months, says each, and does not mix them in silence", async () => {
    const host = await opened();
    const outcome = await build(host);
    expect(outcome.findings).toEqual([]);
    const [year, autumn] = [monthOf(2019, 4), monthOf(2019, 9)];
    expect(await figures(host, "Fraud")).toEqual([sumOf(fraud, addMonths(year, -12), addMonths(END, -12)), sumOf(fraud, year, END)]);
    expect(await figures(host, "Coursing")).toEqual([
      sumOf(coursing, addMonths(autumn, -12), monthOf(2018, 12)),
      sumOf(coursing, autumn, monthOf(2019, 12)),
    ]);
    const rows = await texts(host, "A1:G90");
    const all = rows.flat();
    expect(all).toContain("Financial year to date, April to January, 10 months, 2019/20 on 2018/19  ·  OFFICIAL");
    expect(all).toContain("September to December, 4 months, 2019 on 2018:");
    expect(all).toContainEqual(expect.stringMatching(/^As at .* Coursing: September to December 2019\.$/));
    expect(all).toContainEqual(expect.stringContaining("Periods differ: each row has its own, under “Period”"));
    expect(rows).toContainEqual(["Strand", "Period", "Year before", "In the period", "Diff.", "% Diff.", "Stands out?"]);
    const [fraudRow, coursingRow] = [rows.find(([name]) => name === "Fraud")!, rows.find(([name]) => name === "Coursing")!];
    expect([fraudRow[1], coursingRow[1]]).toEqual(["Apr 19–Jan 20", "Sep 19–Dec 19"]);
    expect(all).toContainEqual(expect.stringMatching(/^September to December 2019: Hare Coursing (rose|fell) by /));
  });

  test("has a second baseline with its own differences, by formulas over months that link to their cells", async () => {
    const host = await opened();
    const { comparisons } = await build(host);
    const [before, later] = [sumOf(fraud, monthOf(2016, 4), monthOf(2017, 1)), sumOf(fraud, monthOf(2019, 4), END)];
    expect(comparisons[0]!.baseline).toMatchObject({ diff: later - before, pctDiff: (later - before) / before });
    const rows = await valuesOf(host, "Report", "A1:G90");
    const table = rows.findIndex(([value]) => value === "Second baseline: April 2016 to January 2017");
    expect(rows[table + 2]!.slice(0, 4)).toEqual([before, later, later - before, (later - before) / before]);
    expect(String(rows[table + 3]![0])).toMatch(
      new RegExp(`^Against April 2016 to January 2017: Fraud offences (rose|fell) by ${Math.abs(later - before)} `),
    );
    const data = await valuesOf(host, "Strand data", "A3:G32");
    expect(data.slice(20).map(([strand, window]) => [strand, window])).toEqual(
      Array.from({ length: 10 }, () => ["Fraud", "10 months ending Jan 17"]),
    );
    expect(data.slice(20).reduce((sum, row) => sum + Number(row[5]), 0)).toBe(before);
    expect(data.every((row) => String(row[6]).startsWith("Crimes!"))).toBe(true);
  });

  test("takes what was chosen before what the sheet says, and refuses a baseline alone where it has no figures", async () => {
    const host = await opened();
    const quarter = { period: { kind: "quarter" }, baseline: { kind: "years", count: 5 } } as const;
    const { comparisons, findings, news } = await build(host, quarter);
    expect(comparisons.map(({ end, length }) => [end, length])).toEqual([
      [monthOf(2019, 12), 3],
      [monthOf(2019, 12), 4],
    ]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["baselineMissing", "warning"],
      ["baselineMissing", "warning"],
    ]);
    expect(await named(host, "SR_Fraud_Later")).toBe(sumOf(fraud, monthOf(2019, 10), monthOf(2019, 12)));
    expect(news!.period).toEqual({ kind: "quarter", end: monthOf(2019, 12), length: 3 });
    // The next build says what differs, with the spans.
    const again = await build(host, { baseline: "none" });
    expect(again.comparisons[0]!.baseline).toBeUndefined();
    expect(again.news!.changes).toMatchObject([{ strand: "Fraud", before: { length: 3 }, after: { length: 10 } }]);
  });

  test("is not built where the sheet says what is no period, and the finding names the cell", async () => {
    const host = await opened([
      ["Period", "18 months"],
      ["Baseline", "before"],
      [],
      ...STRANDS.slice(3, 5),
      ["Coursing", "x", "Offence", "Coursing", { month: END }, "Sep to Dec 2019"],
    ]);
    const { findings, sheet } = await build(host);
    expect(sheet).toBeNull();
    expect(findings.map(({ code, address, details }) => [code, address, "why" in details ? details.why : null])).toEqual([
      ["badPeriod", "B1", "tooLong"],
      ["badBaseline", "B2", null],
      ["badPeriod", "F6", "otherEnd"],
    ]);
  });
});
