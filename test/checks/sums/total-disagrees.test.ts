import { fixFor } from "../../../src/checks/fixes";
import { messageOf } from "../../../src/checks/messages";
import { checkInput } from "../../../src/checks/run-checks";
import type { SheetHead } from "../../../src/reading";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { changed, counts, long, monthsFrom, sheetAMonth, toldOf, totalOf, transposed, wide, type Series } from "../layouts";

const OFFENCES: Series = { Burglary: counts(60, 6), Robbery: counts(20, 6, 1), Fraud: counts(9, 6, 2) };
const TOTAL = totalOf(OFFENCES);
const sum = (all: readonly (number | string)[]) => all.reduce<number>((one, other) => one + Number(other), 0);
const withTotal = (total: readonly number[]): Series => ({ ...OFFENCES, Total: total });

describe("a total that is not the sum of its parts", () => {
  test("is told in a row below them, with the sum", () => {
    const read = checkedChain([wide("Data", withTotal(TOTAL.with(2, TOTAL[2]! + 7)))], { by: "Offence" });
    expect(only(read, "totalDisagrees")).toMatchObject({
      severity: "warning",
      sheet: "Data",
      address: "D5",
      details: {
        total: "Total",
        parts: ["Burglary", "Robbery", "Fraud"],
        values: [{ of: "Mar 18", found: TOTAL[2]! + 7, expected: TOTAL[2]! }],
        count: 1,
      },
    });
  });

  test("is told in a row above them", () => {
    expect(toldOf([wide("Data", { Total: TOTAL.with(2, 1), ...OFFENCES })], "totalDisagrees")).toEqual([
      `Data D2: 1; expected ${TOTAL[2]!}`,
    ]);
  });

  test("is told in a column beside them", () => {
    const right = Object.fromEntries(
      Object.entries(OFFENCES).map(([name, all], index) => [name, [...all, sum(all) + (index === 1 ? 3 : 0)]]),
    );
    const expected = sum(OFFENCES["Robbery"]!);
    expect(toldOf([wide("Data", right, monthsFrom("2018-01", 6), ["Total"])], "totalDisagrees")).toEqual([
      `Data H3: ${expected + 3}; expected ${expected}`,
    ]);
  });

  test("is told in the rows and the column of a sheet with months down", () => {
    const grid = (aprilTotal: number, burglaryTotal: number) =>
      sheet(
        "Data",
        [
          "Month | Burglary | Robbery | Fraud | Total",
          "@2018-01 | 5 | 3 | 1 | 9",
          "@2018-02 | 6 | 4 | 2 | 12",
          "@2018-03 | 7 | 5 | 2 | 14",
          `@2018-04 | 8 | 1 | 1 | ${aprilTotal}`,
          `Total | ${burglaryTotal} | 13 | 6 | 45`,
        ].join("\n"),
      );
    expect(toldOf([grid(10, 26)], "totalDisagrees")).toEqual([]);
    expect(toldOf([grid(11, 26)], "totalDisagrees")).toEqual(["Data E5: 11; expected 10"]);
    expect(toldOf([grid(10, 27)], "totalDisagrees")).toEqual(["Data B6: 27; expected 26"]);
  });

  test("is told among sheets of a month each, by what the others add up", () => {
    const sheets = sheetAMonth(withTotal(TOTAL.with(2, TOTAL[2]! + 7)));
    expect(toldOf(sheets, "totalDisagrees")).toEqual([`Mar 2018 B5: ${TOTAL[2]! + 7}; expected ${TOTAL[2]!}`]);
  });

  test("is told of a quarter among its months", () => {
    const months = [...monthsFrom("2018-01", 3), "Jan-Mar 2018", ...monthsFrom("2018-04", 3)];
    const head = wide("Data", { Burglary: [5, 6, 7, 18, 5, 5, 5], Robbery: [1, 2, 3, 6, 1, 1, 1], Fraud: [4, 4, 4, 13, 2, 2, 2] }, months);
    expect(toldOf([head], "totalDisagrees")).toEqual(["Data E4: 13; expected 12"]);
  });

  test("is told of subtotals, each of its own group", () => {
    const groups = (south: number): Series => ({
      "Burglary | North": [5, 6, 7],
      "Burglary | South": [1, 2, 3],
      "Burglary total | ": [6, 8, 10],
      "Fraud | North": [2, 2, 2],
      "Fraud | South": [3, 4, 5],
      "Fraud total | ": [5, south, 7],
      "Total | ": [11, 14, 17],
    });
    expect(toldOf([wide("Data", groups(6))], "totalDisagrees")).toEqual([]);
    expect(toldOf([wide("Data", groups(9))], "totalDisagrees")).toEqual(["Data D7: 9; expected 6"]);
  });

  test("is told once where a total row and a total column meet", () => {
    const right = Object.fromEntries(
      Object.entries(withTotal(TOTAL)).map(([name, all]) => [name, [...all, sum(all) + (name === "Total" ? 5 : 0)]]),
    );
    expect(toldOf([wide("Data", right, monthsFrom("2018-01", 6), ["Total"])], "totalDisagrees")).toEqual([
      `Data H5: ${sum(TOTAL) + 5}; expected ${sum(TOTAL)}`,
    ]);
  });

  test("is told of a total with an “of which” row among its parts, which is in another already", () => {
    const parts: Series = { Burglary: counts(60, 6), "of which residential": counts(40, 6), Robbery: counts(20, 6) };
    const total = Array.from({ length: 6 }, (_, at) => Number(parts["Burglary"]![at]) + Number(parts["Robbery"]![at]));
    expect(toldOf([wide("Data", { ...parts, Total: total })], "totalDisagrees")).toEqual([]);
    expect(toldOf([wide("Data", { ...parts, Total: total.with(1, 3) })], "totalDisagrees")).toEqual([`Data C5: 3; expected ${total[1]!}`]);
  });
});

