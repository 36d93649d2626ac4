import { SAMPLES } from "../../scripts/docs/message-samples";
import { leavesDoubt, leftWithout } from "../../src/checks/left-without";
import { addressOf } from "../../src/checks/places";
import { ofMonths, withEnds, type ReportEnds } from "../../src/checks/report-ends";
import { cellAt } from "../../src/domain/address";
import { finding, NOWHERE, type Finding, type FindingCode, type FindingDetails } from "../../src/domain/finding";
import { isoMonth, monthOf, type Month } from "../../src/domain/month";

const of = <Code extends FindingCode>(code: Code, details: Partial<FindingDetails[Code]> = {}) =>
  finding(code, NOWHERE, { ...SAMPLES[code][1], ...details });
const [NOV_19, DEC_19, JAN_20, FEB_20] = [monthOf(2019, 11), monthOf(2019, 12), monthOf(2020, 1), monthOf(2020, 2)];

describe("a finding that asks for another last month", () => {
  const endsOf = (found: Finding, works: readonly Month[], nearest: ReportEnds["nearest"] = () => null, own: readonly string[] = []) => {
    const { details } = withEnds(found, { works: (end) => works.includes(end), nearest }, new Set(own));
    return "ends" in details ? details.ends?.map((end) => isoMonth(end)) : "none";
  };

  test.each<readonly [string, Finding, readonly Month[]]>([
    ["the month before the last one, and the last one", of("strandsBehind"), [DEC_19, JAN_20]],
    ["the last complete month, and those after it", of("incompleteMonths", { asked: true }), [JAN_20, FEB_20]],
    ["the month before the one in which records end", of("recordsStop", { month: FEB_20 }), [JAN_20]],
    ["the month before the one that was not over", of("monthNotOver"), [DEC_19]],
    ["the quarter before the one that was not over", of("monthNotOver", { month: FEB_20, length: 3 }), [NOV_19]],
    ["the month before the first one that is not whole", of("monthsNotWhole", { months: [JAN_20, FEB_20] }), [DEC_19]],
    ["the quarter before the first one that is not whole", of("monthsNotWhole", { months: [FEB_20], length: 3 }), [NOV_19]],
    ["the month before the first one that has not begun", of("monthInFuture", { months: [JAN_20, FEB_20], over: FEB_20 }), [DEC_19]],
    ["the last month that is over", of("monthInFuture", { months: [FEB_20], over: NOV_19 }), [NOV_19]],
    ["the month that it would end with", of("endsBeforeLastReport"), [DEC_19]],
    ["the months of last time, and the latest", of("endChosenBefore", { end: DEC_19, latest: FEB_20 }), [FEB_20, JAN_20, DEC_19]],
  ])("offers those of its own that work: %s", (_, found, months) => {
    expect(endsOf(found, months)).toEqual(months.map(isoMonth));
    expect(endsOf(found, months.slice(1))).toEqual(months.slice(1).map(isoMonth));
  });

  test("offers each month once", () => {
    expect(endsOf(of("endChosenBefore", { end: JAN_20, before: JAN_20, latest: FEB_20 }), [JAN_20, FEB_20])).toEqual([
      "2020-02",
      "2020-01",
    ]);
  });

  test.each(["missingMonths", "periodsDoNotFit"] as const)(
    "offers the nearest month for its strands, which have none of their own: %s",
    (code) => {
      const nearest: ReportEnds["nearest"] = (strands) => (strands?.join() === "Fraud,Theft" ? NOV_19 : null);
      const found = of(code, { strands: ["Fraud", "Theft"], ends: [JAN_20] });
      expect(endsOf(found, [], nearest)).toEqual(["2019-11"]);
      expect(endsOf(found, [], () => null)).toEqual([]);
      expect(endsOf(found, [], nearest, ["Theft"])).toEqual(["2020-01"]);
    },
  );

  test("offers the nearest month for a strand whose total is missing", () => {
    const nearest: ReportEnds["nearest"] = (strands) => (strands?.join() === "Fraud" ? NOV_19 : null);
    expect(endsOf(of("missingTotal"), [], nearest)).toEqual(["2019-11"]);
    expect(endsOf(of("missingTotal"), [], nearest, ["Fraud"])).toEqual(["2019-12"]);
  });

  test.each([
    ["after the figures", of("endAfterData")],
    ["before them", of("endBeforeData")],
    ["within records that begin late", of("recordsStop", { stop: "begin" })],
  ])("offers the nearest month of all where the end is %s", (_, found) => {
    expect(endsOf(found, [], (strands) => (strands === undefined ? NOV_19 : null))).toEqual(["2019-11"]);
    expect(endsOf(found, [])).toEqual([]);
  });

  test("offers what its table or year shows, where that works", () => {
    expect(endsOf(of("tablesBehind", { before: NOV_19 }), [NOV_19])).toEqual(["2019-11"]);
    expect(endsOf(of("tablesBehind", { before: NOV_19 }), [])).toEqual([]);
    const year = (than: FindingDetails["yearNotWhole"]["than"], length?: number) =>
      endsOf(of("yearNotWhole", { month: FEB_20, than, ...(length === undefined ? {} : { length }) }), [NOV_19, monthOf(2019, 2)]);
    expect([year("previous"), year("previous", 3), year("next")]).toEqual([["2019-02"], ["2019-11"], []]);
  });

  describe("because of cells without a count offers the latest month", () => {
    const ALL = { works: () => true, nearest: () => null };
    const ends = (found: Finding, how: Partial<ReportEnds> = {}, own: readonly string[] = []) => {
      const { details } = withEnds(found, { ...ALL, ...how }, new Set(own));
      return "ends" in details ? details.ends?.map((end) => isoMonth(end)) : "none";
    };
    const blank = (...months: readonly Month[]) => of("blankAmongCounts", { strand: "Fraud", months });

    test("before them that works, and no other for a strand with a period of its own", () => {
      expect(ends(blank(DEC_19, JAN_20))).toEqual(["2019-11"]);
      expect(ends(blank(JAN_20))).toEqual(["2019-12"]);
      expect(ends(blank(JAN_20), { works: (end) => end < DEC_19 })).toEqual(["2019-11"]);
      expect(withEnds(blank(JAN_20), { ...ALL }, new Set(["Fraud"]))).toEqual(blank(JAN_20));
    });

    test("with none of them in its two years", () => {
      expect(ends(blank(monthOf(2017, 12), JAN_20))).toEqual(["2019-12"]);
      expect(ends(blank(monthOf(2018, 1), JAN_20))).toEqual([]);
      expect(ends(blank(monthOf(2018, 1), JAN_20, FEB_20))).toEqual([]);
    });

    test("no more than a year before its own", () => {
      const last = { last: FEB_20 };
      expect([ends(blank(monthOf(2019, 3)), last), ends(blank(monthOf(2019, 2)), last)]).toEqual([["2019-02"], []]);
      expect(ends(blank(monthOf(2019, 2)), { last: null })).toEqual(["2019-01"]);
      expect(ends(blank(JAN_20), { works: (end) => end <= monthOf(2019, 1) })).toEqual(["2019-01"]);
      expect(ends(blank(JAN_20), { works: (end) => end < monthOf(2019, 1) })).toEqual([]);
    });

    test("also of texts among counts whose months are known, and of rows that are missing everywhere", () => {
      expect(ends(of("notACount", { months: [JAN_20] }))).toEqual(["2019-12"]);
      const gaps = [{ months: [JAN_20] }, { months: [FEB_20] }] as never;
      const rows = (values: number) => of("valuesMissingInMonths", { strands: ["Fraud"], gaps, values });
      expect([ends(rows(2)), ends(rows(3)), ends(rows(2), {}, ["Fraud"])]).toEqual([["2019-12"], "none", "none"]);
      expect(ends(of("valuesMissingInMonths", { strands: ["Fraud"], gaps: [{ months: [FEB_20] }] as never, values: 1 }))).toEqual([
        "2020-01",
      ]);
    });
  });

  test("offers none where nothing is asked", () => {
    const months = of("incompleteMonths", { asked: false });
    expect(withEnds(months, { works: () => true, nearest: () => JAN_20 }, new Set())).toBe(months);
    expect(endsOf(of("noFigures"), [JAN_20])).toBe("none");
  });
});

