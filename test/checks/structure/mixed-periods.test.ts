import { messageOf } from "../../../src/checks/messages";
import type { Answer } from "../../../src/domain/answer";
import type { SheetHead } from "../../../src/reading";
import { answersTo } from "../../../src/checks/answers";
import { checkedChain, figures, lines, only, readingSheet, sheet } from "../../reading/sheets";
import { monthsFrom, toldOf, transposed, wide } from "../layouts";

const MONTHS = monthsFrom("2018-01", 5);

test("a quarter that stands for months which are not there is told by its header", () => {
  const head = wide("Data", { Burglary: [11, 12, 13, 90, 14, 15], Robbery: [7, 8, 9, 77, 5, 5], Fraud: [2, 3, 4, 31, 5, 6] }, [
    ...MONTHS.slice(0, 3),
    "Apr-Jun 2018",
    ...monthsFrom("2018-07", 2),
  ]);
  expect(toldOf([head], "mixedPeriods")).toEqual(["Data E1"]);
  expect(checkedChain([head], { by: "Offence" }).findings.find(({ code }) => code === "mixedPeriods")?.details).toEqual({
    label: "Apr-Jun 2018",
    length: 3,
    others: 1,
  });
});

test("a quarter right behind the months that is asked about as a month is told once", () => {
  const head = wide("Data", { Burglary: [11, 12, 13, 14, 15, 22], Robbery: [7, 8, 9, 8, 7, 14] }, [...MONTHS, "Q2 2018"]);
  const codes = checkedChain([head], { by: "Offence" }).findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "monthNotRead" || code === "mixedPeriods")).toEqual(["monthNotRead"]);
});

test("a total that says no period is neither a quarter nor a year", () => {
  const head = wide("Data", { Burglary: [11, 12, 13, 99], Robbery: [7, 8, 9, 77] }, [...MONTHS.slice(0, 3), "Total"]);
  expect(toldOf([head], "mixedPeriods")).toEqual([]);
});

test("so is one where months stand down", () => {
  const head = transposed("Data", { Burglary: [11, 12, 13, 90, 14, 15], Robbery: [7, 8, 9, 77, 5, 5], Fraud: [2, 3, 4, 31, 5, 6] }, [
    ...MONTHS.slice(0, 3),
    "Apr-Jun 2018",
    ...monthsFrom("2018-07", 2),
  ]);
  expect(toldOf([head], "mixedPeriods")).toEqual(["Data A5"]);
});

test("a quarter that adds up its months is a total, and nothing to tell", () => {
  const head = wide("Data", { Burglary: [11, 12, 13, 36, 14, 15], Robbery: [7, 8, 9, 24, 5, 5], Fraud: [2, 3, 4, 9, 5, 6] }, [
    ...MONTHS.slice(0, 3),
    "Jan-Mar 2018",
    ...MONTHS.slice(3),
  ]);
  expect(toldOf([head], "mixedPeriods")).toEqual([]);
});

test("a year that adds up the one month of it that is there is a total, even of a single offence or of none", () => {
  const months = ["@2017-12", "2017", ...monthsFrom("2018-01", 2)];
  expect(toldOf([wide("Data", { Burglary: [11, 11, 13, 12] }, months)], "mixedPeriods")).toEqual([]);
  expect(toldOf([wide("Data", { Burglary: [0, 0, 0, 0] }, months)], "mixedPeriods")).toEqual([]);
});

test("a table of quarters alone mixes nothing", () => {
  expect(
    toldOf(
      [wide("Data", { Burglary: [36, 14, 15], Robbery: [24, 5, 5] }, ["Jan-Mar 2018", "Apr-Jun 2018", "Jul-Sep 2018"])],
      "mixedPeriods",
    ),
  ).toEqual([]);
});

