import fc from "fast-check";
import { addMonths } from "../../src/domain/month";
import { gridUnit, inTitle, monthsChart, targetSeries, titled, windowsChart, windowWords } from "../../src/report/layout/charts";
import type { StrandRows } from "../../src/report/layout/strand-rows";
import { textWidth } from "../../src/report/layout/text-size";
import type { ReportStrand } from "../../src/report/report";
import { REPORT_END } from "../../scripts/examples/essex";

describe("the distance between gridlines", () => {
  test("puts two of them above the zero line up to the highest count", () => {
    expect([0, 1, 2, 3, 4, 5, 20, 21, 31, 199, 200, 201, 999, 1000, 1001].map(gridUnit)).toEqual([
      1, 1, 1, 2, 2, 3, 10, 15, 20, 100, 100, 150, 500, 500, 600,
    ]);
  });

  test("is whole, and never far more than half the highest count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000_000 }), (highest) => {
        const unit = gridUnit(highest);
        expect(Number.isInteger(unit)).toBe(true);
        expect(2 * unit).toBeGreaterThanOrEqual(highest);
        expect(unit).toBeLessThanOrEqual(Math.max(highest / 2 + 1, (highest / 2) * 1.5));
      }),
    );
  });
});

test("A chart's title begins with the place where there is room for it on one line", () => {
  expect(titled("Essex Police", "Fraud")).toBe("Essex Police: Fraud");
  expect(titled(null, "Fraud")).toBe("Fraud");
  let title = "x";
  while (textWidth(`E: ${title}x`, 9) <= 450) title += "x";
  expect([titled("E", title), titled("E", `${title}x`)]).toEqual([`E: ${title}`, `${title}x`]);
});

const AREA = { from: "A9", to: "G9" };
const COUNTS = Array.from({ length: 24 }, (_, at) => ({ month: addMonths(REPORT_END, at - 23), count: 40 + at, sources: [] }));
/** A strand with 24 months to January 2020, of which these are charted. */
function strandWith(targets: readonly number[] = [], length = 12): ReportStrand {
  const at = { sheet: "Strands", row: 4, column: 7, rows: 1, columns: 1 };
  const months = targets.map((value, index) => ({ month: addMonths(REPORT_END, index + 1 - targets.length), value, at }));
  const definition = { strand: "Fraud", ...(targets.length > 0 ? { target: { kind: "monthly", months } } : {}) };
  const window = (from: number) => ({ end: REPORT_END, length: 12, total: 9, months: COUNTS.slice(from, from + 12) });
  const comparison = { definition, end: REPORT_END, length, earlier: window(0), later: window(12) };
  return { key: "Fraud", measure: "Fraud offences", figures: { kind: "months", months: COUNTS }, comparison } as unknown as ReportStrand;
}
const rows = (months: string | null = null) =>
  ({
    earlier: { counts: "$F$3:$F$14", labels: "$D$3:$D$14" },
    later: { counts: "$F$15:$F$26", labels: "$D$15:$D$26" },
    both: { counts: "$F$3:$F$4", labels: "$B$3:$B$4" },
    ...(months === null ? {} : { target: { whole: "$Z$3", mark: "$AC$3", months } }),
  }) as unknown as StrandRows;

test("A chart of months has both years beside one another, which its title names in their colours", () => {
  expect(monthsChart(strandWith(), COUNTS, 1, rows(), "Essex Police", AREA)).toEqual({
    name: "SR_Fraud_Chart",
    kind: "columns",
    title: "Essex Police: Fraud offences each month, year to Jan 19 and year to Jan 20",
    colouredWords: [
      { words: "year to Jan 19", colour: "earlierText" },
      { words: "year to Jan 20", colour: "main" },
    ],
    series: [
      { name: "Year to Jan 19", values: "$F$3:$F$14", categories: "$D$3:$D$14", colour: "earlier", barColours: [] },
      { name: "Year to Jan 20", values: "$F$15:$F$26", categories: "$D$3:$D$14", colour: "main", barColours: [] },
    ],
    ...{ gap: 35, majorUnit: 40, minimum: 0, labels: null, area: AREA },
  });
  const quarter = { ...COUNTS[23]!, length: 3, count: 5000 };
  const beyond = { month: addMonths(REPORT_END, 1), count: 9000, sources: [] };
  const before = { month: addMonths(REPORT_END, -24), count: 9000, sources: [] };
  // Its lines are for what it shows.
  expect(monthsChart(strandWith(), [...COUNTS, quarter, beyond, before], 1, rows(), null, AREA).majorUnit).toBe(40);
  const quarters = monthsChart(strandWith(), [...COUNTS, quarter], 3, rows(), null, AREA);
  expect([quarters.title, quarters.majorUnit]).toEqual(["Fraud offences each quarter, year to Jan 19 and year to Jan 20", 2500]);
});

test("A chart of months has their targets as dashes, and room for them", () => {
  const dashes = { name: "Target", values: "$AA$3:$AA$14", categories: "$D$3:$D$14", colour: "limits", barColours: [], look: "dashes" };
  const targets = Array.from({ length: 12 }, (_, at) => 100 + at);
  const chart = monthsChart(strandWith(targets), COUNTS, 1, rows("$AA$3:$AA$14"), null, AREA);
  expect([chart.series[2], chart.series.length, chart.majorUnit]).toEqual([dashes, 3, 60]);
  expect([targetSeries(strandWith(targets), rows("$AA$3:$AA$14")), targetSeries(strandWith(), rows())]).toEqual([dashes, null]);
  const none = { ...rows("x"), target: { whole: "$Z$3", mark: "$AC$3", months: null } };
  const totals = { ...strandWith(targets), figures: { kind: "totals", totals: [] } } as unknown as ReportStrand;
  expect([targetSeries(strandWith(targets), none), targetSeries(totals, rows("$AA$3:$AA$14"))]).toEqual([null, null]);
});

test("A chart of totals has both as labelled bars, the later one strong", () => {
  expect(windowsChart(strandWith(), rows(), "Essex Police", AREA)).toEqual({
    name: "SR_Fraud_Chart",
    kind: "columns",
    title: "Essex Police: Fraud offences, 12 months ending Jan 19 and Jan 20",
    colouredWords: [],
    series: [
      {
        ...{ name: "Fraud offences", values: "$F$3:$F$4", categories: "$B$3:$B$4", colour: "main" },
        barColours: ["earlier", "main"],
      },
    ],
    ...{ gap: 150, majorUnit: null, minimum: 0, labels: "#,##0", area: AREA },
  });
});

test("A chart names a year by its end, and another period by its months", () => {
  const words = (length: number) => windowWords({ end: REPORT_END, length });
  expect([words(12), words(10), words(1)]).toEqual(["year to Jan 20", "Apr 19 to Jan 20", "Jan 20"]);
});

test("A measure is said with 120 letters at most in a title", () => {
  expect([inTitle("x".repeat(120)), inTitle("x".repeat(121))]).toEqual(["x".repeat(120), `${"x".repeat(119)}…`]);
  expect(inTitle(`${"x".repeat(118)}  ${"y".repeat(9)}`)).toBe(`${"x".repeat(118)}…`);
  expect(inTitle("😀".repeat(121))).toBe(`${"😀".repeat(119)}…`);
});
