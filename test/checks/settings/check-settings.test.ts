import { isAdjustable } from "../../../src/checks/settings/check-settings";
import { parseCheckSettings } from "../../../src/kept/check-settings";

test("what the figures cannot be read without cannot be turned down", () => {
  expect(["ambiguousColumn", "noStrands", "severalSources"].filter(isAdjustable)).toEqual([]);
  expect(["totalDisagrees", "monthsMissing", "notACount"].filter(isAdjustable)).toHaveLength(3);
  expect(parseCheckSettings('{"levels":{"ambiguousColumn":"off"}}').value!.levels).toEqual({});
});
