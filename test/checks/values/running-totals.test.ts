import { finding } from "../../../src/domain/finding";
import type { SeriesGroup } from "../../../src/checks/values/kinds/counted-series";
import { firstOf, runningTotals } from "../../../src/checks/values/running-totals";
import { monthOf, type Month } from "../../../src/domain/month";
import { said } from "../said";
import { handMonths, placesInput, type HandRow } from "../hand-made";

/** Counts of months that vary as counts do. */
const COUNTS = [61, 43, 55, 70, 48, 52, 66, 39, 58, 62, 45, 54, 49, 68, 57, 41, 60, 53, 72, 47, 50, 65, 44, 59];
/** Totals from January on, from one year's first month or from each. */
const runUp = (all: readonly number[], from = 0) =>
  all.map((count, at) => (at < from ? count : all.slice(Math.max(from, at - (at % 12)), at + 1).reduce((sum, each) => sum + each, 0)));
const row = (offence: string, values: readonly number[]): HandRow => ({ place: "North", offence, values });
const found = (...rows: readonly HandRow[]) => runningTotals.find!(placesInput(rows));
const linesOf = (...rows: readonly HandRow[]) => found(...rows).flatMap((each) => (each.code === "runningTotals" ? each.details.of : []));

test("totals that run up each year are told with the two before a year begins, and the two from there on", () => {
  const totals = runUp(COUNTS);
  const [told] = found(row("Fraud", totals), row("Theft", runUp(COUNTS.toReversed())));
  expect(told).toMatchObject({
    ...{ code: "runningTotals", sheet: "Data", address: "M2, N2, O2, P2" },
    details: {
      start: 0,
      values: handMonths(24)
        .slice(10, 14)
        .map((month, at) => ({ month, count: totals[10 + at] })),
      leave: null,
    },
  });
  expect(told!.details).not.toHaveProperty("from");
});

test("the largest of them is the example", () => {
  const doubled = runUp(COUNTS.map((count) => 2 * count));
  expect(found(row("Fraud", runUp(COUNTS)), row("Theft", doubled))[0]!.address).toBe("M3, N3, O3, P3");
  expect(found(row("Theft", doubled), row("Fraud", runUp(COUNTS)))[0]!.address).toBe("M2, N2, O2, P2");
});

test("one line that runs up beside counts of months is told alone, with the choice to leave it out", () => {
  const [told] = found(row("Fraud", runUp(COUNTS)), row("Theft", COUNTS));
  expect(told!.details).toMatchObject({ of: ["Fraud"], leave: { texts: ["Fraud"] } });
});

describe("a line that runs up in one year, and has counts of months in others,", () => {
  const mixed = runUp(COUNTS, 12);

  test("is told from the month on in which it begins", () => {
    expect(found(row("Fraud", mixed))[0]).toMatchObject({
      address: "M2, N2, O2, P2",
      details: { of: ["Fraud"], start: 0, from: monthOf(2019, 1) },
    });
  });

  test("is told beside at most 19 others", () => {
    const beside = (others: number) =>
      linesOf(row("Fraud", mixed), ...Array.from({ length: others }, (_, at) => row(`Theft ${at}`, COUNTS)));
    expect([beside(19), beside(20)]).toEqual([["Fraud"], []]);
  });

  test("is told by its own year, not by a later one", () => {
    expect(found(row("Fraud", [...mixed, ...COUNTS.slice(0, 12)]))[0]!.address).toBe("M2, N2, O2, P2");
  });

  test("is told beside 19 others for each line that begins with it", () => {
    const later = runUp(COUNTS.toReversed(), 12);
    const beside = (others: number) =>
      linesOf(row("Fraud", mixed), row("Arson", later), ...Array.from({ length: others }, (_, at) => row(`Theft ${at}`, COUNTS)));
    expect([beside(38), beside(39)]).toEqual([["Fraud", "Arson"], []]);
  });

  test("says so, and an acceptance rests on its lines and the month", () => {
    const details = { of: ["Fraud"], start: 3, from: monthOf(2019, 4), values: [{ month: monthOf(2019, 5), count: 1200 }], leave: null };
    expect(said("runningTotals", { sheet: "Data", address: "C5" }, details)).toEqual([
      "“Data”, cell C5: the figures of Fraud grow from Apr 19 on (May 19: 1,200), so adding them up would count most offences many times. Enter the count of each month: each figure less the one before it. April stays as it is.",
    ]);
    expect(runningTotals.restsOn!(details)).toEqual([["Fraud"], 3]);
  });

  test("is told with those that begin in the same month, and with no others", () => {
    const later = runUp(COUNTS.toReversed(), 12);
    const other = COUNTS.map((count, at) => (at < 16 ? count : COUNTS.slice(16, at + 1).reduce((sum, each) => sum + each, 0)));
    expect(linesOf(row("Fraud", mixed), row("Arson", other), row("Theft", later))).toEqual(["Fraud", "Theft"]);
  });
});

test("counts of months do not run up", () => {
  expect(linesOf(row("Fraud", COUNTS), row("Theft", COUNTS.toReversed()))).toEqual([]);
});

test("lines of a sheet must have the shape together, and strands need not", () => {
  const group = (sheet: string | null, ...months: readonly number[]): SeriesGroup => ({
    sheet,
    series: months.map((month, at) => ({
      ...{ label: "ABC"[at]!, sheet: "Data", length: 1, names: [] },
      points: month === 0 ? [] : [{ month: month as Month, count: 1, cell: null }],
    })),
  });
  const told = (...groups: readonly SeriesGroup[]) =>
    firstOf(
      groups,
      (series) => (series.every(({ points }) => points.length > 0) ? series.length : null),
      (series, days) => finding("weeklyFigures", { sheet: series.map(({ label }) => label).join(" "), address: null }, { days, apart: 7 }),
      3,
    ).map(({ sheet }) => sheet);
  expect([told(group(null, 1, 2)), told(group("Data", 1, 1)), told(group("Data", 1, 2))]).toEqual([["A B"], ["A B"], []]);
  expect([told(group("Data", 1, 0, 1)), told(group("Data", 1, 0, 2)), told(group("Data", 0, 2))]).toEqual([["A C"], [], ["B"]]);
});
