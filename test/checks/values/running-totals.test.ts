import { runningTotals } from "../../../src/checks/values/running-totals";
import { monthOf } from "../../../src/domain/month";
import { handMonths, placesInput, type HandRow } from "../hand-made";

/** Counts of months that vary as counts do. */
const COUNTS = [61, 43, 55, 70, 48, 52, 66, 39, 58, 62, 45, 54, 49, 68, 57, 41, 60, 53, 72, 47, 50, 65, 44, 59];
/** Totals from January on, from one year's first month or from each. */
const runUp = (all: readonly number[], from = 0) =>
  all.map((count, at) => (at < from ? count : all.slice(Math.max(from, at - (at % 12)), at + 1).reduce((sum, each) => sum + each, 0)));
const row = (offence: string, values: readonly number[]): HandRow => ({ place: "North", offence, values });
const found = (...rows: readonly HandRow[]) => runningTotals.find!(placesInput(rows));
const linesOf = (...rows: readonly HandRow[]) => found(...rows).flatMap(({ details }) => ("of" in details ? details.of : []));

test("totals that run up each year are told with the two before a year begins, and the two from there on", () => {
  const totals = runUp(COUNTS);
  const [told] = found(row("Fraud", totals), row("Theft", runUp(COUNTS.toReversed())));
  expect(told).toMatchObject({
    ...{ sheet: "Data", address: "M2, N2, O2, P2" },
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

  test("is told with those that begin in the same month, and with no others", () => {
    const later = runUp(COUNTS.toReversed(), 12);
    const other = COUNTS.map((count, at) => (at < 16 ? count : COUNTS.slice(16, at + 1).reduce((sum, each) => sum + each, 0)));
    expect(linesOf(row("Fraud", mixed), row("Arson", other), row("Theft", later))).toEqual(["Fraud", "Theft"]);
  });
});

test("counts of months do not run up", () => {
  expect(linesOf(row("Fraud", COUNTS), row("Theft", COUNTS.toReversed()))).toEqual([]);
});