describe("totals that are right, or that nothing can be said of:", () => {
  const right = (header: string, of: (all: readonly number[]) => number | string) =>
    wide(
      "Data",
      Object.fromEntries(Object.entries(OFFENCES).map(([name, all]) => [name, [...all, of(all as number[])]])),
      monthsFrom("2018-01", 6),
      [header],
    );
  test.each([
    ["the sum", right("Total", sum)],
    ["a mean of the year", right("Average", (all) => sum(all) / all.length)],
    ["a total of something else, such as all offences of the force", right("All offences", (all) => sum(all) * 7 + 13)],
    ["a rolling year", right("Rolling 12 months", (all) => sum(all) + 80 + all[0]!)],
    ["the year called by its number", right("2018", sum)],
    ["a grand total on top of the districts", wide("Data", { "All districts": TOTAL, ...OFFENCES })],
    ["a total beside a blank", wide("Data", { ...OFFENCES, Fraud: ["", ...OFFENCES["Fraud"]!.slice(1)], Total: TOTAL })],
    ["a total beside a suppressed count", wide("Data", { ...OFFENCES, Fraud: ["*", ...OFFENCES["Fraud"]!.slice(1)], Total: TOTAL })],
  ])("%s", (_, head) => {
    expect(toldOf([head], "totalDisagrees")).toEqual([]);
  });
});

describe("what is said and done of wrong totals", () => {
  const wrongIn = (...columns: readonly number[]) => columns.reduce((total, at) => total.with(at, total[at]! + 100), TOTAL);
  const read = (...sheets: readonly SheetHead[]) => checkedChain(sheets, { by: "Offence" });
  const one = (...columns: readonly number[]) => {
    const chained = read(wide("Data", withTotal(wrongIn(...columns))));
    const found = only(chained, "totalDisagrees");
    return { message: messageOf(found), count: found.details.count, fix: fixFor(found, checkInput(chained.input)) };
  };

  test("one is told with its sum, and set to it", () => {
    const { message, fix } = one(2);
    expect(message).toBe(
      `“Data”, cell D5: “Total” is not the sum of “Burglary”, “Robbery” and “Fraud” (Mar 18: ${TOTAL[2]! + 100}, but its parts add up to ${TOTAL[2]!}). Correct the count that is wrong, or the total.`,
    );
    expect(fix).toEqual({ label: `Set to ${TOTAL[2]!}`, changes: [{ sheet: "Data", row: 4, column: 3, value: TOTAL[2]! }] });
  });

  test("several are told and set together", () => {
    const { message, fix } = one(0, 2);
    expect(message).toMatch(/\(Jan 18: .* and Mar 18: \d+, but its parts add up to \d+\)\./);
    expect(fix?.label).toBe("Set the totals");
    expect(fix?.changes.map(({ column, value }) => [column, value])).toEqual([0, 2].map((at) => [at + 1, TOTAL[at]]));
  });

  test("four are told one by one, and how many more there are", () => {
    const year: Series = { Burglary: counts(60, 12), Robbery: counts(20, 12, 1) };
    const told = (wrong: number) => {
      const total = totalOf(year).map((count, at) => (at < wrong ? count + 100 : count));
      const found = only(read(wide("Data", { ...year, Total: total })), "totalDisagrees");
      expect([found.details.count, found.details.values.length]).toEqual([wrong, 4]);
      return messageOf(found);
    };
    expect(told(4)).toMatch(/ and Apr 18: \d+, but its parts add up to \d+\)/);
    expect(told(6)).toMatch(/ and Apr 18: \d+, but its parts add up to \d+ and 2 more\)/);
  });

  test("of two tables and two totals each is set by itself", () => {
    const groups = (north: number, south: number): Series => ({
      "Burglary | North": [5, 6, 7],
      "Burglary | South": [1, 2, 3],
      "Burglary total | ": [6, north, 10],
      "Fraud | North": [2, 2, 2],
      "Fraud | South": [3, 4, 5],
      "Fraud total | ": [5, south, 7],
    });
    const chained = read(wide("Data", groups(9, 8)), wide("Other", groups(9, 6), monthsFrom("2020-01", 3)));
    const fixes = chained.findings.flatMap((found) =>
      found.code === "totalDisagrees" ? fixFor(found, checkInput(chained.input))!.changes : [],
    );
    expect(fixes).toEqual([
      { sheet: "Data", row: 3, column: 3, value: 8 },
      { sheet: "Data", row: 6, column: 3, value: 6 },
      { sheet: "Other", row: 3, column: 3, value: 8 },
    ]);
  });
});

