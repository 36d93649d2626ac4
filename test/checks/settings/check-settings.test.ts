import {
  DEFAULT_SETTINGS,
  isAdjustable,
  parseSettings,
  settingsText,
  type CheckSettings,
} from "../../../src/checks/settings/check-settings";
import { DEFAULT_THRESHOLDS } from "../../../src/checks/settings/thresholds";

describe("what an analyst set for the checks", () => {
  const settings: CheckSettings = {
    levels: { monthsMissing: "off", totalDisagrees: "error" },
    thresholds: { ...DEFAULT_THRESHOLDS, spreads: 6 },
    accepted: [
      { code: "implausibleCount", sheet: "Data", address: "C5", fingerprint: "[…]", reason: "Operation Sceptre", on: "2020-03-16" },
    ],
  };

  test("comes back from its text as it was", () => {
    expect(parseSettings(settingsText(settings))).toEqual(settings);
  });

  test("is the defaults where nothing was set", () => {
    expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings("{}")).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings("null")).toEqual(DEFAULT_SETTINGS);
  });

  test("passes over what is not known: checks, levels, thresholds, acceptances", () => {
    const later = {
      version: 9,
      levels: { monthsMissing: "off", phaseOfTheMoon: "error", totalDisagrees: "loud" },
      thresholds: { spreads: -1, months: "many", zeroBelow: 3, tides: 4 },
      accepted: [{ code: "phaseOfTheMoon", fingerprint: "x", reason: "" }, { code: "monthsMissing" }],
    };
    expect(parseSettings(JSON.stringify(later))).toEqual({
      levels: { monthsMissing: "off" },
      thresholds: { ...DEFAULT_THRESHOLDS, zeroBelow: 3 },
      accepted: [],
    });
  });

  test("passes over thresholds of 0, and acceptances that do not say on what or why", () => {
    const acceptance = { code: "monthsMissing", fingerprint: "x", reason: "y" };
    const read = parseSettings(
      JSON.stringify({
        thresholds: { spreads: 0, months: null, zeroBelow: 0.5 },
        accepted: [{ ...acceptance, fingerprint: 5 }, { ...acceptance, reason: null }, { ...acceptance, code: "tides" }, acceptance],
      }),
    );
    expect(read).toEqual({ levels: {}, thresholds: { ...DEFAULT_THRESHOLDS, zeroBelow: 0.5 }, accepted: [acceptance] });
  });

  test("says its version, for those that come later", () => {
    expect(JSON.parse(settingsText(DEFAULT_SETTINGS))).toMatchObject({ version: 1, levels: {} });
  });

  test("that is no such text is an error to be told", () => {
    expect(() => parseSettings("{levels:")).toThrow(SyntaxError);
  });
});

test("what the figures cannot be read without cannot be turned down", () => {
  expect(["ambiguousColumn", "noStrands", "severalSources"].filter(isAdjustable)).toEqual([]);
  expect(["totalDisagrees", "monthsMissing", "notACount"].filter(isAdjustable)).toHaveLength(3);
  expect(parseSettings('{"levels":{"ambiguousColumn":"off"}}').levels).toEqual({});
});
