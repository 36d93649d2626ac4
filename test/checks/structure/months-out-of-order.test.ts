import { monthsOutOfOrder, UNSORTED } from "../../../src/checks/structure/months-out-of-order";
import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { handCounts, inputOf } from "../hand-made";
import { checkedChain, sheet } from "../../reading/sheets";
import { counts, long, monthsFrom, monthsOf, toldOf, transposed, wide, type Series } from "../layouts";

const SERIES: Series = { Burglary: counts(60, 13), Robbery: counts(20, 13, 1) };
const MONTHS = monthsFrom("2018-01", 13);
/** May 2018 typed as May 2016. */
const WRONG_YEAR = MONTHS.with(4, "@2016-05");

describe("a month that breaks the order", () => {
  test("is named by its header in a wide sheet", () => {
    expect(toldOf([wide("Data", SERIES, WRONG_YEAR)], "monthsOutOfOrder")).toEqual(["Data F1"]);
  });

  test("is named by its cell where months stand down", () => {
    expect(toldOf([transposed("Data", SERIES, WRONG_YEAR)], "monthsOutOfOrder")).toEqual(["Data A6"]);
  });

  test("is named row by row in a long sheet, each series having its own order", () => {
    const read = checkedChain([long("Data", SERIES, WRONG_YEAR)], { by: "Offence" });
    expect(toldOf([long("Data", SERIES, WRONG_YEAR)], "monthsOutOfOrder")).toEqual(["Data A10:A11"]);
    expect(monthsOf(read, "monthsOutOfOrder")).toEqual(["2016-05"]);
  });
});

describe("a month of the wrong year in rows", () => {
  const told = (head: SheetHead) =>
    checkedChain([head], { by: "Offence" }).findings.flatMap((finding) =>
      finding.code === "monthsOutOfOrder"
        ? [[finding.severity, finding.address, finding.details.meant === undefined ? null : isoMonth(finding.details.meant)].join(" ")]
        : [],
    );
  const last = (month: string) => MONTHS.with(12, month);

  test("in headers, where it is asked about already, is told", () => {
    expect(told(wide("Data", SERIES, WRONG_YEAR))).toEqual(["warning F1 "]);
  });

  test("stops the report where nothing else has the month that is meant", () => {
    expect(told(transposed("Data", SERIES, last("@1991-01")))).toEqual(["error A14 2019-01"]);
    expect(told(long("Data", SERIES, last("@1991-01")))).toEqual(["error A26:A27 2019-01"]);
    expect(told(transposed("Data", SERIES, WRONG_YEAR))).toEqual(["error A6 2018-05"]);
    expect(told(transposed("Data", SERIES, MONTHS.toReversed().with(12, "@2028-01")))).toEqual(["error A14 2018-01"]);
  });

  test("is told where it may be another month, or the one that is meant stands elsewhere", () => {
    expect(told(transposed("Data", SERIES, last("@1991-02")))).toEqual(["warning A14 "]);
    // Jan 2019 stands at the top.
    const longer: Series = { Burglary: counts(60, 14), Robbery: counts(20, 14, 1) };
    expect(told(transposed("Data", longer, ["@2019-01", ...MONTHS.slice(0, 12), "@1991-01"]))).toEqual(["warning A2, A15 "]);
  });
});

describe("nothing is out of order", () => {
  test("where whole years run backwards, each from January on", () => {
    const years = [...monthsFrom("2019-01", 12), ...monthsFrom("2018-01", 12)];
    const series: Series = { Burglary: counts(60, 24), Robbery: counts(20, 24, 1) };
    expect(toldOf([wide("Data", series, years)], "monthsOutOfOrder")).toEqual([]);
    expect(toldOf([transposed("Data", series, years)], "monthsOutOfOrder")).toEqual([]);
  });

  const byDistrict: Series = { "Burglary | North": counts(60, 13), "Burglary | South": counts(40, 13), "Burglary | West": counts(20, 13) };
  const rows = Object.entries(byDistrict);
  const sorted = rows.flatMap(([names, all]) => MONTHS.map((month, at) => [month, names, all[at]!] as const));

  test.each([
    ["with the latest month first", wide("Data", SERIES, MONTHS.toReversed())],
    ["down a sheet, the latest first", transposed("Data", SERIES, MONTHS.toReversed())],
    [
      "with quarter totals among the months",
      wide("Data", { Burglary: [1, 2, 3, 6, 4, 5], Robbery: [7, 8, 9, 24, 5, 5] }, [
        ...MONTHS.slice(0, 3),
        "Q1 2018",
        ...MONTHS.slice(3, 5),
      ]),
    ],
  ])("%s", (_, head) => {
    expect(toldOf([head], "monthsOutOfOrder")).toEqual([]);
  });

  test("in a long sheet that is sorted by district", () => {
    const head = sheet("Data", ["Month | Offence | District | Count", ...sorted.map((row) => row.join(" | "))].join("\n"));
    expect(toldOf([head], "monthsOutOfOrder")).toEqual([]);
  });

  test("in rows that are kept in no order at all", () => {
    const shuffled = MONTHS.map((_, at) => MONTHS[(at * 5) % 13]!);
    expect(toldOf([long("Data", SERIES, shuffled)], "monthsOutOfOrder")).toEqual([]);
  });
});

describe("of all rows, the share that may break the order:", () => {
  /** Months of a long sheet, of which some are of years before, each earlier than the one above it. */
  const broken = (count: number, months: number) =>
    long(
      "Data",
      { Burglary: counts(60, months) },
      monthsFrom("2018-01", months).map((month, at) => (at % 3 === 2 && at < 3 * count ? `@20${15 - (at - 2) / 3}-05` : month)),
    );

  test("up to it each is told, in the months' order, above it there is none", () => {
    const most = UNSORTED * 20;
    expect(Number.isInteger(most)).toBe(true);
    expect(toldOf([broken(most, 20)], "monthsOutOfOrder")).toEqual(["Data A4, A7, A10, A13"]);
    expect(monthsOf(checkedChain([broken(most, 20)], { by: "Offence" }), "monthsOutOfOrder")).toEqual([
      "2012-05",
      "2013-05",
      "2014-05",
      "2015-05",
    ]);
    expect(toldOf([broken(most + 1, 20)], "monthsOutOfOrder")).toEqual([]);
  });
});

describe("years beside one another, month by month,", () => {
  /** Where months from April 2018 on are told of, by how many months each header lies after it. */
  const told = (...after: readonly number[]) => {
    const months = after.map((at) => addMonths(monthOf(2018, 4), at));
    const counts = handCounts({ Burglary: after.map(() => 5) }, months);
    const table = { table: counts.table, ledger: null, counts };
    return monthsOutOfOrder.find!({ ...inputOf([]), tables: [table] }).map(({ address }) => address);
  };

  test("are in order, in two years or three, also where some months of the later ones are not there yet", () => {
    expect(told(0, 12, 1, 13, 2, 14)).toEqual([]);
    expect(told(0, 12, 24, 1, 13, 2)).toEqual([]);
    expect(told(10, 22, 11, 23)).toEqual([]);
  });

  test("are told of where one of them stands before its own earlier year, or twice", () => {
    expect(told(12, 0, 1, 13, 2, 14)).toEqual(["B1, E1"]);
    expect(told(0, 0, 1, 13)).toEqual(["B1"]);
  });
});
