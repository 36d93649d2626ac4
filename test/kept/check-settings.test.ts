import { DEFAULT_SETTINGS, type CheckSettings } from "../../src/checks/settings/check-settings";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { checkSettingsText, parseCheckSettings } from "../../src/kept/check-settings";

describe("what an analyst set for the checks", () => {
  const settings = (): CheckSettings => ({
    levels: { monthsMissing: "off", totalDisagrees: "error" },
    thresholds: { ...DEFAULT_THRESHOLDS, spreads: 6 },
    accepted: [
      { code: "implausibleCount", sheet: "Data", address: "C5", fingerprint: "[…]", reason: "Operation Sceptre", on: "2020-03-16" },
    ],
  });

  test("comes back from its text as it was", () => {
    expect(parseCheckSettings(checkSettingsText(settings()))).toEqual({ value: settings(), problem: null });
    const [accepted] = settings().accepted;
    const signed = { ...settings(), accepted: [{ ...accepted!, sheet: null, address: null, by: "DCI" }] };
    expect(parseCheckSettings(checkSettingsText(signed))).toEqual({ value: signed, problem: null });
  });

  test("is the defaults where nothing was set", () => {
    for (const text of [null, "{}", "null"]) expect(parseCheckSettings(text)).toEqual({ value: DEFAULT_SETTINGS, problem: null });
  });

  test("drops an acceptance that lacks a part, so that it hides nothing it was not given for", () => {
    const [accepted] = settings().accepted;
    for (const part of ["code", "sheet", "address", "fingerprint", "reason", "on"] as const) {
      const { [part]: _, ...rest } = accepted!;
      expect(parseCheckSettings(JSON.stringify({ accepted: [rest, accepted] })).value!.accepted).toEqual([accepted]);
    }
  });

  test("takes no level for what the analyst may not set, and no threshold that is no size", () => {
    const read = (text: string) => parseCheckSettings(text).value!;
    expect(read('{"levels":{"ambiguousDays":"off","monthsMissing":"info"}}').levels).toEqual({ monthsMissing: "info" });
    expect(read('{"thresholds":{"spreads":0,"zeroBelow":1e999}}').thresholds).toEqual(DEFAULT_THRESHOLDS);
    expect(read('{"thresholds":{"spreads":0.1}}').thresholds).toEqual({ ...DEFAULT_THRESHOLDS, spreads: 0.1 });
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
