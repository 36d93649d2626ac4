import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { monthOf } from "../../src/domain/month";
import { carriedText, parseCarried } from "../../src/kept/carried-settings";
import { NO_REPORT_OPTIONS } from "../../src/report/report-options";

describe("settings that are carried to another workbook", () => {
  const checks = { levels: { totalDisagrees: "error" }, thresholds: { ...DEFAULT_THRESHOLDS, spreads: 6 } } as const;
  const report = { ...NO_REPORT_OPTIONS, title: "Board paper", leftOut: ["Fraud"], colours: { main: "#4C2C92" } };

  test("come back from their text as they were, but for the months and days of the one workbook", () => {
    const text = carriedText({ checks, report: { ...report, end: monthOf(2020, 1), asAt: "2020-02-20" } });
    expect(parseCarried(`\n${text} `)).toEqual({ value: { checks, report }, problem: null });
  });

  test("hold nothing of what was accepted", () => {
    const accepted = [
      { code: "implausibleCount", sheet: "Data", address: "C5", fingerprint: "[…]", reason: "Sceptre", on: "2020-03-16" },
    ] as const;
    expect(carriedText({ checks: { ...DEFAULT_SETTINGS, accepted } as typeof DEFAULT_SETTINGS, report })).not.toContain("Sceptre");
  });

  test.each([
    ["", "the text is damaged"],
    ["Board paper", "the text is damaged"],
    ['{"version":1,"checks":null,"report":null}', "“what” has an unexpected value"],
    ['{"version":2,"what":"other"}', "a later version of Strand Report kept it"],
    ['{"version":1,"what":"Strand Report settings","checks":{"levels":5},"report":null}', "“levels” has an unexpected value"],
    [
      `{"version":1,"what":"Strand Report settings","checks":null,"report":{"title":"${"x".repeat(121)}"}}`,
      "The title has 121 characters. There is room for 120. Shorten it.",
    ],
  ])("are refused with the reason where they are none: %j", (text, problem) => {
    expect(parseCarried(text)).toEqual({ value: null, problem });
  });
});