describe("a quarter or year whose counts are as large as a month’s is an error: the month’s name is wrong, and its counts would be lost", () => {
  const found = (last: string, counts: readonly [number, number], make: typeof transposed) => {
    const head = make("Data", { Burglary: [11, 12, 13, 14, 15, counts[0]], Robbery: [7, 8, 9, 8, 7, counts[1]] }, [...MONTHS, last]);
    return checkedChain([head], { by: "Offence" }).findings.flatMap(({ code, severity }) =>
      code === "mixedPeriods" || code === "monthNotRead" ? [`${severity} ${code}`] : [],
    );
  };

  test.each([
    ["Q2 2018", [14, 9]],
    ["2018", [14, 9]],
    ["Q2 2018", [26, 16]],
    ["Q2 2018", [6, 5]],
  ] as const)("%s with %p below the months", (last, counts) => {
    expect(found(last, counts, transposed)).toEqual(["error mixedPeriods"]);
  });

  test("of months down it is left out where the analyst says that it is not a month", () => {
    const head = transposed("Data", { Burglary: [11, 12, 13, 14, 15, 14], Robbery: [7, 8, 9, 8, 7, 9] }, [...MONTHS, "Q2 2018"]);
    const asked = only(checkedChain([head], { by: "Offence" }), "mixedPeriods");
    expect(asked.address).toBe("A7");
    const [{ notes }] = answersTo(asked) as [Answer];
    expect(lines(checkedChain([head, readingSheet(notes)], { by: "Offence" }))).toEqual([]);
  });

  test("but not where they are twice as many, or half as many", () => {
    expect(found("Q2 2018", [28, 18], transposed)).toEqual(["warning mixedPeriods"]);
    expect(found("Q2 2018", [5, 4], transposed)).toEqual(["warning mixedPeriods"]);
  });

  test("of months across it is asked which month it is, but for a year’s", () => {
    expect(found("2018", [14, 9], wide)).toEqual(["error mixedPeriods"]);
    expect(found("Quarter 2", [14, 9], wide)).toEqual(["error monthNotRead"]);
    expect(found("Wk 26 2018", [14, 9], wide)).toEqual(["error monthNotRead"]);
  });

  test("but not where it adds up the one month or the two that are there", () => {
    const year = (counts: readonly [number, number], months: readonly string[]) =>
      checkedChain([wide("Data", { Burglary: [11, 12, 13, 14, ...counts], Robbery: [7, 8, 9, 8, 7, 7] }, months)], { by: "Offence" });
    const codes = year([15, 15], ["@2017-09", "@2017-10", "@2017-11", "@2017-12", "@2018-01", "2018"]).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === "mixedPeriods" || code === "monthNotRead")).toEqual([]);
  });
});