describe("what a report says of its months", () => {
  const printed = new Set([DEC_19, JAN_20]);
  const severities = (found: Finding) => ofMonths([found], printed).map(({ severity }) => severity);
  const zeros = (months?: readonly Month[]): Finding =>
    finding("zeroAmongCounts", NOWHERE, { ...SAMPLES.zeroAmongCounts[1], ...(months === undefined ? {} : { months }) }, "error");

  test("is what it prints", () => {
    expect(severities(of("monthNotOver"))).toHaveLength(1);
    expect(severities(of("monthNotOver", { month: FEB_20 }))).toEqual([]);
    expect(severities(of("monthsNotWhole", { months: [NOV_19, DEC_19] }))).toHaveLength(1);
    expect(severities(of("monthsNotWhole", { months: [NOV_19] }))).toEqual([]);
    expect(severities(of("noFigures"))).toHaveLength(1);
  });

  test("is a warning of cells without a count in months that it does not reach", () => {
    const severity = (found: Finding, from: Month, to: Month | null) => ofMonths([found], printed, { from, to })[0]!.severity;
    const blank = (...months: readonly Month[]) => of("blankAmongCounts", { months });
    expect([severity(blank(NOV_19), DEC_19, null), severity(blank(NOV_19), NOV_19, null)]).toEqual(["warning", "error"]);
    expect([severity(blank(JAN_20), NOV_19, DEC_19), severity(blank(JAN_20), NOV_19, JAN_20)]).toEqual(["warning", "error"]);
    expect([severity(blank(NOV_19, FEB_20), DEC_19, JAN_20), severity(blank(NOV_19, FEB_20), DEC_19, null)]).toEqual(["warning", "error"]);
    expect(severity(of("notACount", { months: [NOV_19] }), DEC_19, null)).toBe("warning");
    expect(severity(finding("notACount", NOWHERE, SAMPLES.notACount[1]), DEC_19, null)).toBe("error");
  });

  test("is an error of a month entered twice that it prints, and a warning of any other", () => {
    const repeated = (month: Month) => severities(finding("monthRepeated", NOWHERE, { month, of: NOV_19, series: 3 }, "error"));
    expect([repeated(DEC_19), repeated(NOV_19)]).toEqual([["error"], ["warning"]]);
  });

  test("is an error of a month to come that it prints, and a warning of any other", () => {
    const ahead = (...months: readonly Month[]) => severities(finding("monthInFuture", NOWHERE, { months }));
    expect([ahead(JAN_20, FEB_20), ahead(FEB_20)]).toEqual([["error"], ["warning"]]);
    expect(severities(finding("monthInFuture", NOWHERE, { months: [FEB_20] }, "info"))).toEqual(["info"]);
  });

  test("is an error of a zero that it prints, a warning of one before, and nothing of one after", () => {
    expect([zeros(), zeros([NOV_19, JAN_20])].flatMap(severities)).toEqual(["error", "error"]);
    expect(ofMonths([zeros([JAN_20])], new Set([DEC_19, FEB_20])).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(ofMonths([zeros([FEB_20])], new Set([DEC_19, JAN_20])).map(({ severity }) => severity)).toEqual([]);
    expect(severities(zeros([NOV_19]))).toEqual(["warning"]);
    expect(severities(zeros([FEB_20]))).toEqual([]);
    expect(severities(zeros([NOV_19, FEB_20]))).toEqual(["warning"]);
  });
});

test("an error leaves months or cells without a figure, or leaves doubt about the others", () => {
  expect([of("duplicateRows"), of("sameReference"), of("partExceedsWhole")].map(leftWithout)).toEqual(Array(3).fill({ months: [] }));
  expect(leftWithout(of("blankAmongCounts"))).toEqual({ months: [JAN_20] });
  expect(leftWithout(of("notACount"))).toEqual({ months: null, cells: 12 });
  expect(leftWithout(of("noFigures"))).toBeNull();
  const error = (code: FindingCode): Finding => finding(code, NOWHERE, SAMPLES[code][1], "error");
  expect((["duplicateRows", "blankAmongCounts", "notACount", "noFigures"] as const).map((code) => leavesDoubt(error(code)))).toEqual([
    ...[true, false, false, true],
  ]);
  expect(leavesDoubt(finding("noFigures", NOWHERE, SAMPLES.noFigures[1], "warning"))).toBe(false);
});

test("cells are named column by column, from the left", () => {
  const cells = [cellAt("Data", 4, 3), cellAt("Data", 8, 1), cellAt("Data", 5, 3), cellAt("Data", 2, 1)];
  expect(addressOf(cells)).toBe("B3, B9, D5:D6");
});
