import { isoMonth } from "../../../../src/domain/month";
import { monthHeader } from "../../../../src/reading/recognise/layouts/month-header";
import { viewOf } from "../../../../src/reading/sheets/sheet-view";
import { sheetOf } from "../../sheets";
import { viewed } from "./viewed";

/** The months of the last of some rows, one word each: "B 2020-01"; null where these are too few. */
function header(...lines: readonly string[]) {
  const view = viewed(
    [
      ...lines,
      `Theft | ${lines
        .at(-1)!
        .split("|")
        .slice(1)
        .map(() => "9")
        .join(" | ")}`,
    ].join("\n"),
  );
  const found = monthHeader(view, view.region, lines.length - 1);
  return found && found.months.map(({ column, month }) => `${"ABCDEFGHIJKLMNO"[column]} ${isoMonth(month)}`).join(", ");
}
const lengthOf = (line: string) => {
  const view = viewed(`${line}\nTheft | 9 | 9 | 9 | 9`);
  const found = monthHeader(view, view.region, 0);
  return found && [found.length, found.months.length, found.other === null ? null : isoMonth(found.other)];
};

describe("A header row", () => {
  test("has three months, or two longer periods", () => {
    expect([header("A | Jan 20 | Feb 20"), header("A | Jan 20 | Feb 20 | Mar 20")]).toEqual([null, "B 2020-01, C 2020-02, D 2020-03"]);
    expect([lengthOf("A | 2018/19 | 2019/20"), lengthOf("A | 2018/19")]).toEqual([[12, 2, null], null]);
    expect(lengthOf("A | Jan-Mar 2019 | Apr-Jun 2019")).toEqual([3, 2, null]);
    expect(header("A | Jan 20 | Jan 20 | Feb 20")).toBeNull();
  });

  test("has months where subtotals of quarters stand among them, and quarters that may be of two years", () => {
    expect(lengthOf("A | Jan 20 | Feb 20 | Mar 20 | Q1 2020")![0]).toBe(1);
    expect(lengthOf("A | Q1 2019 | Q2 2019")).toEqual([3, 2, "2019-06"]);
  });

  test("has quarters where the last days of months stand three months apart, which is said", () => {
    const view = viewed("A | 31/03/2019 | 30/06/2019 | 30/09/2019 | 31/12/2019\nTheft | 9 | 9 | 9 | 9");
    expect(monthHeader(view, view.region, 0)).toMatchObject({
      length: 3,
      findings: [{ code: "quartersByStep", address: "B1", details: { found: "31/03/2019" } }],
    });
  });
});

describe("Months without a year", () => {
  test("follow the month before them, or come before the one behind them", () => {
    expect(header("A | Nov-18 | Dec | Jan | Feb-19")).toBe("B 2018-11, C 2018-12, D 2019-01, E 2019-02");
    expect(header("A | Nov | Dec | Jan-19")).toBe("B 2018-11, C 2018-12, D 2019-01");
    expect(header("A | Jan-19 | Mar | Feb-19 | Mar-19")).toBe("B 2019-01, D 2019-02, E 2019-03");
    expect(header("A | Mar-19 | Feb | Jan-19 | Dec-18")).toBe("B 2019-03, D 2019-01, E 2018-12");
  });

  test("are of the year in a title above, three at least, unless a column before them says years", () => {
    expect(header("Offences in 2019", "A | Jan | Feb | Mar")).toBe("B 2019-01, C 2019-02, D 2019-03");
    expect([header("Offences in 2019", "A | Jan | Feb"), header("A | Jan | Feb | Mar")]).toEqual([null, null]);
    expect(header("Offences in 2019", "Year | Jan | Feb | Mar")).toBeNull();
    const view = viewed("Offences in 2019\nA | Jan | Feb | Mar\n2018 | 9 | 9 | 9");
    expect(monthHeader(view, view.region, 1)).toBeNull();
  });
});

describe("Dates without their format", () => {
  const serials = (...days: readonly (number | string)[]) => {
    const view = viewOf(
      sheetOf("Data", [
        ["A", ...days],
        ["Theft", ...days.map(() => 9)],
      ]),
    )!;
    return monthHeader(view, view.region, 0)?.months.map(({ month }) => isoMonth(month)) ?? null;
  };

  test("are months where each is the first or the last of one, and they follow one another", () => {
    expect([serials(43_831, 43_862, 43_891), serials(43_861, 43_890, 43_921), serials(43_891, 43_862, 43_831)]).toEqual([
      ["2020-01", "2020-02", "2020-03"],
      ["2020-01", "2020-02", "2020-03"],
      ["2020-03", "2020-02", "2020-01"],
    ]);
    expect([
      serials(43_831, 43_862),
      serials(43_831, 43_863, 43_891),
      serials(43_831, 43_891, 43_952),
      serials(43_831, 43_862, 43_922),
      serials(43_831.5, 43_862, 43_891),
    ]).toEqual(Array.from({ length: 5 }, () => null));
    expect(serials(43_831, 43_862, 43_891, 7)).toBeNull();
  });
});