describe("a column behind the months that is called a total, but", () => {
  const YEAR = monthsFrom("2018-01", 8);
  const BURGLARY = [110, 123, 131, 99, 120, 104, 117, 126];
  const FRAUD = [31, 28, 40, 35, 29, 33, 41, 30];
  const read = (label: string, last: readonly [number, number], of: typeof wide = wide, months = 8) =>
    of("Data", { Burglary: [...BURGLARY.slice(0, months), last[0]], Fraud: [...FRAUD.slice(0, months), last[1]] }, [
      ...YEAR.slice(0, months),
      label,
    ]);
  const told = (...args: Parameters<typeof read>) =>
    checkedChain([read(...args)], { by: "Offence" }).findings.flatMap(({ code, severity, address }) =>
      code === "mixedPeriods" ? [`${severity} ${String(address)}`] : [],
    );

  test.each(["Total", "YTD", "2018/19 YTD", "Year to date", "Grand total", "Cumulative"])(
    "%s is as large as a month is asked about",
    (label) => {
      expect(told(label, [115, 37])).toEqual(["error J1"]);
      const head = read(label, [115, 37]);
      const followed = answersTo(only(checkedChain([head], { by: "Offence" }), "mixedPeriods")).map(({ label: said, notes }) => {
        const after = checkedChain([head, readingSheet(notes)], { by: "Offence" });
        return [said, lines(after).filter((line) => line.startsWith("error")), figures(after).Burglary!["2018-09"]];
      });
      expect(followed).toEqual([
        ["It is Sep 18", [], 115],
        ["It is not a month: do not read it", [], undefined],
      ]);
    },
  );

  test("where months stand down, it can only be left out here", () => {
    const head = read("YTD", [115, 37], transposed);
    const found = only(checkedChain([head], { by: "Offence" }), "mixedPeriods");
    expect(answersTo(found).map(({ label }) => label)).toEqual(["It is not a month: do not read it"]);
    expect(lines(checkedChain([head, readingSheet(answersTo(found)[0]!.notes)], { by: "Offence" }))).toEqual([]);
  });

  test("is the sum of some months, larger than a month, or says what else it counts, is none", () => {
    expect(told("YTD", [126, 30])).toEqual([]);
    expect(told("YTD", [117 + 126, 41 + 30])).toEqual([]);
    expect(told("Total", [126, 37])).toEqual(["error J1"]);
    expect(told("Total", [260, 75])).toEqual([]);
    expect(told("Total", [50, 15])).toEqual([]);
    for (const label of ["Total arrests", "Average", "Target", "Rank"]) expect(told(label, [115, 37])).toEqual([]);
  });

  test("stands in a row without a name, is of the rows with one", () => {
    const rows = YEAR.flatMap((month, at) => [
      `${month} | North | ${BURGLARY[at]} | ${FRAUD[at]}`,
      ...(at === 1 ? ["2018 total | | 115 | 37"] : []),
    ]);
    const head = sheet("Data", ["Month | District | Burglary | Fraud", ...rows].join("\n"));
    expect(toldOf([head], "mixedPeriods")).toEqual([]);
  });

  test("stands behind five months, is none; behind six it is", () => {
    expect(told("Total", [115, 37], wide, 5)).toEqual([]);
    expect(told("Total", [115, 37], wide, 6)).toEqual(["error H1"]);
  });

  test("is said in words that tell it from a quarter among months", () => {
    const said = (head: SheetHead) => messageOf(only(checkedChain([head], { by: "Offence" }), "mixedPeriods"));
    expect(said(read("YTD", [115, 37]))).toMatch(/^“Data”, cell J1: “YTD” is called a total, but is the sum of no months/);
    expect(said(read("Q3 2018", [345, 101]))).toMatch(/^“Data”, cell J1: “Q3 2018” is a quarter among months and is not the sum/);
    expect(said(read("2018", [115, 37]))).toMatch(
      /^“Data”, cell J1: “2018” is a year among months, but its counts are as large as a month’s/,
    );
  });

  test("stands before them, or between months that leave some out, has no month by its place", () => {
    const labels = (head: SheetHead) => answersTo(only(checkedChain([head], { by: "Offence" }), "mixedPeriods")).map(({ label }) => label);
    const gap = [...YEAR.slice(0, 7), "@2018-10", "YTD"];
    expect(labels(wide("Data", { Burglary: [...BURGLARY, 115], Fraud: [...FRAUD, 37] }, gap))).toEqual([
      "It is not a month: do not read it",
    ]);
    const falling = [...YEAR.toReversed(), "YTD"];
    expect(labels(wide("Data", { Burglary: [...BURGLARY, 115], Fraud: [...FRAUD, 37] }, falling))[0]).toBe("It is Dec 17");
  });

  test("is none in a table of quarters, or where all of it is 0", () => {
    const quarters = [
      "Jan-Mar 2018",
      "Apr-Jun 2018",
      "Jul-Sep 2018",
      "Oct-Dec 2018",
      "Jan-Mar 2019",
      "Apr-Jun 2019",
      "Jul-Sep 2019",
      "Oct-Dec 2019",
    ];
    const head = wide("Data", { Burglary: [...BURGLARY, 115], Fraud: [...FRAUD, 37] }, [...quarters, "Total"]);
    expect(toldOf([head], "mixedPeriods")).toEqual([]);
    expect(told("Total", [0, 0])).toEqual([]);
    expect(told("Total", [280, 37])).toEqual([]);
  });
});