describe("a total is not set where a count among its parts is likelier wrong:", () => {
  const YEARS: Series = { Burglary: counts(140, 24), Robbery: counts(60, 24, 3), Fraud: counts(90, 24, 5) };
  const right = totalOf(YEARS);
  const mended = (sheets: readonly SheetHead[]) => {
    const read = checkedChain(sheets, { by: "Offence" });
    return read.findings.flatMap((found) =>
      found.code === "totalDisagrees" || found.code === "implausibleCount"
        ? [[found.code, messageOf(found), fixFor(found, checkInput(read.input))?.changes.map(({ value }) => value) ?? null] as const]
        : [],
    );
  };

  test("a slip of the keyboard is mended, and the total stays as it is", () => {
    const [slip, total, ...others] = mended([
      wide("Data", {
        ...YEARS,
        Burglary: changed(YEARS["Burglary"] as number[], { 7: 413 }),
        Total: right.with(7, right[7]! - Number(YEARS["Burglary"]![7]) + 143),
      }),
    ]);
    expect(others).toEqual([]);
    expect([slip![0], slip![2]]).toEqual(["implausibleCount", [143]]);
    expect([total![0], total![2]]).toEqual(["totalDisagrees", null]);
    expect(total![1]).toContain(
      "It is their sum if Burglary, Aug 18 (I2) is 143 and not 413. Correct the count. The total may well be right.",
    );
  });

  test.each([
    ["a digit left out", 13],
    ["nothing that explains it", 977],
    ["a 0", 0],
  ])("%s", (_, typed) => {
    const typedIn: Series = { ...YEARS, Burglary: changed(YEARS["Burglary"] as number[], { 7: typed }), Total: right };
    const total = mended([wide("Data", typedIn)]).find(([code]) => code === "totalDisagrees")!;
    expect(total[1]).toContain(`It is their sum if Burglary, Aug 18 (I2) is ${YEARS["Burglary"]![7]!} and not ${typed}.`);
    expect(total[2]).toBeNull();
  });

  test("a slip within the usual range, which nothing else tells", () => {
    const burglary = (YEARS["Burglary"] as number[]).with(7, 142);
    const total = totalOf({ ...YEARS, Burglary: burglary });
    const told = mended([wide("Data", { ...YEARS, Burglary: burglary.with(7, 124), Total: total })]);
    expect(told).toEqual([["totalDisagrees", expect.stringContaining("(I2) is 142 and not 124."), null]]);
  });

  test("the totals of its row and of its month, which are off by as much", () => {
    const short: Series = { Burglary: counts(60, 6), Robbery: counts(20, 6, 1), Fraud: counts(9, 6, 2) };
    const rows = Object.entries({ ...short, Total: totalOf(short) }).map(([name, all]) => [name, [...all, sum(all)]] as const);
    const grid = Object.fromEntries(rows.map(([name, all]) => [name, name === "Robbery" ? all.with(2, Number(all[2]) + 3) : all]));
    const told = mended([wide("Data", grid, monthsFrom("2018-01", 6), ["Total"])]);
    expect(told.map(([code, , changes]) => [code, changes])).toEqual([
      ["totalDisagrees", null],
      ["totalDisagrees", null],
    ]);
    for (const [, message] of told)
      expect(message).toContain(`Robbery, Mar 18 (D3) is ${short["Robbery"]![2]!} and not ${Number(short["Robbery"]![2]) + 3}.`);
  });

  test("a subtotal and the total above it, which are off by as much", () => {
    const grid: Series = {
      "Burglary | North": [5, 6, 7, 8],
      "Burglary | South": [1, 5, 3, 4],
      "Burglary total | ": [6, 8, 10, 12],
      "Fraud | North": [2, 2, 2, 2],
      "Fraud | South": [3, 4, 5, 6],
      "Fraud total | ": [5, 6, 7, 8],
      "Total | ": [11, 14, 17, 20],
    };
    const told = mended([wide("Data", grid)]);
    expect(told.map(([, message, changes]) => [message.includes("Another total is off by the same amount"), changes])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  test("a month entered twice", () => {
    const more: Series = { ...YEARS, Arson: counts(160, 24, 7), Theft: counts(210, 24, 9) };
    const twice = Object.fromEntries(Object.entries(more).map(([name, all]) => [name, all.with(9, all[8]!)]));
    const [told] = mended([wide("Data", { ...twice, Total: totalOf(more) })]);
    expect(told![1]).toContain("The counts are the same as those of the month before.");
    expect(told![2]).toBeNull();
  });
});

describe("a total that is wrong in many months", () => {
  const YEARS: Series = { Burglary: counts(140, 24), Robbery: counts(60, 24, 3), Fraud: counts(90, 24, 5), Theft: counts(200, 24, 7) };
  const right = totalOf(YEARS);
  const toldIn = (total: readonly (number | string)[], name = "Total", series: Series = YEARS) =>
    [wide, transposed, long].map((layOut) => {
      const read = checkedChain([layOut("Data", { ...series, [name]: total })], { by: "Offence" });
      return read.findings.flatMap((found) =>
        found.code === "totalDisagrees"
          ? [
              `${found.details.why ?? "one"} ${found.details.count} ${found.severity} ${fixFor(found, checkInput(read.input)) === null ? "no fix" : "fix"}`,
            ]
          : [],
      );
    });
  const each = (...told: readonly string[]) => [told, told, told];

  test("is never set by a click, since it may be the counts that are wrong", () => {
    expect(toldIn(right.map((count, at) => (at % 6 === 0 ? count - 12 : count)))).toEqual(each("many 4 warning no fix"));
    expect(toldIn(right.map((count, at) => (at % 9 === 0 ? count - 12 : count)))).toEqual(each("one 3 warning fix"));
  });

  test("is told where it is right nearly nowhere: typed before counts were corrected, or a month late", () => {
    expect(toldIn(right.map((count, at) => (at < 2 ? count : count - 3 - (at % 7))))).toEqual(each("many 22 warning no fix"));
    expect(toldIn([right[0]! + 40, ...right.slice(0, -1)])).toEqual(each("late 24 warning no fix"));
  });

  test("is told to leave a row out where it does and its name does not say so", () => {
    const without = right.map((count, at) => count - Number(YEARS["Fraud"]![at]));
    expect(toldIn(without)).toEqual(each("without 24 warning no fix"));
    expect(toldIn(without, "Total excluding fraud")).toEqual(each());
    const { Fraud, ...others } = YEARS;
    expect(toldIn(without, "Total", { ...others, "Anti-social behaviour": Fraud! })).toEqual(each());
  });

  test("is told where it is less than its parts, which no whole can be, and not where it holds more than is listed", () => {
    expect(toldIn(right.map((count, at) => Math.round(count * 0.7) - (at % 5)))).toEqual(each("many 24 warning no fix"));
    expect(
      toldIn(
        right.map((count, at) => Math.round(count * 0.7) - (at % 5)),
        "Total victim-based crime",
      ),
    ).toEqual(each());
    expect(toldIn(right.map((count, at) => count + 20 + (at % 5)))).toEqual(each());
  });

  test("is told of a year beside its months", () => {
    const typed = (off: number) =>
      toldOf(
        [
          wide(
            "Data",
            Object.fromEntries(Object.entries(YEARS).map(([name, all]) => [name, [...all.slice(0, 12), sum(all.slice(0, 12)) - off]])),
            monthsFrom("2018-01", 12),
            ["2018"],
          ),
        ],
        "totalDisagrees",
      );
    expect(typed(0)).toEqual([]);
    expect(typed(7)).toHaveLength(1);
  });
});
