import { cellAt } from "../../src/domain/address";
import { finding, NOWHERE, placeOf } from "../../src/domain/finding";
import { SEVERITIES } from "../../src/domain/severities";

describe("a finding", () => {
  test("is as grave as its code, unless whoever makes it says otherwise", () => {
    const place = { sheet: "Data", address: "B3" };
    expect(finding("duplicateRows", place, { count: 2, ones: false })).toEqual({
      code: "duplicateRows",
      severity: SEVERITIES.duplicateRows,
      sheet: "Data",
      address: "B3",
      details: { count: 2, ones: false },
    });
    expect(finding("duplicateRows", place, { count: 2, ones: false }, "error").severity).toBe("error");
  });

  test("stands at its cells", () => {
    expect(placeOf(cellAt("Data", 2, 1))).toEqual({ sheet: "Data", address: "B3" });
    expect(placeOf({ ...cellAt("Data", 2, 1), columns: 2 })).toEqual({ sheet: "Data", address: "B3:C3" });
  });

  test("may be nowhere in the workbook", () => {
    expect(finding("duplicateRows", NOWHERE, { count: 2, ones: false })).toMatchObject({ sheet: null, address: null });
  });
});

test("What would give a wrong figure stops a build; what is only worth knowing does not", () => {
  const wrong = ["blankAmongCounts", "notACount", "rowsWithoutMonth", "partExceedsWhole", "severalSources"] as const;
  expect(wrong.map((code) => SEVERITIES[code])).toEqual(wrong.map(() => "error"));
  const known = ["hiddenSheetRead", "numbersAsText", "smallBase", "zeroBase"] as const;
  expect(known.map((code) => SEVERITIES[code])).toEqual(known.map(() => "info"));
});
