import { checkedChain, sheet } from "../../reading/sheets";
import type { CheckedTable } from "../../../src/checks/check";
import { FEWEST_RECORDS_A_MONTH, monthsMissing } from "../../../src/checks/structure/months-missing";
import type { FindingOf } from "../../../src/domain/finding";
import { isoMonth, parseIsoMonth } from "../../../src/domain/month";
import { handCounts, inputOf } from "../hand-made";
import { counts, long, monthsFrom, monthsOf, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

const SERIES: Series = { Burglary: counts(60, 13), Robbery: counts(20, 13, 1) };
const WITHOUT_MAY = [...monthsFrom("2018-01", 4), ...monthsFrom("2018-06", 9)];

describe("a month that is missing between others", () => {
  test.each([
    ["long", long("Data", SERIES, WITHOUT_MAY)],
    ["wide", wide("Data", SERIES, WITHOUT_MAY)],
    ["transposed", transposed("Data", SERIES, WITHOUT_MAY)],
  ])("is told of a %s sheet", (_, head) => {
    expect(toldOf([head], "monthsMissing")).toEqual(["Data"]);
    expect(monthsOf(checkedChain([head], { by: "Offence" }), "monthsMissing")).toEqual(["2018-05"]);
  });

  test("is told of quarters as its three months", () => {
    const head = wide("Data", { Burglary: [60, 70, 80], Robbery: [5, 6, 7] }, ["Jan-Mar 2018", "Jul-Sep 2018", "Oct-Dec 2018"]);
    expect(monthsOf(checkedChain([head], { by: "Offence" }), "monthsMissing")).toEqual(["2018-04", "2018-05", "2018-06"]);
  });

  test("is told of sheets of a month each, at the sheet after it", () => {
    const sheets = sheetAMonth(SERIES).filter(({ sheet: name }) => name !== "May 2018");
    expect(toldOf(sheets, "monthsMissing")).toEqual(["Jun 2018"]);
    expect(monthsOf(checkedChain(sheets, { by: "Offence" }), "monthsMissing")).toEqual(["2018-05"]);
  });

  test("is told of sheets of a year each, between the last month of one and the first of the next", () => {
    const sheets = [
      wide("2018", { Burglary: counts(60, 11), Robbery: counts(20, 11) }),
      wide("2019", { Burglary: counts(60, 12), Robbery: counts(20, 12) }, monthsFrom("2019-01", 12)),
    ];
    expect(monthsOf(checkedChain(sheets, { by: "Offence" }), "monthsMissing")).toEqual(["2018-12"]);
  });

  test("is told of records, where every month has many", () => {
    const days = ["2018-01", "2018-02", "2018-04"].flatMap((month) =>
      Array.from({ length: 30 }, (_, day) => `${month}-${String(1 + (day % 27)).padStart(2, "0")}`),
    );
    const head = sheet(
      "Crimes",
      ["Crime number | Date reported | Offence", ...days.map((day, index) => `C${index} | ${day} | Burglary`)].join("\n"),
    );
    expect(monthsOf(checkedChain([head], { by: "Offence" }), "monthsMissing")).toEqual(["2018-03"]);
  });
});

describe("nothing is missing", () => {
  test.each([
    ["months on another sheet", [wide("Old", SERIES, WITHOUT_MAY), sheetAMonth(SERIES)[4]!]],
    ["the latest month first", [wide("Data", SERIES, monthsFrom("2018-01", 13).toReversed())]],
    [
      "two sheets of unlike offences years apart",
      [wide("Data", SERIES), wide("Traffic", { Speeding: counts(60, 12), Parking: counts(9, 12) }, monthsFrom("2012-01", 12))],
    ],
    ["two years of the same offences with others between them", [wide("2015", SERIES, monthsFrom("2015-01", 13)), wide("2018", SERIES)]],
    ["the same month of two years", [sheetAMonth(SERIES)[0]!, sheetAMonth(SERIES)[12]!]],
    [
      "a quarter's total among its months",
      [
        wide("Data", { Burglary: [1, 2, 3, 6, 4, 5], Robbery: [7, 8, 9, 24, 5, 5] }, [
          ...monthsFrom("2018-01", 3),
          "Q1",
          ...monthsFrom("2018-04", 2),
        ]),
      ],
    ],
  ] as const)("with %s", (_, sheets) => {
    expect(toldOf(sheets, "monthsMissing")).toEqual([]);
  });

  test("in records of something rare", () => {
    const rows = ["2018-01-03", "2018-02-04", "2018-05-06", "2018-09-07"].map((day, index) => `C${index} | ${day} | Homicide`);
    expect(toldOf([sheet("Crimes", ["Crime number | Date reported | Offence", ...rows].join("\n"))], "monthsMissing")).toEqual([]);
  });
});

describe("just enough to say that a month is missing, and just too little:", () => {
  const missing = (sheets: Parameters<typeof checkedChain>[0]) => monthsOf(checkedChain(sheets, { by: "Offence" }), "monthsMissing");

  test("records of so many a month, empty months among them", () => {
    const records = (count: number) => {
      const days = Array.from({ length: count }, (_, at) => `2018-0${[1, 2, 4][at % 3]!}-${String(1 + (at % 27)).padStart(2, "0")}`);
      return sheet("Crimes", ["Crime number | Date reported | Offence", ...days.map((day, at) => `C${at} | ${day} | Burglary`)].join("\n"));
    };
    expect(missing([records(4 * FEWEST_RECORDS_A_MONTH)])).toEqual(["2018-03"]);
    expect(missing([records(4 * FEWEST_RECORDS_A_MONTH - 1)])).toEqual([]);
  });

  test("two tables with fewer months between them than the shorter has", () => {
    const apart = (first: string) => [
      wide("One", { Burglary: counts(60, 6), Robbery: counts(20, 6) }),
      wide("Two", { Burglary: counts(60, 7), Robbery: counts(20, 7) }, monthsFrom(first, 7)),
    ];
    expect(missing(apart("2018-12"))).toHaveLength(5);
    expect(missing(apart("2019-01"))).toEqual([]);
  });

  test("sheets of a month each of which half of the months are there", () => {
    const months = (...at: readonly number[]) => sheetAMonth(SERIES).filter((_, index) => at.includes(index));
    expect(missing(months(0, 2, 5))).toEqual(["2018-02", "2018-04", "2018-05"]);
    expect(missing(months(0, 3, 6))).toEqual([]);
  });
});

describe("tables that go on from one another", () => {
  interface Made {
    readonly sheet: string;
    readonly months: readonly string[];
    readonly names?: readonly string[];
    readonly length?: number;
  }
  const checked = ({ sheet: name, months, names = ["Burglary", "Robbery"], length = 1 }: Made): CheckedTable => {
    const lines = Object.fromEntries(names.map((each) => [each, months.map((_, at) => 20 + at)]));
    const counts = handCounts(
      lines,
      months.map((month) => parseIsoMonth(month)!),
    );
    const table = { ...counts.table, sheet: name, length };
    return { table, ledger: null, counts: { ...counts, table } };
  };
  const told = (...tables: readonly Made[]) =>
    (monthsMissing.find!({ ...inputOf([]), tables: tables.map(checked) }) as readonly FindingOf<"monthsMissing">[]).map(
      ({ sheet: name, details: { first, last, months } }) =>
        `${name}: ${isoMonth(first)} to ${isoMonth(last)} without ${months.map(isoMonth).join(", ")}`,
    );
  const ofYear = (year: number, ...out: readonly number[]) =>
    Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
      out.includes(month) ? [] : [`${year}-${String(month).padStart(2, "0")}`],
    );
  const [OLD, NEW] = [
    { sheet: "2018", months: ofYear(2018) },
    { sheet: "2019", months: ofYear(2019) },
  ] as const;

  test("lack what lies between them, told once, at the later one, in whatever order they stand", () => {
    const old = { ...OLD, months: ofYear(2018, 12) };
    const between = ["2019: 2018-01 to 2019-12 without 2018-12"];
    expect([told(old, NEW), told(NEW, old)]).toEqual([between, between]);
    expect(told({ ...OLD, months: ofYear(2018, 5) }, NEW)).toEqual(["2018: 2018-01 to 2018-12 without 2018-05"]);
    expect(told({ ...OLD, months: ofYear(2018, 5, 12) }, NEW)).toEqual(["2018: 2018-01 to 2018-11 without 2018-05", ...between]);
    expect(told(OLD, NEW)).toEqual([]);
  });

  test("are those of which half of the names are the same", () => {
    const old = { ...OLD, months: ofYear(2018, 12) };
    const with4 = (...names: readonly string[]) => told({ ...old, names: ["A", "B", "C", "D"] }, { ...NEW, names });
    expect(with4("A", "B", "X", "Y")).toHaveLength(1);
    expect(with4("A", "X", "Y", "Z")).toEqual([]);
    expect(with4("a ", " B", "X", "Y")).toHaveLength(1);
    // Of the longer list.
    expect(with4("A")).toEqual([]);
    expect(with4("A", "B", "C", "D", "E", "F", "G", "H")).toHaveLength(1);
    expect(with4("A", "B", "C", "D", "E", "F", "G", "H", "I")).toEqual([]);
  });

  test("may be of quarters, which are as long as their months", () => {
    const quarters = (sheet: string, ...months: readonly string[]) => ({ sheet, months, length: 3 });
    const first = quarters("One", "2018-03", "2018-06");
    expect(told(first, quarters("Two", "2018-12", "2019-03"))).toEqual(["Two: 2018-03 to 2019-03 without 2018-07, 2018-08, 2018-09"]);
    expect(told(first, quarters("Two", "2019-03", "2019-06", "2019-09", "2019-12"))).toEqual([]);
  });

  test("are not told of where one stands alone or holds no month", () => {
    expect(told({ ...OLD, months: ofYear(2018).toReversed() })).toEqual([]);
    expect(told({ ...OLD, months: ofYear(2018, 7).toReversed() })).toEqual(["2018: 2018-01 to 2018-12 without 2018-07"]);
    expect(told({ sheet: "None", months: [] }, OLD)).toEqual([]);
  });
});

test("records that stand with the latest first lack the same month", () => {
  const days = ["2018-04", "2018-02", "2018-01"].flatMap((month) =>
    Array.from({ length: 30 }, (_, day) => `${month}-${String(28 - (day % 27)).padStart(2, "0")}`),
  );
  const rows = days.map((day, index) => `C${index} | ${day} | Burglary`);
  const head = sheet("Crimes", ["Crime number | Date reported | Offence", ...rows].join("\n"));
  expect(monthsOf(checkedChain([head], { by: "Offence" }), "monthsMissing")).toEqual(["2018-03"]);
});
