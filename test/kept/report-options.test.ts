import { buildReport } from "../../src/jobs/build-report";
import { monthOf } from "../../src/domain/month";
import { parseReportOptions, reportOptionsText } from "../../src/kept/report-options";
import { BLUE } from "../../src/report/colours";
import { NO_REPORT_OPTIONS } from "../../src/report/report-options";
import { hostOf, longRows } from "../workbooks";
import { keepSetting } from "./kept-texts";

describe("what was chosen for the report", () => {
  test("comes back from its text as it was", () => {
    const options = { ...NO_REPORT_OPTIONS, end: monthOf(2020, 1), title: "T <&> “x”", leftOut: ["Fraud"], charts: "control" as const };
    expect(parseReportOptions(reportOptionsText(options))).toEqual({ value: options, problem: null });
  });

  test("before reports had colours of their own is in blue", () => {
    const text =
      '{"classification":"OFFICIAL","title":null,"force":null,"source":null,"leftOut":[],"dataNotes":false,"charts":true,"end":null}';
    expect(parseReportOptions(text).value).toEqual({
      ...NO_REPORT_OPTIONS,
      ...{ classification: "OFFICIAL", dataNotes: false, colours: BLUE },
    });
  });

  test("before there were control charts had the usual charts, or none", () => {
    expect([true, false].map((charts) => parseReportOptions(JSON.stringify({ charts })).value!.charts)).toEqual(["months", "none"]);
  });

  test("with the second colour that reports had is read without it", () => {
    expect(parseReportOptions('{"colours":{"main":"#4C2C92","accent":"#00703C"}}')).toMatchObject({
      problem: null,
      value: { colours: { main: "#4C2C92" } },
    });
  });

  test.each([
    ["{", "the text is damaged"],
    ['{"leftOut":3}', "“leftOut” has an unexpected value"],
    ['{"end":"soon"}', "“end” is not a month"],
    [
      '{"colours":{"main":"#FFFF00","accent":"#00703C"}}',
      "The colour #FFFF00 is too light for titles on white paper. Choose a darker one.",
    ],
    [`{"title":"${"x".repeat(200)}"}`, "The title has 200 characters. There is room for 120. Shorten it."],
  ])("that cannot be read is told, and the report is made as it comes: %s", async (text, problem) => {
    expect(parseReportOptions(text)).toEqual({ value: null, problem });
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 30, { Fraud: (index) => 100 + (index % 7) }) });
    await keepSetting(host, "report", text);
    const { findings, sheet } = await buildReport(host.run, { by: "Offence", strandsFrom: null, end: null, today: new Date(2020, 2, 16) });
    expect(findings).toMatchObject([{ code: "keptUnreadable", severity: "warning", details: { what: "options", problem } }]);
    expect(sheet).toBe("Report");
  });
});
