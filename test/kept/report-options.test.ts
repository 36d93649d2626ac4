import { monthOf } from "../../src/domain/month";
import { keptOptions, parseReportOptions, reportOptionsText } from "../../src/kept/report-options";
import { BLUE } from "../../src/report/colours";
import { NO_REPORT_OPTIONS, type ReportOptions } from "../../src/report/report-options";

const read = (text: string) => parseReportOptions(text).value!;

describe("what was chosen for the report", () => {
  test.each<Partial<ReportOptions>>([
    { end: monthOf(2020, 1), title: "T <&> “x”", leftOut: ["Fraud"], charts: "control" },
    { classification: "OFFICIAL", force: "Essex", source: "Athena", dataNotes: false, overviewOrder: "standsOut", smallestBase: 20 },
    { suppress: 5, columns: ["solved", "rank"], solved: { column: null, values: ["Charged"] }, colours: { main: "#4C2C92" } },
    { contributions: "District; Offence", contributionsOf: ["Fraud"], period: { kind: "months", length: 12 }, baseline: "none" },
    { period: { kind: "quarter" }, baseline: { kind: "year", end: monthOf(2017, 3) } },
    { period: { kind: "yearToDate" }, baseline: { kind: "years", count: 3 } },
  ])("comes back from its text as it was: %j", (chosen) => {
    const options = { ...NO_REPORT_OPTIONS, ...chosen };
    expect(parseReportOptions(reportOptionsText(options))).toEqual({ value: options, problem: null });
  });

  test("says months like 2020-01, and not the day that figures are as at, which would be wrong the next time", () => {
    const end = monthOf(2020, 1);
    const text = reportOptionsText({ ...NO_REPORT_OPTIONS, end, baseline: { kind: "year", end }, asAt: "2020-03-16" });
    expect(JSON.parse(text)).toMatchObject({ version: 3, end: "2020-01", baseline: { kind: "year", end: "2020-01" } });
    expect(text).not.toContain("asAt");
    expect(() => reportOptionsText({ ...NO_REPORT_OPTIONS, title: "x".repeat(121) })).toThrow("The title has 121 characters.");
  });

  test("is nothing where nothing is kept, and what is kept cannot be read", () => {
    for (const text of [null, "null", "{}"]) expect(parseReportOptions(text)).toEqual({ value: NO_REPORT_OPTIONS, problem: null });
    expect(["{", '{"title":"T"}'].map(keptOptions)).toEqual([NO_REPORT_OPTIONS, { ...NO_REPORT_OPTIONS, title: "T" }]);
  });

  test("before reports had colours of their own is in blue", () => {
    const text =
      '{"classification":"OFFICIAL","title":null,"force":null,"source":null,"leftOut":[],"dataNotes":false,"charts":true,"end":null}';
    expect(read(text)).toEqual({ ...NO_REPORT_OPTIONS, classification: "OFFICIAL", dataNotes: false, colours: BLUE });
  });

  test("before there were control charts had the usual charts, or none", () => {
    expect([true, false].map((charts) => read(JSON.stringify({ charts })).charts)).toEqual(["months", "none"]);
  });

  test("with the second colour that reports had is read without it", () => {
    expect(parseReportOptions('{"colours":{"main":"#4C2C92","accent":"#00703C"}}')).toMatchObject({
      problem: null,
      value: { colours: { main: "#4C2C92" } },
    });
  });

  test("has a period of 1 to 12 months", () => {
    const lengthOf = (length: number) => parseReportOptions(JSON.stringify({ period: { kind: "months", length } })).value?.period;
    expect([0, 1, 1.5, 12, 13].map(lengthOf)).toEqual([
      undefined,
      { kind: "months", length: 1 },
      undefined,
      { kind: "months", length: 12 },
      undefined,
    ]);
  });

  test.each([
    ["{", "the text is damaged"],
    ['{"leftOut":3}', "“leftOut” has an unexpected value"],
    ['{"end":"soon"}', "“end” is not a month"],
    ['{"baseline":{"kind":"year","end":"2020-13"}}', "“baseline” has an unexpected value"],
    ['{"version":4,"charts":"rings"}', "a later version of Strand Report kept it"],
    [
      '{"colours":{"main":"#FFFF00","accent":"#00703C"}}',
      "The colour #FFFF00 is too light for titles on white paper. Choose a darker one.",
    ],
    [`{"title":"${"x".repeat(200)}"}`, "The title has 200 characters. There is room for 120. Shorten it."],
  ])("that cannot be read is told: %s", (text, problem) => {
    expect(parseReportOptions(text)).toEqual({ value: null, problem });
  });
});
