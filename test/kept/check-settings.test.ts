import { DEFAULT_SETTINGS, type CheckSettings } from "../../src/checks/settings/check-settings";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { checkSettingsText, parseCheckSettings } from "../../src/kept/check-settings";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { monthOf } from "../../src/domain/month";
import { hostOf, longRows } from "../workbooks";
import { keepSetting } from "./kept-texts";

const OPTIONS = { by: "Offence", strandsFrom: null, end: null, today: new Date(2020, 2, 16) };

describe("what an analyst set for the checks", () => {
  const settings: CheckSettings = {
    levels: { monthsMissing: "off", totalDisagrees: "error" },
    thresholds: { ...DEFAULT_THRESHOLDS, spreads: 6 },
    accepted: [
      { code: "implausibleCount", sheet: "Data", address: "C5", fingerprint: "[…]", reason: "Operation Sceptre", on: "2020-03-16" },
    ],
  };

  test("comes back from its text as it was", () => {
    expect(parseCheckSettings(checkSettingsText(settings))).toEqual({ value: settings, problem: null });
  });

  test("is the defaults where nothing was set", () => {
    for (const text of [null, "{}", "null"]) expect(parseCheckSettings(text)).toEqual({ value: DEFAULT_SETTINGS, problem: null });
  });

  test("passes over what is not known: checks, levels, thresholds, acceptances", () => {
    const later = {
      version: 9,
      levels: { monthsMissing: "off", phaseOfTheMoon: "error", totalDisagrees: "loud" },
      thresholds: { spreads: -1, months: "many", zeroBelow: 3, tides: 4 },
      accepted: [{ code: "phaseOfTheMoon", fingerprint: "x", reason: "" }, { code: "monthsMissing" }],
    };
    expect(parseCheckSettings(JSON.stringify(later)).value).toEqual({
      levels: { monthsMissing: "off" },
      thresholds: { ...DEFAULT_THRESHOLDS, zeroBelow: 3 },
      accepted: [],
    });
  });

  test.each([
    ["{levels:", "the text is damaged"],
    ['"levels"', "it has an unknown form"],
    ['{"levels":null}', "“levels” has an unexpected value"],
    ['{"accepted":5}', "“accepted” has an unexpected value"],
    ['{"accepted":[{},7]}', "“accepted.1” has an unexpected value"],
    ['{"version":2,"thresholds":"usual"}', "a later version of Strand Report kept it"],
  ])("that is no such text is told in words: %s", (text, problem) => {
    expect(parseCheckSettings(text)).toEqual({ value: null, problem });
  });
});

describe("settings for checks that cannot be read", () => {
  test.each(['{"levels":null}', '{"accepted":5}', '{"thresholds":3}', '{"accepted":[7]}', '"levels"', "{levels"])(
    "%s are said, and neither a check nor a build stops for them",
    async (text) => {
      const host = await hostOf({ Data: longRows(monthOf(2020, 1), 30, { Fraud: (index) => 100 + (index % 7) }) });
      await keepSetting(host, "checks", text);
      const { findings } = await checkWorkbook(host.run, OPTIONS);
      expect(findings.map(({ code }) => code)).toContain("checkSettingsUnreadable");
      expect((await buildReport(host.run, OPTIONS)).sheet).toBe("Report");
    },
  );
});
