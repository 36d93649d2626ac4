import { monthsOutOfOrder, UNSORTED } from "../../../src/checks/structure/months-out-of-order";
import { messageOf } from "../../../src/checks/messages";
import { finding } from "../../../src/domain/finding";
import { addMonths, isoMonth, monthOf, type Month } from "../../../src/domain/month";
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

describe("the month that rows mean", () => {
  const told = (months: readonly string[], series: Series = SERIES) =>
    checkedChain([transposed("Data", series, months)], { by: "Offence" }).findings.flatMap((found) =>
      found.code === "monthsOutOfOrder" ? [`${found.severity} ${found.address ?? ""}`] : [],
    );

  test("is that of the second row where its year is wrong, and not the first’s, whichever way the rows run", () => {
    expect(told(MONTHS.with(1, "@2016-02"))).toEqual(["error A3"]);
    expect(told(MONTHS.toReversed().with(1, "@2028-12"))).toEqual(["error A3"]);
    expect(told(MONTHS.with(11, "@2028-12"))).toEqual(["error A13"]);
  });

  test("is shown by the row below alone where the first is wrong, and by both rows elsewhere", () => {
    expect(told(MONTHS.with(0, "@2028-01"))).toEqual(["error A2"]);
    // After January comes February, but before June there should be May.
    const gap = ["@2018-01", "@2016-02", ...monthsFrom("2018-06", 11)];
    expect(told(gap)).toEqual(["warning A3"]);
  });

  test("is one month: rows of two series that are wrong in different ways are told together", () => {
    const months = monthsFrom("2018-01", 20);
    const rows = (burglary: readonly string[], robbery: readonly string[]) =>
      months.flatMap((_, at) => [
        `${burglary[at]!} | Burglary | ${60 + ((at * 7) % 11)}`,
        `${robbery[at]!} | Robbery | ${30 + ((at * 5) % 7)}`,
      ]);
    const found = (burglary: readonly string[], robbery: readonly string[]) =>
      checkedChain([sheet("Data", ["Month | Offence | Count", ...rows(burglary, robbery)].join("\n"))], { by: "Offence" }).findings.flatMap(
        (each) => (each.code === "monthsOutOfOrder" ? [`${each.severity} ${each.address ?? ""}`] : []),
      );
    expect(found(months.with(4, "@2015-05"), months.with(4, "@2015-05"))).toEqual(["error A10:A11"]);
    expect(found(months.with(4, "@2015-05"), months.with(4, "@2016-05"))).toEqual(["warning A10:A11"]);
    expect(found(months.with(4, "@2015-05"), months.with(16, "@2015-05"))).toEqual(["warning A10, A35"]);
  });
});

test.each([
  [{ year: 1, days: 0 }, "1 date is far from those in the rows around (May 18), where it would be with another year."],
  [{ year: 0, days: 1 }, "1 date is far from those in the rows around (May 18), where it would be with day and month the other way round."],
  [{ year: 2, days: 0 }, "2 dates are far from those in the rows around (May 18), where they would be with another year."],
  [
    { year: 0, days: 2 },
    "2 dates are far from those in the rows around (May 18), where they would be with day and month the other way round.",
  ],
  [
    { year: 2, days: 1 },
    "3 dates are far from those in the rows around (May 18), where 2 would be with another year and 1 would be with day and month the other way round.",
  ],
])("The message says what dates of records would be with another year or day: %j", (dates, said) => {
  const found = finding("monthsOutOfOrder", { sheet: "Data", address: "B5" }, { months: [monthOf(2018, 5)], dates });
  expect(messageOf(found)).toContain(`${said} Correct those that are mistyped: each counts in a wrong month.`);
});

test("The message names the months, and the one that is meant", () => {
  const said = (months: readonly Month[], meant?: Month) =>
    messageOf(finding("monthsOutOfOrder", { sheet: "Data", address: "A5" }, { months, ...(meant === undefined ? {} : { meant }) }));
  const [may, june] = [monthOf(2016, 5), monthOf(2016, 6)];
  expect([said([may]), said([may, june]), said([may], monthOf(2018, 5))]).toEqual([
    "“Data”, cell A5: May 16 is out of order. Check the year, or move it to its place.",
    "“Data”, cell A5: May 16 and Jun 16 are out of order. Check the year, or move them to their places.",
    "“Data”, cell A5: May 16 is where May 18 should be, from the rows around it, and no other row has May 18. Correct the year.",
  ]);
});

describe("nothing is out of order", () => {
  test("in a series whose whole years run backwards, beside others that run on", () => {
    const years = [...monthsFrom("2019-01", 12), ...monthsFrom("2018-01", 12)];
    const block = (name: string, months: readonly string[], salt: number) =>
      months.map((month, at) => `${month} | ${name} | ${50 + ((at * 7 + salt) % 13)}`);
    const rows = ["Robbery", "Fraud", "Theft", "Arson"].flatMap((name, at) => block(name, monthsFrom("2018-01", 24), at));
    expect(
      toldOf([sheet("Data", ["Month | Offence | Count", ...block("Burglary", years, 5), ...rows].join("\n"))], "monthsOutOfOrder"),
    ).toEqual([]);
  });

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

describe("headers of months", () => {
  const run = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
  /** Where months from April 2018 on are told of, by how many months each header lies after it. */
  const told = (...after: readonly number[]) => {
    const months = after.map((at) => addMonths(monthOf(2018, 4), at));
    const counts = handCounts({ Burglary: after.map(() => 5) }, months);
    const table = { table: counts.table, ledger: null, counts };
    return monthsOutOfOrder.find!({ ...inputOf([]), tables: [table] }).map(({ address }) => address);
  };

  test("are in order where whole years run backwards, of which the first may not be over", () => {
    expect([told(...run(12, 12), ...run(0, 12)), told(...run(24, 3), ...run(12, 12), ...run(0, 12))]).toEqual([[], []]);
    // The second is no whole year, the first is more than one, or a year is left out between them.
    expect(told(...run(12, 12), ...run(0, 5))).toEqual(["N1, O1, P1, Q1, R1"]);
    expect(told(...run(12, 13), ...run(0, 12))).toHaveLength(1);
    expect(told(...run(24, 12), ...run(0, 12))).toHaveLength(1);
  });

  test("are in no order at all where more than half would have to be moved", () => {
    expect(told(2, 5, 8, 1, 4, 7, 0, 3, 6)).toEqual([]);
  });

  test("run on rather than back where as many would have to be moved", () => {
    expect(told(0, 2, 1)).toEqual(["C1"]);
  });

  test("are in order where years stand beside one another, month by month, in two years or three, also where some months of the later ones are not there yet", () => {
    expect(told(0, 12, 1, 13, 2, 14)).toEqual([]);
    expect(told(0, 12, 24, 1, 13, 2)).toEqual([]);
    expect(told(10, 22, 11, 23)).toEqual([]);
    expect(told(2, 14, 3, 15, 4, 16)).toEqual([]);
  });

  test("are told of where one of them stands before its own earlier year, or twice", () => {
    expect(told(12, 0, 1, 13, 2, 14)).toEqual(["B1, E1"]);
    expect(told(0, 0, 1, 13)).toEqual(["B1"]);
  });
});