describe("Words around months", () => {
  test("are read where all have the same that do not change what is counted", () => {
    expect(header("A | Count of Jan-20 | Count of Feb-20 | Count of Mar-20")).toBe("B 2020-01, C 2020-02, D 2020-03");
    expect(header("A | Jan 2020 offences | Feb 2020 offences | Mar 2020 offences")).toBe("B 2020-01, C 2020-02, D 2020-03");
    expect([
      header("A | Sum of Jan-20 | Count of Feb-20 | Count of Mar-20"),
      header("A | Target Jan-20 | Target Feb-20 | Target Mar-20"),
    ]).toEqual([null, null]);
    expect(header("A | Count of Jan-20 | Count of Feb-20 | Count of Mar-20 | Solved Mar 2020")).toBeNull();
  });
});

describe("Years that stand alone", () => {
  test("are three numbers or two texts that follow one another, with no headers above and no other counts beside them", () => {
    expect([lengthOf("A | 2018 | 2019 | 2020"), lengthOf("A | 2018 | 2019"), lengthOf("A | '2018 | '2019")]).toEqual([
      [12, 3, null],
      null,
      [12, 2, null],
    ]);
    expect([
      lengthOf("A | 2018 | 2020 | 2021"),
      lengthOf("A | 2018 | 2019 | 2020 | 7"),
      lengthOf("A | 2018 | 2019 | 2020 | Total"),
    ]).toEqual([null, null, [12, 3, null]]);
    expect(
      [header(" | One | Two | Three", "A | 2018 | 2019 | 2020"), header(" | Year | |", "A | 2018 | 2019 | 2020")].map(
        (found) => found !== null,
      ),
    ).toEqual([false, true]);
    expect(lengthOf("A | 2018 | 2019 | Note | 2020")).toBeNull();
  });
});

describe("Weeks and days across", () => {
  test("are no months, though some are a month's first or last", () => {
    expect(header("A | 01/01/2020 | 08/01/2020 | 15/01/2020 | 22/01/2020 | 01/02/2020 | 01/03/2020")).toBeNull();
    const days = (...all: readonly number[]) => {
      const view = viewOf(
        sheetOf(
          "Data",
          [
            ["A", ...all],
            ["Theft", ...all.map(() => 9)],
          ],
          { formats: [["General", ...all.map(() => "dd/mm/yyyy")], []] },
        ),
      )!;
      return monthHeader(view, view.region, 0) !== null;
    };
    const every = (step: number, count: number) => Array.from({ length: count }, (_, at) => 43_831 + step * at);
    expect([days(...every(7, 9)), days(...every(14, 6)), days(...every(28, 5)), days(43_831, 43_862, 43_891, 43_922)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(days(43_831, 43_859, 43_890, 43_921)).toBe(true);
  });
});

describe("Records with several dates each", () => {
  /** Rows of dates alone below a header, each cell a date of its own format; the months found in the row that is asked for. */
  const months = (row: number, formatted: number, ...rows: readonly (readonly (number | string)[])[]) => {
    const values = rows.map((dates) => ["Theft", ...dates]);
    const formats = values.map((cells, at) => cells.map((cell) => (Number(cell) > 40_000 && at < formatted ? "dd/mm/yyyy" : "General")));
    const view = viewOf(sheetOf("Data", values, { formats }))!;
    return monthHeader(view, view.region, row)?.months.length ?? null;
  };
  const [JAN, FEB, MAR] = [43_840, 43_870, 43_900];

  test("are no header of months: other dates stand below theirs, though some are not closed yet", () => {
    expect(months(0, 9, [JAN, FEB, MAR], [JAN, MAR, FEB])).toBeNull();
    expect(months(0, 9, [JAN, FEB, MAR], [JAN, FEB, ""], [JAN, FEB, ""], [JAN, FEB, MAR])).toBeNull();
    expect(months(0, 9, [JAN, FEB, MAR], [12, 13, 14])).toBe(3);
    expect(months(0, 9, [JAN, FEB, MAR], [JAN, 13, 14])).toBe(3);
  });

  test("nor in the last row whose formats are known; a month's first and last day above its counts are", () => {
    const rows = Array.from({ length: 7 }, (_, at) => (at === 6 ? [JAN, 43_875, MAR] : [JAN, FEB, MAR]));
    expect([months(5, 6, ...rows), months(4, 5, ...rows)]).toEqual([null, 3]);
    expect(months(1, 9, [43_831, 43_862, 43_891], [43_861, 43_890, 43_921], [12, 13, 14])).toBe(3);
    expect(months(2, 9, [43_831, 43_862, 43_891], [43_861, 43_890, 43_921], [43_831, 43_862, 43_891], [12, 13, 14])).toBe(3);
  });

  test("nor are the months of a year that has only begun, though the next table's follow soon", () => {
    expect(months(0, 9, [JAN, FEB, MAR], [12, "", ""], [JAN, FEB, MAR], [12, 13, 14])).toBe(3);
    expect(months(0, 9, [JAN, FEB, MAR], ["", "", ""], [JAN, FEB, MAR], [12, 13, 14])).toBe(3);
    expect(months(0, 9, [JAN, FEB, MAR], [45, 46, 47])).toBe(3);
  });
});
