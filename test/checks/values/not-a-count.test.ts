import { fixFor } from "../../../src/checks/fixes";
import { checkInput } from "../../../src/checks/run-checks";
import { finding, NOWHERE, type FindingPlace } from "../../../src/domain/finding";
import { chain, only, sheet, sheetOf } from "../../reading/sheets";
import { said } from "../said";

const CELL = { sheet: "Data", address: "C5" };
const COUNT = { header: "Count", column: "C", count: 1 } as const;

/** The choices alone. */
const choices = (details: Partial<Parameters<typeof said<"notACount">>[2]>, place: FindingPlace = CELL) =>
  said("notACount", place, { ...COUNT, kind: "text", found: ["-"], ...details }).slice(2);

describe("what is no count", () => {
  test.each([["-"], ["–"], ["..."], ["nil"], ["None"], ["zero"], ["no"]])("may stand for none, on its sheet or on all: %s", (mark) => {
    const expected = [
      `“${mark}” means none, and counts as 0, on “Data”: Data=mark: ${mark} is none`,
      `“${mark}” means none, and counts as 0, on all sheets: *=mark: ${mark} is none`,
    ];
    expect(choices({ found: [mark] })).toEqual(expected);
    expect(choices({ found: [mark], kind: "notAvailable" })).toEqual(expected);
    expect(choices({ found: [mark], kind: "suppressed" })).toEqual([]);
    expect(choices({ found: [mark] }, NOWHERE)).toEqual([]);
  });

  test("may not where one of them is known to mean missing, or says something else", () => {
    expect([
      choices({ found: ["n/k"] }),
      choices({ found: ["-", "n/k"] }),
      choices({ found: ["----"] }),
      choices({ found: ["none yet"] }),
    ]).toEqual([...[[], [], [], []]]);
  });

  test("is said once for each mark", () => {
    expect(choices({ found: ["-", "nil", "-"] })[0]).toBe(
      "“-”, “nil” and “-” mean none, and count as 0, on “Data”: Data=mark: - is none, Data=mark: nil is none",
    );
  });

  test("can be left out with its rows", () => {
    const leaveOut = { column: "Offence", names: ["Arson", "Fraud"] };
    expect(choices({ kind: "suppressed", leaveOut })).toEqual([
      "Leave “Arson” and “Fraud” out: Data!Offence=left out: Arson, Data!Offence=left out: Fraud",
    ]);
  });

  test("is a number with a point for thousands or for decimals, which no count has", () => {
    expect(choices({ kind: "unclear", found: ["12.345"] })).toEqual(["“12.345” is 12,345: Data=thousands by point"]);
    expect(choices({ kind: "unclear", found: ["c. 12.000", "3.000"] })).toEqual([
      ...["“c. 12.000” is 12,000: Data=thousands by point", "“c. 12.000” is 12: Data=decimals by point"],
    ]);
    expect(choices({ kind: "unclear", found: ["12.000", "3.450"] })).toHaveLength(1);
  });

  test("is in several columns", () => {
    expect(said("notACount", CELL, { ...COUNT, kind: "negative", found: ["-3"], columns: 3, count: 4 })[0]).toBe(
      "“Data”, cell C5: 4 cells in 3 columns have a negative number: “-3”. A count cannot be below 0. Enter the right one.",
    );
  });
});

describe("numbers kept as text", () => {
  const heads = [
    sheet("Data", "Month | Offence | Count\n@2019-01 | Fraud | '1,204\n@2019-02 | Fraud | 60\n@2019-03 | Fraud | '52"),
    sheet("Other", "Month | Offence | Count\n@2019-01 | Fraud | '7\n@2019-02 | Fraud | 6\n@2019-03 | Fraud | 5"),
    sheet(
      "Tables",
      "Fraud\n12 months to Jan 2018 | 12 months to Jan 2019 | 12 months to Jan 2020 | Diff\n100 | '1,110 | 120 | 10\n\nTheft\n12 months to Jan 2018 | 12 months to Jan 2019 | 12 months to Jan 2020 | Diff\n100 | n/k | 120 | ",
    ),
  ];
  const fixed = (on: string | null, count = 2) => {
    const { input } = chain(heads);
    return fixFor(finding("numbersAsText", { sheet: on, address: null }, { count }), checkInput(input));
  };

  test("are made numbers, each in its cell, and on its sheet alone", () => {
    expect(fixed("Data")).toEqual({
      label: "Make them numbers",
      changes: [
        { sheet: "Data", row: 1, column: 2, value: 1204 },
        { sheet: "Data", row: 3, column: 2, value: 52 },
      ],
    });
    expect(fixed("Other", 1)).toEqual({ label: "Make it a number", changes: [{ sheet: "Other", row: 1, column: 2, value: 7 }] });
  });

  test("are so in tables of totals too", () => {
    expect(fixed("Tables")?.changes).toEqual([{ sheet: "Tables", row: 2, column: 1, value: 1110 }]);
  });

  test("are nowhere on a sheet that was not read", () => {
    expect([fixed(null), fixed("Notes")]).toEqual([null, null]);
  });
});

describe("a number that its cell shows as a day", () => {
  const data = (value: number, format: string, date1904 = false) => {
    const rows = [
      ["Month", "Theft", "Fraud"],
      ["Jan 20", 5, 40_000],
      ["Feb 20", value, 7],
    ];
    const formats = rows.map((row, at) => row.map((_, column) => (at === 2 && column === 1 ? format : "General")));
    return chain([sheetOf("Data", rows, { formats, date1904 })]);
  };

  test("is no count: Excel makes a day of 12/10", () => {
    const { details, address } = only(data(43_750, "dd/mm/yyyy"), "notACount");
    expect([address, details]).toEqual(["B3", expect.objectContaining({ kind: "date", count: 1, found: ["12 Oct 19"] })]);
  });

  test("is the day of its workbook's date system", () => {
    expect(only(data(43_750 - 1462, "d-mmm", true), "notACount").details.found).toEqual(["12 Oct 19"]);
  });

  test("is no total of 12 months either", () => {
    const rows = [
      ["Offence", "12 months to Jan 2019", "12 months to Jan 2020", "Diff."],
      ["Theft", 300, 43_750, 43_450],
      ["Fraud", 40, 44, 4],
    ];
    const formats = rows.map((row, at) => row.map((_, column) => (at === 1 && column === 2 ? "d-mmm" : "General")));
    expect(only(chain([sheetOf("Pack", rows, { formats })]), "notACount").details).toMatchObject({ kind: "date", found: ["12 Oct 19"] });
  });

  test.each([
    ["a number's format", 43_750, "#,##0"],
    ["a day before 1930, as counts that lost their format are shown", 10_958, "dd/mm/yyyy"],
  ])("counts with %s", (_, value, format) => {
    expect(data(value, format).findings.map(({ code }) => code)).not.toContain("notACount");
  });
});
